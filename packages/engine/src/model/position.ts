import type { Side } from '@tickwire/contracts';
import type { CostPool } from '../ledger/cost-pool.ts';
import type { Money, Price, Quantity } from '../money/fixed-point.ts';

/** A net position at one moment; every fill makes a new one. Signed: a negative quantity is short. */
export interface Position {
  readonly symbol: string;
  readonly qty: Quantity;
  /** Of a closed position: the side it had. */
  readonly side: Side;
  /** Average-cost history. */
  readonly average: CostPool;
  /** Cost basis by average cost, in the instrument's currency; negative for a short. */
  readonly averageCost: Money;
  /** The same in the account's currency, at the rates of the fills. */
  readonly averageHome: Money;
  /** Cost basis of the first-in-first-out lots. */
  readonly fifoCost: Money;
  readonly fifoHome: Money;
  /** Price of the last fill: the mark while there is no quote. */
  readonly lastPrice: Price;
  /** It was stated by its venue, and `lastPrice` is what it has cost: the market has told no price of it yet. */
  readonly unpriced?: true;
  /** Engine time of the last change, ms UTC. */
  readonly updateTime: number;
}
