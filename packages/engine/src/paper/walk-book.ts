import { Side } from '@tickwire/contracts';
import type { MarketFacts } from '../events/facts.ts';
import { exactQuote } from '../model/exact-quote.ts';
import type { BookLevel } from '../model/quote.ts';
import { toUnits } from '../money/fixed-point.ts';
import type { Price, Quantity } from '../money/fixed-point.ts';
import type { EstimatedFill } from '../ports/venue.ts';

/** Size at a price an order can take. */
export interface Level {
  readonly price: Price;
  readonly size: Quantity;
}

const exact = ({ price, volume }: BookLevel): Level => ({ price: toUnits(price), size: toUnits(volume) });

/**
 * The levels an order of `side` meets, best first: the depth of the book where there is one that agrees with the
 * quote, else the best price alone.
 */
export const levelsFor = (side: Side, { quote, depth }: MarketFacts): readonly Level[] => {
  if (quote === undefined) return [];
  const { bid, ask, bidSize, askSize } = exactQuote(quote);
  if (side === Side.BUY) {
    return depth?.asks[0]?.price === quote.ask ? depth.asks.map(exact) : [{ price: ask, size: askSize }];
  }
  return depth?.bids.at(-1)?.price === quote.bid
    ? depth.bids.map(exact).toReversed()
    : [{ price: bid, size: bidSize }];
};

/** Whether `price` is worse than `limit` for an order of `side`. */
export const isBeyond = (side: Side, price: Price, limit: Price): boolean =>
  side === Side.BUY ? price > limit : price < limit;

export interface WalkOptions {
  readonly side: Side;
  readonly qty: Quantity;
  /** Taken from these levels before. */
  readonly consumed: Quantity;
  /** The worst price accepted; undefined for an order that takes any, which then fills completely. */
  readonly limit: Price | undefined;
  readonly tick: Price;
}

/**
 * Takes size level by level, best first. An order without limit fills what the levels do not hold one tick beyond
 * the worst of them (nautilus_trader's rule for the residual of a market order).
 */
export const walkBook = (
  levels: readonly Level[],
  { side, qty, consumed, limit, tick }: WalkOptions,
): readonly EstimatedFill[] => {
  const fills: EstimatedFill[] = [];
  let left = qty;
  let skip = consumed;
  let worst: Price | undefined;
  for (const { price, size } of levels) {
    if (limit !== undefined && isBeyond(side, price, limit)) return fills;
    worst = price;
    const available = size > skip ? size - skip : 0n;
    skip -= size - available;
    if (available === 0n) continue;
    const taken = left < available ? left : available;
    fills.push({ qty: taken, price });
    left -= taken;
    if (left === 0n) return fills;
  }
  if (limit === undefined && worst !== undefined) {
    fills.push({ qty: left, price: side === Side.BUY ? worst + tick : worst - tick });
  }
  return fills;
};
