import type { Bar } from '@tickwire/client';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { followHeikinAshi, type Candle } from './heikin-ashi.ts';

/** By the definition alone: the body before is asked for again and again. */
function naive(bars: readonly Bar[], index: number): Candle {
  const { time, open, high, low, close } = bars[index] as Bar;
  const before = index > 0 ? naive(bars, index - 1) : { open, close };
  const body = [(before.open + before.close) / 2, (open + high + low + close) / 4] as const;
  return {
    time,
    open: body[0],
    high: Math.max(high, ...body),
    low: Math.min(low, ...body),
    close: body[1],
  };
}

const anyBar = fc
  .array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 4, maxLength: 4 })
  .map((prices): Omit<Bar, 'time'> => {
    const [open = 0, close = 0] = prices;
    return { open, close, high: Math.max(...prices), low: Math.min(...prices), volume: 1 };
  });
const anyBars = fc
  .array(anyBar, { minLength: 1, maxLength: 60 })
  .map((bars) => bars.map((bar, index): Bar => ({ ...bar, time: index * 60_000 })));

const candlesOf = (bars: readonly Bar[]) => {
  const candles: Candle[] = [];
  followHeikinAshi(candles, bars, 0);
  return candles;
};

test('two bars give what is calculated by hand', () => {
  const candles = candlesOf([
    { time: 0, open: 10, high: 14, low: 8, close: 12, volume: 1 },
    { time: 1, open: 12, high: 20, low: 12, close: 18, volume: 1 },
  ]);
  expect(candles).toEqual([
    { time: 0, open: 11, high: 14, low: 8, close: 11 },
    { time: 1, open: 11, high: 20, low: 11, close: 15.5 },
  ]);
});

test('each candle is what the definition says', () => {
  fc.assert(
    fc.property(anyBars, (bars) => {
      expect(candlesOf(bars)).toEqual(bars.map((_, index) => naive(bars, index)));
    }),
  );
});

test('ticks, new bars and older pages lead to the same candles as all bars at once', () => {
  const anyStep = fc.record({
    kind: fc.constantFrom('tick', 'append', 'correct', 'prepend'),
    bar: anyBar,
    at: fc.nat(),
  });
  fc.assert(
    fc.property(anyBars, fc.array(anyStep, { maxLength: 30 }), (start, steps) => {
      let bars = [...start];
      const candles: Candle[] = [];
      followHeikinAshi(candles, bars, 0);
      for (const { kind, bar, at } of steps) {
        const last = bars.length - 1;
        let from = last;
        if (kind === 'append') {
          from = bars.length;
          bars.push({ ...bar, time: (bars[last]?.time ?? 0) + 60_000 });
        } else if (kind === 'prepend') {
          from = 0;
          bars = [{ ...bar, time: (bars[0]?.time ?? 0) - 60_000 }, ...bars];
        } else {
          from = kind === 'tick' ? last : at % bars.length;
          bars[from] = { ...bar, time: bars[from]?.time ?? 0 };
        }
        followHeikinAshi(candles, bars, from);
      }
      expect(candles).toEqual(bars.map((_, index) => naive(bars, index)));
    }),
  );
});

test('a candle reaches all prices of its bar, and fewer bars leave fewer candles', () => {
  fc.assert(
    fc.property(anyBars, (bars) => {
      const candles = candlesOf(bars);
      for (const [index, { high, low }] of bars.entries()) {
        expect(candles[index]?.high).toBeGreaterThanOrEqual(high);
        expect(candles[index]?.low).toBeLessThanOrEqual(low);
      }
      followHeikinAshi(candles, [], 0);
      expect(candles).toEqual([]);
    }),
  );
});
