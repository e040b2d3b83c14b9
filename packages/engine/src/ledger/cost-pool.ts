import { divide } from '../money/fixed-point.ts';
import type { Money, Quantity } from '../money/fixed-point.ts';

/**
 * A quantity held at one unit cost, kept as the ratio `basisCost / basisQty` so that reducing it rounds
 * nothing away: what k reductions release is, to the last unit, what one of the same size releases.
 * Signed: negative quantity and cost for a short. `qty` never exceeds `basisQty`.
 */
export interface CostPool {
  readonly qty: Quantity;
  readonly basisQty: Quantity;
  readonly basisCost: Money;
}

export const emptyPool: CostPool = { qty: 0n, basisQty: 0n, basisCost: 0n };

/** What the quantity still held has cost. */
export const poolCost = (pool: CostPool): Money => {
  if (pool.qty === pool.basisQty) return pool.basisCost;
  return pool.basisQty < 0n
    ? divide(pool.basisCost * -pool.qty, -pool.basisQty)
    : divide(pool.basisCost * pool.qty, pool.basisQty);
};

/** Adds in the direction of the pool, at `cost` for all of `qty`. */
export const addToPool = (pool: CostPool, qty: Quantity, cost: Money): CostPool => {
  const total = pool.qty + qty;
  return { qty: total, basisQty: total, basisCost: poolCost(pool) + cost };
};

/** Takes `qty` (of the opposite sign, no larger than the pool) away at the pool's unit cost. */
export const reducePool = (pool: CostPool, qty: Quantity): CostPool => {
  const left = pool.qty + qty;
  return left === 0n ? emptyPool : { qty: left, basisQty: pool.basisQty, basisCost: pool.basisCost };
};
