import type { PortfolioPosition } from '@tickwire/client';
import { client } from './client.ts';
import { readAccount } from './read-account.ts';

/** What the open positions cost, by symbol, as of the last two seconds. */
export const $portfolio = readAccount<ReadonlyMap<string, PortfolioPosition>>(
  2000,
  async (accountId, signal) => {
    const positions = await client.rest.getPortfolioPositions({ query: { accountId } }, { signal });
    return new Map(positions.map((position) => [position.symbol, position]));
  },
);
