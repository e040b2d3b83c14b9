import { divide } from '../money/fixed-point.ts';
import type { Money, Quantity } from '../money/fixed-point.ts';

/** What something has cost, in the currency of its price, and in the account's at the rates of its fills. */
export interface Cost {
  readonly own: Money;
  readonly home: Money;
}

/**
 * A quantity held at one unit cost, kept as the ratio `basisCost / basisQty` so that reducing it rounds
 * nothing away: what k reductions release is, to the last unit, what one of the same size releases.
 * Signed: negative quantity and cost for a short. `qty` never exceeds `basisQty`.
 */
export interface CostPool {
  readonly qty: Quantity;
  readonly basisQty: Quantity;
  readonly basisCost: Money;
  /** `basisCost` in the account's currency, at the rates of the fills. */
  readonly basisHome: Money;
}

export const emptyPool: CostPool = { qty: 0n, basisQty: 0n, basisCost: 0n, basisHome: 0n };

const share = (of: Money, qty: Quantity, basisQty: Quantity): Money =>
  basisQty < 0n ? divide(of * -qty, -basisQty) : divide(of * qty, basisQty);

/** What the quantity still held has cost. */
export const poolCost = ({ qty, basisQty, basisCost }: CostPool): Money =>
  qty === basisQty ? basisCost : share(basisCost, qty, basisQty);

/** The same in the account's currency. */
export const poolHome = ({ qty, basisQty, basisHome }: CostPool): Money =>
  qty === basisQty ? basisHome : share(basisHome, qty, basisQty);

/** Adds in the direction of the pool, at `cost` for all of `qty`. */
export const addToPool = (pool: CostPool, qty: Quantity, { own, home }: Cost): CostPool => {
  const total = pool.qty + qty;
  return { qty: total, basisQty: total, basisCost: poolCost(pool) + own, basisHome: poolHome(pool) + home };
};

/** Takes `qty` (of the opposite sign, no larger than the pool) away at the pool's unit cost. */
export const reducePool = (pool: CostPool, qty: Quantity): CostPool => {
  const left = pool.qty + qty;
  return left === 0n ? emptyPool : { ...pool, qty: left };
};
