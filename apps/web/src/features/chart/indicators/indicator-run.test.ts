import type { Bar } from '@tickwire/client';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalculation } from './calculation.ts';
import { createIndicatorRun } from './indicator-run.ts';
import { indicatorKind, type IndicatorKindName } from './indicator-kinds.ts';

const HOUR = 3_600_000;
const dayOf = (time: number) => Math.floor(time / (24 * HOUR));

type Values = readonly (number | undefined)[];
/** What each output must be, calculated from all bars up to each one, by the definition alone. */
type Naive = (bars: readonly Bar[], parameters: readonly number[]) => readonly Values[];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const closes = (bars: readonly Bar[]) => bars.map(({ close }) => close);
const last = (values: readonly number[], count: number) =>
  values.length < count ? undefined : values.slice(values.length - count);
const prefixes = <Item>(items: readonly Item[]) => items.map((_, index) => items.slice(0, index + 1));

/** The weights written out: each value counts `(1 - a)^age`, the first one with what is left. */
function emaOf(values: readonly number[], length: number): number {
  const a = 2 / (length + 1);
  const newest = values.length - 1;
  return sum(values.map((value, index) => value * (1 - a) ** (newest - index) * (index === 0 ? 1 : a)));
}

/** Wilder's average: the mean of the first `length` values, then smoothed with 1 / length. */
function wilder(values: readonly number[], length: number): number {
  return values
    .slice(length)
    .reduce((average, value) => (average * (length - 1) + value) / length, mean(values.slice(0, length)));
}

const naive: Readonly<Record<IndicatorKindName, Naive>> = {
  ema: (bars, [length = 1]) => [
    prefixes(closes(bars)).map((values) => (values.length < length ? undefined : emaOf(values, length))),
  ],
  sma: (bars, [length = 1]) => [
    prefixes(closes(bars)).map((values) => {
      const window = last(values, length);
      return window && mean(window);
    }),
  ],
  vwap: (bars) => [
    prefixes(bars).map((past) => {
      const today = past.filter((bar) => dayOf(bar.time) === dayOf(past.at(-1)?.time ?? 0));
      const volume = sum(today.map((bar) => bar.volume));
      const value = sum(today.map((bar) => ((bar.high + bar.low + bar.close) / 3) * bar.volume));
      return volume > 0 ? value / volume : undefined;
    }),
  ],
  bollinger: (bars, [length = 1, deviations = 1]) => {
    const windows = prefixes(closes(bars)).map((values) => last(values, length));
    const deviation = (window: readonly number[]) =>
      Math.sqrt(mean(window.map((value) => (value - mean(window)) ** 2)));
    const band = (side: number) =>
      windows.map((window) => window && mean(window) + side * deviations * deviation(window));
    return [band(0), band(1), band(-1)];
  },
  rsi: (bars, [length = 1]) => [
    prefixes(closes(bars)).map((values) => {
      const changes = values.slice(1).map((value, index) => value - (values[index] ?? 0));
      if (changes.length < length) return undefined;
      const gain = wilder(
        changes.map((change) => Math.max(0, change)),
        length,
      );
      const loss = wilder(
        changes.map((change) => Math.max(0, -change)),
        length,
      );
      return loss === 0 ? 100 : 100 - 100 / (1 + gain / loss);
    }),
  ],
  macd: (bars, [fast = 1, slow = 1, signal = 1]) => {
    const all = prefixes(closes(bars)).map((values) => emaOf(values, fast) - emaOf(values, slow));
    const macd = all.map((value, index) => (index < slow - 1 ? undefined : value));
    const signals = all.map((_, index) => {
      const since = all.slice(slow - 1, index + 1);
      return since.length < signal ? undefined : emaOf(since, signal);
    });
    const histogram = signals.map((value, index) =>
      value === undefined ? value : (all[index] ?? 0) - value,
    );
    return [histogram, macd, signals];
  },
};

const anyState = fc.record({
  open: fc.integer({ min: 100, max: 200 }),
  close: fc.integer({ min: 100, max: 200 }),
  volume: fc.integer({ min: 0, max: 9 }),
});
/** The states each bar goes through until it is closed. */
const anyBars = fc.array(fc.array(anyState, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 60,
});

type State = Readonly<Record<'open' | 'close' | 'volume', number>>;
const barOf = (index: number, { open, close, volume }: State): Bar => ({
  time: index * 5 * HOUR,
  open,
  high: Math.max(open, close) + 1,
  low: Math.min(open, close) - 1,
  close,
  volume,
});

const setups: readonly { kind: IndicatorKindName; parameters: readonly number[] }[] = [
  { kind: 'ema', parameters: [7] },
  { kind: 'sma', parameters: [5] },
  { kind: 'sma', parameters: [1] },
  { kind: 'vwap', parameters: [] },
  { kind: 'bollinger', parameters: [6, 2] },
  { kind: 'rsi', parameters: [4] },
  { kind: 'rsi', parameters: [2] },
  { kind: 'macd', parameters: [3, 8, 4] },
];

function runOf(setup: (typeof setups)[number], intraday = true) {
  const market = { dayOf, intraday };
  return createIndicatorRun(() => createCalculation(setup, market), indicatorKind(setup.kind).outputs.length);
}

/** The same values, but for the last digits in which two ways of calculating differ. */
function near(columns: readonly Values[]) {
  return columns.map((values) =>
    values.map((value): unknown => (value === undefined ? undefined : expect.closeTo(value, 6))),
  );
}

describe.each(setups)('$kind $parameters', (setup) => {
  test('is what its definition says, also bar by bar with a forming one that changes', () => {
    fc.assert(
      fc.property(anyBars, (histories) => {
        const run = runOf(setup);
        const bars: Bar[] = [];
        for (const [index, states] of histories.entries()) {
          for (const state of states) {
            bars[index] = barOf(index, state);
            run.update(bars, index);
          }
        }
        expect(run.columns).toEqual(near(naive[setup.kind](bars, setup.parameters)));
      }),
      { numRuns: 60 },
    );
  });

  test('follows older bars, corrections and another history', () => {
    const bars = Array.from({ length: 40 }, (_, index) =>
      barOf(index, { open: 100 + ((index * 7) % 13), close: 100 + ((index * 5) % 11), volume: index % 3 }),
    );
    const run = runOf(setup);
    run.update(bars.slice(20), 0);
    run.update(bars, 0);
    expect(run.columns).toEqual(near(naive[setup.kind](bars, setup.parameters)));
    const corrected = bars.with(30, barOf(30, { open: 150, close: 160, volume: 5 }));
    run.update(corrected, 30);
    expect(run.columns).toEqual(near(naive[setup.kind](corrected, setup.parameters)));
    run.update(bars.slice(0, 9), 0);
    expect(run.columns).toEqual(near(naive[setup.kind](bars.slice(0, 9), setup.parameters)));
  });
});

test('one tick asks for one calculation, however many bars there are', () => {
  let calculated = 0;
  const run = createIndicatorRun(
    () => () => {
      calculated += 1;
      return [1];
    },
    1,
  );
  const bars = Array.from({ length: 1000 }, (_, index) => barOf(index, { open: 1, close: 1, volume: 1 }));
  run.update(bars, 0);
  calculated = 0;
  run.update(bars, bars.length - 1);
  expect(calculated).toBe(1);
});

test('a day or longer has no price of the day', () => {
  const run = runOf({ kind: 'vwap', parameters: [] }, false);
  run.update([barOf(0, { open: 1, close: 1, volume: 1 })], 0);
  expect(run.columns).toEqual([[undefined]]);
});
