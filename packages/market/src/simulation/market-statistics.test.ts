import { expect, test } from 'vitest';
import { tradingCalendar } from '../calendar/trading-calendars.ts';
import { createSimulatedMarket } from './simulated-market.ts';
import { factorVolatility } from './factors.ts';
import { universe } from './universe/universe.ts';

const market = createSimulatedMarket({ seed: 7 });
const NOW = Date.parse('2026-11-20T23:00Z');

function closes(ticker: string): Map<number, number> {
  return new Map(market.bars(ticker, '1D', { to: NOW }, NOW).map(({ time, close }) => [time, close]));
}

/** Log returns of two instruments between the days that both have. */
function returns(a: string, b: string): [number[], number[]] {
  const [first, second] = [closes(a), closes(b)];
  const days = [...first.keys()].filter((day) => second.has(day));
  const of = (prices: Map<number, number>): number[] =>
    days.slice(1).map((day, i) => Math.log((prices.get(day) ?? NaN) / (prices.get(days[i] ?? 0) ?? NaN)));
  return [of(first), of(second)];
}

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((x, i) => (x - meanA) * ((b[i] ?? NaN) - meanB)));
}
const correlation = (a: readonly number[], b: readonly number[]): number =>
  covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));

/** Correlation the models of two instruments imply. */
function implied(a: string, b: string): number {
  const models = [a, b].map((ticker) => universe.find((one) => one.instrument.ticker === ticker)?.model);
  const [left, right] = models.map((model) => new Map<string, number>(model?.exposures));
  const shared = Object.entries(factorVolatility).map(
    ([factor, volatility]) => (left?.get(factor) ?? 0) * (right?.get(factor) ?? 0) * volatility ** 2,
  );
  const variances = [left, right].map((weights, i) =>
    Object.entries(factorVolatility).reduce(
      (sum, [factor, volatility]) => sum + ((weights?.get(factor) ?? 0) * volatility) ** 2,
      (models[i]?.ownVolatility ?? NaN) ** 2,
    ),
  );
  return shared.reduce((sum, x) => sum + x, 0) / Math.sqrt((variances[0] ?? NaN) * (variances[1] ?? NaN));
}

test.each([
  ['AAPL', 'MSFT'],
  ['AAPL', 'KO'],
  ['JPM', 'XOM'],
  ['SPY', 'ES'],
  ['SIE', 'BMW'],
  ['EURUSD', 'EURJPY'],
  ['EURUSD', 'USDCHF'],
  ['BTCUSD', 'ETHUSD'],
  ['GC', 'ZF'],
])('daily returns of %s and %s are correlated as modelled', (a, b) => {
  const [left, right] = returns(a, b);
  // 5,000 days: a standard error of 0.015, more where volatility clusters.
  expect(correlation(left, right)).toBeCloseTo(implied(a, b), 0.7);
  expect(Math.abs(correlation(left, right) - implied(a, b))).toBeLessThan(0.1);
});

test.each(['AAPL', 'SIE', 'ES', 'EURUSD', 'BTCUSD'])(
  '%s: returns have the volatility of the model and no memory',
  (ticker) => {
    const [daily] = returns(ticker, ticker);
    const model = universe.find(({ instrument }) => instrument.ticker === ticker)?.model;
    const volatilities: Record<string, number> = factorVolatility;
    const variance = (model?.exposures ?? []).reduce(
      (sum, [factor, weight]) => sum + (weight * (volatilities[factor] ?? NaN)) ** 2,
      (model?.ownVolatility ?? NaN) ** 2,
    );
    const ratio = Math.sqrt(covariance(daily, daily) / variance);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.2);
    expect(Math.abs(correlation(daily.slice(1), daily.slice(0, -1)))).toBeLessThan(0.06);
  },
);

test('crosses agree with the dollar pairs at every close', () => {
  const [euro, pound, cross] = ['EURUSD', 'GBPUSD', 'EURGBP'].map(closes);
  for (const [day, price] of cross ?? []) {
    expect(price / ((euro?.get(day) ?? NaN) / (pound?.get(day) ?? NaN))).toBeCloseTo(1, 4);
  }
});

test.each(universe.map(({ instrument }) => instrument.ticker))(
  '%s: levels stay plausible for decades',
  (ticker) => {
    const model = universe.find(({ instrument }) => instrument.ticker === ticker)?.model;
    const led = (model?.levels ?? []).map(([, price]) => price);
    const bars = market.bars(ticker, '1M', { to: NOW }, NOW);
    expect(Math.min(...bars.map(({ low }) => low))).toBeGreaterThan(Math.min(...led) / 5);
    expect(Math.max(...bars.map(({ high }) => high))).toBeLessThan(Math.max(...led) * 5);
    const last = bars.at(-1)?.close ?? NaN;
    expect(Math.abs(Math.log(last / (led.at(-1) ?? NaN)))).toBeLessThan(0.8);
  },
);

test.each(['AAPL', 'BTCUSD', 'EURUSD', 'ES', 'US500'])(
  '%s: bars have wicks, bodies and no spikes',
  (ticker) => {
    const bars = market.bars(ticker, '1', { to: NOW, countBack: 20_000 }, NOW);
    const share = (holds: (i: number) => boolean): number =>
      bars.filter((_, i) => holds(i)).length / bars.length;
    const at = (i: number): (typeof bars)[number] =>
      bars[i] ?? { time: NaN, open: NaN, high: NaN, low: NaN, close: NaN, volume: NaN };
    expect(share((i) => at(i).high === at(i).low)).toBeLessThan(0.02);
    expect(share((i) => at(i).high > Math.max(at(i).open, at(i).close))).toBeGreaterThan(0.6);
    expect(share((i) => at(i).low < Math.min(at(i).open, at(i).close))).toBeGreaterThan(0.6);
    const ranges = bars.map(({ high, low }) => high - low).sort((a, b) => a - b);
    const quantile = (q: number): number => ranges[Math.floor(q * (ranges.length - 1))] ?? NaN;
    expect(quantile(0.999)).toBeLessThan(8 * quantile(0.5));
    // One-minute returns scale to the daily ones: variance grows with time, so the path is a random walk.
    const minutes = bars.slice(1).map(({ close }, i) => Math.log(close / at(i).close));
    const hours = bars.filter((_, i) => i % 60 === 0).map(({ close }) => close);
    const hourly = hours.slice(1).map((close, i) => Math.log(close / (hours[i] ?? NaN)));
    const inside = minutes.filter((x) => Math.abs(x) < 0.01);
    expect(Math.sqrt(covariance(hourly, hourly) / covariance(inside, inside) / 60)).toBeGreaterThan(0.75);
    expect(Math.sqrt(covariance(hourly, hourly) / covariance(inside, inside) / 60)).toBeLessThan(1.8);
  },
);

test('stocks gap overnight and are busier at the open and close than at noon', () => {
  const days = market.bars('AAPL', '1D', { to: NOW, countBack: 500 }, NOW);
  const gaps = days.slice(1).map(({ open }, i) => Math.abs(open / (days[i]?.close ?? NaN) - 1));
  expect(mean(gaps)).toBeGreaterThan(0.002);
  const halfHours = market.bars('AAPL', '30', { to: NOW, countBack: 13 * 200 }, NOW);
  const volumeOf = (slot: number): number =>
    mean(halfHours.filter((_, i) => i % 13 === slot).map(({ volume }) => volume));
  expect(volumeOf(0)).toBeGreaterThan(1.5 * volumeOf(6));
  expect(volumeOf(12)).toBeGreaterThan(1.5 * volumeOf(6));
});

/** Volume above the one lot that every second trades, for each half hour of the newest sessions. */
function busyness(ticker: string, sessions: number): number[][] {
  const instrument =
    universe.find((one) => one.instrument.ticker === ticker)?.instrument ?? expect.fail(ticker);
  const calendar = tradingCalendar(instrument.calendar);
  const newest = calendar.lastOpened(NOW) - 1;
  return Array.from({ length: sessions }, (_, i) => {
    const { open, close } = calendar.at(newest - i);
    const lots = 10 ** instrument.volumePrecision;
    return market
      .bars(ticker, '30', { from: open, to: close }, NOW)
      .map(({ time, volume }) => volume * lots - Math.min(1800, (close - time) / 1000));
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

test.each(['EURUSD', 'EURJPY', 'HSBA', 'SAP', 'AAPL', 'CL', 'ES', 'BTCUSD'])(
  '%s: trade never dries up within a session and keeps to the shape of the day',
  (ticker) => {
    const sessions = busyness(ticker, 150);
    for (const halfHours of sessions) {
      expect(Math.min(...halfHours)).toBeGreaterThan(0.02 * median(halfHours));
    }
    const shape = universe.find(({ instrument }) => instrument.ticker === ticker)?.model.dayShape ?? NaN;
    const regular = sessions.filter(({ length }) => length === sessions[0]?.length);
    const count = sessions[0]?.length ?? 0;
    for (let third = 0; third < 3; third++) {
      const [from, to] = [third / 3, (third + 1) / 3].map((share) => Math.round(share * count));
      const traded = regular.map((halfHours) => sum(halfHours.slice(from, to)) / sum(halfHours));
      // The share of the day's activity, whose density is 1 + shape (1 - 6u + 6u^2).
      const [a, b] = [(from ?? NaN) / count, (to ?? NaN) / count];
      const activity = (u: number): number => u + shape * u * (1 - u) * (1 - 2 * u);
      expect(mean(traded) / (activity(b) - activity(a))).toBeCloseTo(1, 1);
    }
  },
);
