import { OrderType } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createBench, trader } from '../testing/test-engine.ts';
import type { BusEvent } from './event-bus.ts';

const by = { actor: trader, accountId: 'A' } as const;

const named = (event: BusEvent): string => (event.kind === 'market' ? 'market' : event.event.type);

const setUp = () => {
  const errors: unknown[] = [];
  let now = 1_767_225_600_000;
  const bench = createBench({
    clock: { now: () => now },
    onListenerError: (error) => errors.push(error),
  });
  bench.print({ ticker: 'ACME', price: 100, bid: 99, ask: 101 });
  return {
    ...bench,
    errors,
    later: (ms: number) => {
      now += ms;
    },
    all: async (from: Parameters<typeof bench.engine.events.replay>[0]) => {
      const events: BusEvent[] = [];
      for await (const event of bench.engine.events.replay(from)) events.push(event);
      return events;
    },
  };
};

describe('subscribers', () => {
  test('hear durable events only, in order, of the kinds they asked for', async () => {
    const { engine, place } = setUp();
    const heard: string[] = [];
    const fills: number[] = [];
    engine.events.subscribe('all', (event) => heard.push(named(event)));
    const end = engine.events.subscribe(['fill', 'halt'], ({ seq }) => fills.push(seq));
    await engine.settled();
    heard.length = 0;
    place({ qty: 2 });
    expect(heard).toEqual([]);
    await engine.settled();
    expect(heard).toEqual(['market', 'instrument-listed', 'order-placed', 'order-filled']);
    engine.submit({ type: 'halt', ...by, level: 'halted', flatten: false, reason: 'enough' });
    await engine.settled();
    expect(heard.at(-1)).toBe('halt-raised');
    expect(fills).toHaveLength(2);
    end();
    engine.submit({ type: 'resume', ...by, reason: 'calm' });
    await engine.settled();
    expect(fills).toHaveLength(2);
  });

  test('do not disturb each other: one that throws is reported, the others hear everything', async () => {
    const { engine, place, errors } = setUp();
    await engine.settled();
    const failure = new Error('handler');
    engine.events.subscribe(['order', 'fill'], () => {
      throw failure;
    });
    const heard: string[] = [];
    engine.events.subscribe(['order', 'fill'], (event) => heard.push(named(event)));
    place({});
    await engine.settled();
    expect(heard).toEqual(['order-placed', 'order-filled']);
    expect(errors).toEqual([failure, failure]);
    expect(engine.positions('A')).toMatchObject([{ qty: 1 }]);
  });

  test('are told of shutdown', async () => {
    const { engine } = setUp();
    const heard: string[] = [];
    engine.events.subscribe(['run'], (event) => heard.push(named(event)));
    await engine.shutDown('end of the test');
    expect(heard).toEqual(['engine-started', 'engine-shut-down']);
  });
});

describe('a market event', () => {
  test('carries what the decision read, and stands before what came of it', async () => {
    const { engine, place } = setUp();
    const heard: BusEvent[] = [];
    engine.events.subscribe(['market', 'order'], (event) => heard.push(event));
    place({ type: OrderType.LIMIT, limitPrice: 50 });
    await engine.settled();
    const [market, placed] = heard;
    expect(market).toMatchObject({
      kind: 'market',
      accountId: 'A',
      facts: { symbols: { ACME: { ticker: 'ACME', open: true, quote: { last: 100, bid: 99, ask: 101 } } } },
    });
    expect(placed).toMatchObject({ kind: 'order', event: { type: 'order-placed' } });
    expect(market?.seq).toBeLessThanOrEqual(placed?.seq ?? 0);
  });
});

describe('a replay', () => {
  test('gives again, from any seq, what subscribers heard from there on', async () => {
    const { engine, place, all, print } = setUp();
    const heard: BusEvent[] = [];
    engine.events.subscribe('all', (event) => heard.push(event));
    place({ qty: 3 });
    place({ type: OrderType.LIMIT, limitPrice: 90 });
    print({ ticker: 'ACME', price: 89 });
    await engine.settled();
    expect(heard.length).toBeGreaterThan(8);
    expect(await all({ seq: 1 })).toEqual(heard);
    for (const { seq } of heard)
      expect(await all({ seq })).toEqual(heard.filter((event) => event.seq >= seq));
    expect(await all({ seq: 1000 })).toEqual([]);
  });

  test('from a time begins with the first event at or after it', async () => {
    const { engine, place, all, later } = setUp();
    await engine.settled();
    place({});
    await engine.settled();
    later(1000);
    place({ qty: 2 });
    await engine.settled();
    const events = await all({ time: 1_767_225_600_001 });
    expect(events.map(named)).toEqual(['market', 'order-placed', 'order-filled']);
    expect(events.every(({ time }) => time === 1_767_225_601_000)).toBe(true);
    expect(await all({ time: 1_767_225_601_001 })).toEqual([]);
    expect(await all({ time: 0 })).toEqual(await all({ seq: 1 }));
  });
});
