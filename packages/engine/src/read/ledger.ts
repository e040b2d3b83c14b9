import type { Money } from '../money/fixed-point.ts';
import { balance, costOf, realised } from '../state/account-state.ts';
import type { AccountState } from '../state/account-state.ts';
import type { EngineState } from '../state/engine-state.ts';

/** The books of an account, exact. All but `cash` and `costBasis` are in the account's currency. */
export interface Ledger {
  readonly deposits: Money;
  /** By the account's costing, before commissions. */
  readonly realised: Money;
  readonly realisedByAverage: Money;
  readonly realisedByFifo: Money;
  readonly fees: Money;
  /** Deposits plus realised minus fees. */
  readonly balance: Money;
  /** By currency. Foreign cash is what the foreign positions are financed with. */
  readonly cash: ReadonlyMap<string, Money>;
  /** By currency, by the account's costing; negative for shorts. */
  readonly costBasis: ReadonlyMap<string, Money>;
}

export const ledgerOf = (state: EngineState, account: AccountState): Ledger => {
  const costBasis = new Map<string, Money>();
  for (const { position } of account.positions.values()) {
    const currency = state.instruments.get(position.symbol)?.spec.currency ?? '';
    const cost = costOf(account.opened, position);
    costBasis.set(currency, (costBasis.get(currency) ?? 0n) + cost);
  }
  const { deposits, realisedByAverage, realisedByFifo, fees } = account.totals;
  return {
    deposits,
    realised: realised(account.opened, account.totals),
    realisedByAverage,
    realisedByFifo,
    fees,
    balance: balance(account.opened, account.totals),
    cash: new Map(account.cash),
    costBasis,
  };
};
