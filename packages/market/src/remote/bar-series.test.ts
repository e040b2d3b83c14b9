import type { Bar } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, parseDay } from '../calendar/civil-date.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { parseResolution, type Resolution } from '../resolution/resolution.ts';
import { universe } from '../simulation/universe/universe.ts';
import { createSimulatedMarket } from '../simulation/simulated-market.ts';
import { BarSeries } from './bar-series.ts';

const market = createSimulatedMarket({ seed: 1 });
const apple: Instrument =
  universe.map(({ instrument }) => instrument).find(({ ticker }) => ticker === 'AAPL') ?? expect.fail();
const read = (text: string): Resolution => parseResolution(text) ?? expect.fail();
const at = (day: string, minutes = 0): number => parseDay(day) * DAY_MS + minutes * 60_000;

/** Two weeks around the change of the clocks in March 2026. */
const FROM = at('2026-03-02');
const TO = at('2026-03-14');
const NOW = at('2026-06-01');

function seriesOf(base: string, bars: readonly Bar[], range = { from: FROM, to: TO }): BarSeries {
  const series = new BarSeries(apple, read(base));
  series.learn(range, bars);
  return series;
}

const minutes = market.bars('AAPL', '1', { from: FROM, to: TO }, NOW);
const days = market.bars('AAPL', '1D', { from: at('2024-01-02'), to: TO }, NOW);

test.each(['1', '5', '30', '60', '240'])(
  'minutes add up to the bars of %s that the source has itself',
  (text) => {
    const series = seriesOf('1', minutes);
    expect(series.bars(read(text), { from: FROM, to: TO }, FROM)).toEqual(
      market.bars('AAPL', text, { from: FROM, to: TO }, NOW),
    );
  },
);

test.each(['1D', '1W', '1M', '3M'])('days add up to the bars of %s that the source has itself', (text) => {
  const series = seriesOf('1D', days, { from: at('2024-01-02'), to: TO });
  const range = { from: at('2024-07-01'), to: TO };
  const expected = market.bars('AAPL', text, range, at('2026-03-14', 300));
  expect(series.bars(read(text), range, -Infinity)).toEqual(expected);
});

test('years of minutes are taken at once', () => {
  const many = Array.from({ length: 300_000 }, (_, minute) => ({
    ...(minutes[0] ?? expect.fail()),
    time: FROM + minute * 60_000,
  }));
  const to = FROM + many.length * 60_000;
  const series = seriesOf('1', many, { from: FROM, to });
  expect(series.knownUntil).toBe(to);
  expect(series.timeAt(series.countBefore(to) - 1)).toBe(to - 60_000);
});

test('however the stretches come, the bars are the same, and a hole is never jumped over', () => {
  const whole = seriesOf('1', minutes);
  const cut = fc.integer({ min: FROM, max: TO });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), fc.nat(), (cuts, missing) => {
      const edges = [FROM, ...cuts.toSorted((a, b) => a - b), TO];
      const pieces = edges.slice(1).map((to, i) => ({ from: edges[i] ?? NaN, to }));
      const series = new BarSeries(apple, read('1'));
      const hole = pieces[missing % pieces.length] ?? expect.fail();
      const fill = (range: { from: number; to: number }) =>
        series.learn(
          range,
          minutes.filter(({ time }) => time >= range.from && time < range.to),
        );
      for (const piece of pieces.toReversed()) if (piece !== hole) fill(piece);
      const shown = series.bars(read('1'), { from: FROM, to: TO }, FROM);
      const known = series.coverage.before(TO);
      expect(shown).toEqual(minutes.filter(({ time }) => known && time >= known.from && time < known.to));
      fill(hole);
      for (const text of ['1', '30']) {
        const range = { to: TO, countBack: 2000 };
        expect(series.bars(read(text), range, FROM)).toEqual(whole.bars(read(text), range, FROM));
      }
    }),
    { numRuns: 30 },
  );
});

test('a bar whose beginning is not known is left out', () => {
  const from = at('2026-03-04', 15 * 60 + 10);
  const series = seriesOf(
    '1',
    minutes.filter(({ time }) => time >= from),
    { from, to: TO },
  );
  const [hour] = series.bars(read('60'), { from: FROM, to: TO }, -Infinity);
  expect(hour?.time).toBe(at('2026-03-04', 15 * 60 + 30));
  const daily = seriesOf(
    '1D',
    days.filter(({ time }) => time >= from),
    { from: at('2026-03-04'), to: TO },
  );
  const [week] = daily.bars(read('1W'), { to: TO, countBack: 10 }, -Infinity);
  expect(week?.time).toBe(at('2026-03-09'));
  expect(
    seriesOf('1D', days, { from: at('2024-01-02'), to: TO }).bars(
      read('3D'),
      { to: TO, countBack: 5 },
      -Infinity,
    ),
  ).toHaveLength(5);
});

test('the bar that forms comes last until closed bars overtake it', () => {
  const known = minutes.slice(0, 100);
  const next = minutes[100] ?? expect.fail();
  const series = seriesOf('1', known, { from: FROM, to: next.time });
  const half = { ...next, volume: 1 };
  series.form(half);
  expect(series.bars(read('1'), { to: Infinity, countBack: 2 }, FROM)).toEqual([known.at(-1), half]);
  series.form(known[50]);
  expect(series.forming).toEqual(half);
  series.learn({ from: next.time, to: next.time + 60_000 }, [next]);
  expect(series.forming).toBeUndefined();
  expect(series.bars(read('1'), { to: Infinity, countBack: 2 }, FROM)).toEqual([known.at(-1), next]);
});

test('the start of a bar is told for any time of an intraday one, and for longer ones as far as they are known', () => {
  const series = seriesOf('1', minutes);
  expect(series.barTime(read('60'), at('2026-03-09', 14 * 60 + 31))).toBe(
    at('2026-03-09', 13 * 60 + 30 + 60),
  );
  const daily = seriesOf('1D', days, { from: at('2024-01-02'), to: TO });
  expect(daily.barTime(read('1W'), at('2026-03-05', 16 * 60))).toBe(at('2026-03-02'));
  expect(daily.barTime(read('1D'), at('2026-03-05', 16 * 60))).toBe(at('2026-03-05'));
});
