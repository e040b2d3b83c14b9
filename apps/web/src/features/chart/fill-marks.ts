import { Side, type Bar, type Execution } from '@tickwire/client';
import { indexOfTime } from '../../data/bars/bar-history.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { resolutionLength } from '../../format/resolution.ts';

/** All own fills of one side within one bar. */
export interface FillMark {
  /** Start of the bar, ms. */
  readonly time: number;
  readonly side: 'buy' | 'sell';
  readonly text: string;
}

/**
 * Gathers fills into marks on the bars they happened in. Fills before the first bar have none yet; neither have those
 * after the end of the newest, which a replay moved back has still before it.
 */
export function fillMarks(
  bars: readonly Bar[],
  resolution: string,
  executions: Iterable<Execution>,
): readonly FillMark[] {
  const end = (bars.at(-1)?.time ?? 0) + resolutionLength(resolution);
  const sums = new Map<string, { time: number; side: 'buy' | 'sell'; qty: number }>();
  for (const execution of executions) {
    const bar = bars[indexOfTime(bars, execution.time)];
    // One without a quantity was taken back.
    if (!bar || execution.time >= end || execution.qty === 0) continue;
    const side = execution.side === Side.BUY ? 'buy' : 'sell';
    const key = `${bar.time} ${side}`;
    sums.set(key, { time: bar.time, side, qty: (sums.get(key)?.qty ?? 0) + execution.qty });
  }
  return [...sums.values()]
    .toSorted((a, b) => a.time - b.time)
    .map(({ time, side, qty }) => ({ time, side, text: formatQuantity(qty) }));
}
