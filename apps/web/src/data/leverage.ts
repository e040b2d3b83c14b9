import { OrderType, Side, type LeverageInfo } from '@tickwire/client';
import type { ReadableAtom } from 'nanostores';
import { client } from './client.ts';
import { readAccount } from './read-account.ts';

/** It can be set elsewhere, which no stream tells. */
const READ_EVERY_MS = 60_000;

const stores = new Map<string, ReadableAtom<LeverageInfo | undefined>>();

/** The leverage of a symbol in the chosen account, read again while somebody looks. The kind and side of an order change nothing in it. */
export function leverageOf(symbol: string): ReadableAtom<LeverageInfo | undefined> {
  let store = stores.get(symbol);
  if (!store) {
    store = readAccount(READ_EVERY_MS, (accountId, signal) =>
      client.rest.leverageInfo(
        { query: { accountId, symbol, orderType: OrderType.MARKET, side: Side.BUY } },
        { signal },
      ),
    );
    stores.set(symbol, store);
  }
  return store;
}
