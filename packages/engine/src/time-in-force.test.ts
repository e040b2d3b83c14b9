import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createBracketBench } from './testing/bracket-bench.ts';
import { createScriptedVenue } from './testing/scripted-venue.ts';

const { LIMIT } = OrderType;
const { SELL } = Side;
const HOUR = 3_600_000;
/** 2026-01-01, 00:00 UTC. */
const MIDNIGHT = 1_767_225_600_000;

const ioc = { type: LIMIT, limitPrice: 101, qty: 10, duration: { type: 'IOC' } } as const;
const fok = { ...ioc, duration: { type: 'fok' } } as const;
const day = { type: LIMIT, limitPrice: 90, qty: 10, duration: { type: 'DAY' } } as const;

describe('orders that do not wait', () => {
  test('immediate-or-cancel takes what there is', async () => {
    const bench = createBracketBench();
    bench.at(100, { askSize: 4 });
    bench.place({ ...ioc, stopLoss: 90 });
    expect(await bench.orders()).toEqual([
      'ORDER-1 canceled buy 10 (4) @101',
      'ORDER-2 working sell 4 stop 90',
    ]);
    expect(await bench.order('ORDER-1')).toMatchObject({
      duration: { type: 'IOC' },
      message: 'The rest was not filled at once.',
    });
    bench.at(102);
    bench.place(ioc);
    expect((await bench.orders()).at(-1)).toBe('ORDER-3 canceled buy 10 @101');
  });

  test('fill-or-kill fills whole or is refused; without a trace', async () => {
    const bench = createBracketBench();
    bench.at(100, { askSize: 9 });
    const before = bench.engine.stateHash();
    expect(bench.tried(fok)).toBe('not_filled');
    expect(bench.engine.stateHash()).toBe(before);
    bench.at(100, { askSize: 10 });
    expect(bench.tried(fok)).toBe('accepted');
    expect(await bench.orders()).toEqual(['ORDER-1 filled buy 10 (10) @101']);
  });

  test('are refused while the session is closed; good till cancelled and day orders rest', () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.market.open = false;
    expect(bench.tried(ioc)).toBe('market_closed');
    expect(bench.tried(fok)).toBe('market_closed');
    expect(bench.tried({ duration: { type: 'DAY' } })).toBe('market_closed');
    expect(bench.tried(day)).toBe('accepted');
    expect(bench.tried({ ...day, duration: { type: 'GTC' } })).toBe('accepted');
  });
});

describe('day orders', () => {
  const setUp = (sessionEnd?: number) => {
    const clock = { time: MIDNIGHT + HOUR };
    const bench = createBracketBench({ clock: { now: () => clock.time } });
    bench.market.ends = sessionEnd;
    bench.at(100);
    return { bench, clock };
  };

  test('end with the session they were placed for', async () => {
    const { bench, clock } = setUp(MIDNIGHT + 5 * HOUR);
    bench.place({ ...day, takeProfit: 95 });
    expect(bench.engine.nextWakeAt()).toBe(MIDNIGHT + 5 * HOUR);
    clock.time = MIDNIGHT + 5 * HOUR - 1;
    bench.engine.wake();
    expect((await bench.orders())[0]).toBe('ORDER-1 working buy 10 @90');
    clock.time += 1;
    bench.engine.wake();
    expect(await bench.orders()).toEqual([
      'ORDER-1 canceled buy 10 @90',
      'ORDER-2 canceled sell 10 @95 of ORDER-1',
    ]);
    expect(await bench.order('ORDER-1')).toMatchObject({
      message: 'It was good for the day, and its session has ended.',
    });
    expect(bench.engine.nextWakeAt()).toBe(MIDNIGHT + 24 * HOUR);
  });

  test('end with the day (UTC) where the market has no sessions', () => {
    const { bench } = setUp();
    bench.place(day);
    expect(bench.engine.nextWakeAt()).toBe(MIDNIGHT + 24 * HOUR);
  });

  test('an external venue is asked once; what it says then decides', async () => {
    const clock = { time: MIDNIGHT + HOUR };
    const venue = createScriptedVenue();
    const bench = createBracketBench({ venue, clock: { now: () => clock.time } });
    bench.at(100);
    bench.place(day);
    await bench.engine.settled();
    venue.report({ type: 'accepted', orderId: 'ORDER-1' });
    clock.time = MIDNIGHT + 24 * HOUR;
    for (let round = 0; round < 3; round += 1) {
      bench.engine.wake();
      await bench.engine.settled();
      venue.report({ type: 'cancel-refused', orderId: 'ORDER-1', reason: 'too late' });
    }
    expect(venue.calls).toEqual(['place ORDER-1', 'cancel ORDER-1']);
    venue.report({ type: 'expired', orderId: 'ORDER-1', reason: 'end of day' });
    expect(await bench.orders()).toEqual(['ORDER-1 canceled buy 10 @90']);
    expect(await bench.order('ORDER-1')).toMatchObject({ message: 'end of day', duration: { type: 'DAY' } });
  });

  test('the duration of an order stays', () => {
    const { bench } = setUp();
    bench.place(day);
    expect(bench.modify('ORDER-1', { limitPrice: 91, duration: { type: 'GTC' } })).toBe('immutable_field');
    expect(bench.modify('ORDER-1', { limitPrice: 91 })).toBe('accepted');
  });
});

describe('post-only orders', () => {
  test('rest, and fill at their limit however far the market comes', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ type: LIMIT, limitPrice: 99, qty: 10, postOnly: true });
    bench.at(97, { askSize: 4, size: 3 });
    expect(await bench.fills()).toEqual([
      [99, 4],
      [99, 3],
    ]);
    expect(await bench.order('ORDER-1')).toMatchObject({ postOnly: true });
  });

  test('cannot be moved to where they would take', () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ type: LIMIT, limitPrice: 99, qty: 10, postOnly: true });
    expect(bench.modify('ORDER-1', { limitPrice: 100 })).toBe('would_cross');
    expect(bench.modify('ORDER-1', { limitPrice: 99.5, postOnly: false })).toBe('immutable_field');
    expect(bench.modify('ORDER-1', { limitPrice: 99.99, postOnly: true })).toBe('accepted');
  });
});

describe('reduce-only orders', () => {
  test('close no more than is held, and shrink with it', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10 });
    const reducing = { type: LIMIT, side: SELL, limitPrice: 110, reduceOnly: true } as const;
    expect(bench.tried({ ...reducing, side: 1, limitPrice: 90 })).toBe('would_increase');
    expect(bench.tried({ ...reducing, qty: 11 })).toBe('would_increase');
    expect(bench.tried({ ...reducing, qty: 8 })).toBe('accepted');
    expect(bench.tried({ ...reducing, qty: 10, limitPrice: 111 })).toBe('accepted');
    bench.close(3);
    expect((await bench.orders()).slice(1, 3)).toEqual([
      'ORDER-2 working sell 7 @110',
      'ORDER-3 working sell 7 @111',
    ]);
    expect(bench.modify('ORDER-2', { side: SELL, limitPrice: 110, qty: 8 })).toBe('would_increase');
    bench.at(112);
    expect(await bench.held()).toBe(0);
    expect((await bench.orders()).slice(1, 3)).toEqual([
      'ORDER-2 filled sell 7 (7) @110',
      'ORDER-3 canceled sell 7 @111',
    ]);
  });

  test('stay as they are when the position grows', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10 });
    bench.place({ type: LIMIT, side: SELL, limitPrice: 110, reduceOnly: true, qty: 8 });
    bench.place({ qty: 10 });
    expect((await bench.orders())[1]).toBe('ORDER-2 working sell 8 @110');
  });
});
