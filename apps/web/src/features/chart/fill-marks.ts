import { Side, type Bar, type Execution } from '@tickwire/client';
import { indexOfTime } from '../../data/bars/bar-history.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { resolutionLength } from '../../format/resolution.ts';

/** All own fills of one side within one bar. */
export interface FillMark {
  readonly id: string;
  /** Start of the bar, ms. */
  readonly time: number;
  readonly side: 'buy' | 'sell';
  /** Oldest first. */
  readonly fills: readonly Execution[];
  /** Quantity and mean price, as far as there is room beside other marks. */
  readonly text: string;
}

/** Bars to the next mark of the same side from which there is room for a quantity, and for a price too. */
const ROOM = { quantity: 5, price: 20 };

/** Bars after it that a mark has with a price, which else reached into the price scale while the newest bar is in view. */
const PRICE_BEFORE_END = 3;

/**
 * Gathers fills into marks on the bars they happened in. Fills before the first bar have none yet; neither have those
 * after the end of the newest, which a replay moved back has still before it.
 */
export function fillMarks(
  bars: readonly Bar[],
  resolution: string,
  executions: Iterable<Execution>,
  prices: PriceFormat,
): readonly FillMark[] {
  const end = (bars.at(-1)?.time ?? 0) + resolutionLength(resolution);
  const groups = new Map<
    string,
    { index: number; time: number; side: FillMark['side']; fills: Execution[] }
  >();
  for (const execution of executions) {
    const index = indexOfTime(bars, execution.time);
    const bar = bars[index];
    // One without a quantity was taken back.
    if (!bar || execution.time >= end || execution.qty === 0) continue;
    const side = execution.side === Side.BUY ? 'buy' : 'sell';
    const id = `${side} ${bar.time}`;
    const group = groups.get(id);
    if (group) group.fills.push(execution);
    else groups.set(id, { index, time: bar.time, side, fills: [execution] });
  }
  const sorted = [...groups].toSorted(([, a], [, b]) => a.time - b.time);
  const indexes = Map.groupBy(sorted, ([, { side }]) => side);
  return sorted.map(([id, { index, time, side, fills }]) => {
    const near = Math.min(
      ...(indexes.get(side) ?? [])
        .filter(([other]) => other !== id)
        .map(([, other]) => Math.abs(other.index - index)),
    );
    const isAtEnd = bars.length - 1 - index < PRICE_BEFORE_END;
    return { id, time, side, fills, text: textOf(fills, near, isAtEnd, prices) };
  });
}

function textOf(fills: readonly Execution[], near: number, isAtEnd: boolean, prices: PriceFormat): string {
  if (near < ROOM.quantity) return '';
  const qty = fills.reduce((sum, fill) => sum + fill.qty, 0);
  const mean = fills.reduce((sum, fill) => sum + fill.qty * fill.price, 0) / qty;
  const size = formatQuantity(qty);
  return near < ROOM.price || isAtEnd ? size : `${size} @ ${prices.format(mean)}`;
}
