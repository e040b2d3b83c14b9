import type { AccountState } from '../state/account-state.ts';
import type { Holdings } from './portfolio-exposure.ts';

/** Of the state that decisions are made on. */
export const holdingsOf = (account: AccountState): Holdings => ({
  opened: account.opened,
  totals: account.totals,
  orders: account.orders,
  working: account.working,
  leverage: account.leverage,
  *symbols() {
    yield* account.positions.keys();
    for (const symbol of account.working.keys()) if (!account.positions.has(symbol)) yield symbol;
  },
  position: (symbol) => account.positions.get(symbol)?.position,
});
