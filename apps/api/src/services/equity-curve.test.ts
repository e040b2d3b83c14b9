import { Side, OrderType } from '@tickwire/contracts';
import { openEquityPoints } from '@tickwire/store';
import { expect, onTestFinished, test } from 'vitest';
import { EquityCurves } from './equity-curve.ts';
import { ACCOUNT, NOON, testBench } from './test-kit/test-bench.ts';

const HOUR = 3_600_000;

function setUp() {
  const bench = testBench();
  const points = openEquityPoints(bench.dataDir);
  onTestFinished(() => points.close());
  const curves = new EquityCurves(bench.engine, points, bench.clock);
  const kept = () => points.between(ACCOUNT, 0, Infinity);
  return {
    ...bench,
    curves,
    points,
    kept,
    times: () => kept().map(({ time }) => time - NOON),
    /** Moves the clock on and makes a beat. */
    after(ms: number) {
      bench.clock.advance(ms);
      curves.beat();
    },
  };
}

test('an account is kept at once and then every minute', () => {
  const { after, times, kept } = setUp();
  after(0);
  for (let beat = 0; beat < 10; beat += 1) after(30_000);
  expect(times()).toEqual([0, 60_000, 120_000, 180_000, 240_000, 300_000]);
  expect(kept()[0]).toEqual({ time: NOON, equity: 100_000, balance: 100_000 });
});

test('a fill is kept without waiting for the minute, many within seconds as one', async () => {
  const { after, times, kept, broker, caller, engine } = setUp();
  after(0);
  const order = { symbol: 'BTCUSD', type: OrderType.MARKET, side: Side.BUY, qty: 0.1 };
  await broker.placeOrder(caller, order);
  await engine.settled();
  after(1000);
  expect(times()).toEqual([0]);
  await broker.placeOrder(caller, { ...order, qty: 0.2 });
  await engine.settled();
  after(4000);
  after(5000);
  expect(times()).toEqual([0, 5000]);
  expect(kept()[1]?.balance).toBeLessThan(100_000);
});

test('a clock that was set back goes on keeping', () => {
  const { after, times } = setUp();
  after(0);
  after(-HOUR);
  after(60_000);
  expect(times()).toEqual([-HOUR, 60_000 - HOUR, 0]);
});

test('the curve ends with how the account stands, unless its range ends earlier', async () => {
  const { after, clock, curves } = setUp();
  after(0);
  after(60_000);
  clock.advance(5000);
  const times = async (range = {}) =>
    (await curves.curve(ACCOUNT, range)).points.map(({ time }) => time - NOON);
  expect(await times()).toEqual([0, 60_000, 65_000]);
  expect(await times({ to: NOON + 60_000 })).toEqual([0, 60_000]);
  expect(await times({ from: NOON + 1 })).toEqual([60_000, 65_000]);
  expect(await times({ from: NOON + HOUR })).toEqual([]);
  expect(await curves.curve(ACCOUNT, {})).toMatchObject({ accountId: ACCOUNT, currency: 'USD' });
  expect(() => curves.curve('NOBODY', {})).toThrow('NOBODY');
});

test('a long curve is read in parts, without a point too few or too many, and others have their turn', async () => {
  const { curves, points, clock } = setUp();
  const count = 4500;
  for (let minute = 1; minute <= count; minute += 1) {
    points.add(ACCOUNT, { time: NOON - minute * 60_000, equity: minute, balance: 0 });
  }
  let turns = 0;
  let reading = true;
  const turn = () => {
    turns += 1;
    if (reading) setImmediate(turn);
  };
  setImmediate(turn);
  const curve = await curves.curve(ACCOUNT, { points: 5000 });
  reading = false;
  expect(turns).toBeGreaterThanOrEqual(4);
  expect(curve.points.map(({ time }) => time)).toEqual([
    ...Array.from({ length: count }, (_, index) => NOON - (count - index) * 60_000),
    clock.now(),
  ]);
});

test('old hours are thinned and what is over a year old is forgotten', () => {
  const { after, points, times } = setUp();
  const old = NOON - 400 * 24 * HOUR;
  points.add(ACCOUNT, { time: old, equity: 1, balance: 1 });
  for (let minute = 0; minute < 60; minute += 1) after(60_000);
  expect(times()).toHaveLength(60);
  after(50 * HOUR);
  // Of an even hour the first is lowest and highest; the hours before and after it are cut by its ends.
  expect(times().length).toBeLessThan(10);
  expect(times()).not.toContain(old - NOON);
});

test('an account that cannot be kept is not tried again at every beat', () => {
  const { clock, engine, points } = setUp();
  let tries = 0;
  const full = {
    ...points,
    add() {
      tries += 1;
      throw new Error('The disk is full.');
    },
  };
  const curves = new EquityCurves(engine, full, clock);
  expect(() => curves.beat()).toThrow('full');
  clock.advance(1000);
  curves.beat();
  expect(tries).toBe(1);
  clock.advance(60_000);
  expect(() => curves.beat()).toThrow('full');
});
