import type { Bar } from '@tickwire/client';

/** What a candle shows of a bar. */
export type Candle = Omit<Bar, 'volume'>;

/**
 * The heikin-ashi candle of a bar, which follows the one before: it closes at the mean of the bar and opens in the middle of
 * the body before. The first opens in the middle of its own bar.
 */
export function heikinAshi({ time, open, high, low, close }: Bar, before: Candle | undefined): Candle {
  const mean = (open + high + low + close) / 4;
  const middle = before ? (before.open + before.close) / 2 : (open + close) / 2;
  return {
    time,
    open: middle,
    high: Math.max(high, middle, mean),
    low: Math.min(low, middle, mean),
    close: mean,
  };
}

/** Brings candles in step with the bars, of which those from index `from` on are new or other than before. */
export function followHeikinAshi(candles: Candle[], bars: readonly Bar[], from: number): void {
  candles.length = Math.min(from, candles.length, bars.length);
  for (let index = candles.length; index < bars.length; index += 1) {
    const bar = bars[index];
    if (bar) candles.push(heikinAshi(bar, candles.at(-1)));
  }
}
