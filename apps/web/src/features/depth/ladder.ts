import type { Depth, DepthLevel } from '@tickwire/client';
import type { OwnSize } from './own-sizes.ts';

export interface LadderRow {
  readonly price: number;
  /** What rests in the book; 0 where only an own order waits. */
  readonly size: number;
  /** That, and all that is nearer to the market. */
  readonly total: number;
  readonly own?: OwnSize;
}

export interface LadderSide {
  /** The nearest to the market first. */
  readonly rows: readonly LadderRow[];
  /** How many own orders wait further away. */
  readonly beyond: number;
}

/** Levels of the book that stay in view however many own orders wait between them. */
const BOOK_ROWS = 2;

/**
 * The book with own orders at their prices, on each side so many rows at most: one between two levels takes the room of the
 * level that is furthest away, so that rows neither come nor go. Prices less than half a tick apart are one.
 */
export function ladder(
  { bids, asks }: Pick<Depth, 'bids' | 'asks'>,
  own: readonly OwnSize[],
  { tick, rows }: { readonly tick: number; readonly rows: number },
): { readonly asks: LadderSide; readonly bids: LadderSide } {
  const bestAsk = asks[0]?.price ?? Infinity;
  const bestBid = bids.at(-1)?.price ?? -Infinity;
  const sells = own.filter(
    ({ price, buy }) => price > bestAsk - tick / 2 || (price > bestBid + tick / 2 && buy === 0),
  );
  const buys = own.filter((each) => !sells.includes(each));
  return { asks: side(1, asks, sells, tick, rows), bids: side(-1, bids, buys, tick, rows) };
}

/** One side of it. `away` is the sign of prices that lead away from the market. */
function side(
  away: 1 | -1,
  levels: readonly DepthLevel[],
  own: readonly OwnSize[],
  tick: number,
  rows: number,
): LadderSide {
  const byDistance = (a: { readonly price: number }, b: { readonly price: number }) =>
    away * (a.price - b.price);
  const isAt = (price: number) => (each: { readonly price: number }) =>
    Math.abs(each.price - price) < tick / 2;
  const last = levels.toSorted(byDistance).at(-1);
  const between = own
    .filter(({ price }) => !levels.some(isAt(price)))
    .filter((each) => levels.length < rows || last === undefined || byDistance(each, last) < 0)
    .toSorted(byDistance)
    .slice(0, rows - Math.min(levels.length, BOOK_ROWS));
  let total = 0;
  const shown = [...levels, ...between.map(({ price }) => ({ price, volume: 0 }))]
    .toSorted(byDistance)
    .slice(0, rows)
    .map(({ price, volume }): LadderRow => {
      total += volume;
      const here = own.find(isAt(price));
      return { price, size: volume, total, ...(here && { own: here }) };
    });
  const count = (sizes: readonly (OwnSize | undefined)[]) =>
    sizes.reduce((sum, each) => sum + (each?.orders ?? 0), 0);
  return { rows: shown, beyond: count(own) - count(shown.map((row) => row.own)) };
}
