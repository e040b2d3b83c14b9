import type { DecisionContext } from '../decide/decision-context.ts';
import { divide } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import { valuation } from '../read/valuation.ts';
import type { ValuationSources } from '../read/valuation.ts';
import { balance } from '../state/account-state.ts';
import { leverageOf } from './leverage.ts';

export type MarginSources = Pick<DecisionContext, 'account' | 'termsOf'> & ValuationSources;

/**
 * Equity minus what the open positions bind: the value of each over its leverage, but nothing for the one on `released`.
 * Working orders bind nothing. In the account's currency; undefined while a position cannot be priced.
 */
export const availableMargin = (
  { account, termsOf, market, fx }: MarginSources,
  released: string | undefined,
): Money | undefined => {
  const { costing, currency } = account.opened.account;
  let available = balance(account.opened, account.totals);
  for (const [symbol, { position }] of account.positions) {
    const terms = termsOf(symbol);
    const valued =
      terms === undefined ? undefined : valuation(position, terms, costing, currency, { market, fx });
    if (valued === undefined) return undefined;
    const { value, gain } = valued;
    available += gain;
    if (symbol !== released) {
      available -= divide(value < 0n ? -value : value, BigInt(leverageOf(account, symbol)));
    }
  }
  return available;
};
