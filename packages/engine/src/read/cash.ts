import type { PortfolioMetrics } from '@tickwire/contracts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { fromMoney } from '../money/fixed-point.ts';
import { balance } from '../state/account-state.ts';
import type { AccountView } from './account-view.ts';

/**
 * Cash by currency, the account's first. A position is paid for in its own currency and what it realises is changed at the
 * fill, so foreign cash is what open positions have cost, and the rest of the balance is in the account's currency.
 */
export const cashOf = (
  { opened, totals, positions }: AccountView,
  termsOf: (symbol: string) => InstrumentTerms | undefined,
): PortfolioMetrics['cash'] => {
  const { currency: home, costing } = opened.account;
  const cash = new Map([[home, balance(opened, totals)]]);
  for (const { symbol, fifoCost, averageCost } of positions.values()) {
    const currency = termsOf(symbol)?.spec.currency ?? home;
    cash.set(currency, (cash.get(currency) ?? 0n) - (costing === 'fifo' ? fifoCost : averageCost));
  }
  return [...cash].map(([currency, amount]) => ({ currency, amount: fromMoney(amount) }));
};
