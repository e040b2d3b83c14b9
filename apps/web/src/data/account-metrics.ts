import type { PortfolioMetrics } from '@tickwire/client';
import { client } from './client.ts';
import { readAccount } from './read-account.ts';

/** Cash, exposure and margin of the account, as of the last two seconds. */
export const $metrics = readAccount<PortfolioMetrics>(2000, (accountId, signal) =>
  client.rest.getPortfolioMetrics({ query: { accountId } }, { signal }),
);
