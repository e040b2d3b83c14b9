import type { Money } from '../money/fixed-point.ts';

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
