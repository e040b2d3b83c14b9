import type { DailySnapshot, PortfolioMetrics } from '@tickwire/client';
import { expect, test } from 'vitest';
import { dailyProfits, dayUntilNow } from './daily-profit.ts';

const NOON = Date.UTC(2026, 2, 12, 12);
const closing = { accountId: 'A', cash: [], positions: [], deposits: 1000 };
const snapshot = (day: string, values: Partial<DailySnapshot>): DailySnapshot => ({
  ...closing,
  day,
  balance: 1000,
  realizedPL: 0,
  fees: 0,
  ...values,
});
const now: PortfolioMetrics = {
  ...closing,
  currency: 'USD',
  halt: { level: 'active', flatten: false },
  openOrders: 0,
  unpriceable: [],
  breaches: [],
  positions: 0,
  balance: 1100,
  equity: 1100,
  realizedPL: 120,
  fees: 20,
};

test('a day is what changed since the one before, today since the last; a deposit is no profit', () => {
  const days = [
    snapshot('2026-03-10', { equity: 1010, realizedPL: 15, fees: 5 }),
    snapshot('2026-03-11', { equity: 1560, realizedPL: 70, fees: 10, deposits: 1500 }),
  ];
  expect(dailyProfits(days, { ...now, deposits: 1500, equity: 1600 }, NOON)).toEqual([
    { day: '2026-03-12', equity: 1600, total: 40, realized: 50, fees: 10 },
    { day: '2026-03-11', equity: 1560, total: 50, realized: 55, fees: 5 },
    { day: '2026-03-10', equity: 1010, total: 10, realized: 15, fees: 5 },
  ]);
});

test('without any day before, today is everything; what was not known is not known', () => {
  expect(dailyProfits([], now, NOON)).toMatchObject([{ total: 100, realized: 120, fees: 20 }]);
  const [today, before] = dailyProfits([snapshot('2026-03-11', {})], now, NOON);
  expect([today?.total, before?.total]).toEqual([undefined, undefined]);
});

test('today goes with the equity of the moment, not with what was asked for before', () => {
  const today = { day: '2026-03-12', equity: 1100, total: 100, realized: 120, fees: 20 };
  const live = { equity: 1130, balance: 1110, unrealizedPL: 20, realizedPL: 125 };
  expect(dayUntilNow(today, now, live)).toEqual({ ...today, equity: 1130, total: 130, realized: 125 });
  expect(dayUntilNow({ ...today, total: undefined }, now, live).total).toBeUndefined();
});
