import type { DailySnapshot } from '@tickwire/client';
import { client } from './client.ts';
import { readAccount } from './read-account.ts';

/** The account at the end of past UTC days, oldest first. */
export const $snapshots = readAccount<readonly DailySnapshot[]>(60_000, (accountId, signal) =>
  client.rest.getDailySnapshots({ query: { accountId } }, { signal }),
);
