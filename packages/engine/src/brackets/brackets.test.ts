import { OrderType, Side, StopType } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createBracketBench } from '../testing/bracket-bench.ts';
import { createScriptedVenue, fillOf } from '../testing/scripted-venue.ts';

const { LIMIT, STOP } = OrderType;
const { SELL } = Side;

const bracket = { takeProfit: 110, stopLoss: 90 } as const;
const entry = { type: LIMIT, limitPrice: 100, qty: 10, ...bracket } as const;

describe('a bracket that comes with an order', () => {
  test('waits for it, protects what it fills, and one leg cancels the other', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place(entry);
    expect(await bench.orders()).toEqual([
      'ORDER-1 working buy 10 @100',
      'ORDER-2 inactive sell 10 @110 of ORDER-1',
      'ORDER-3 inactive sell 10 stop 90 of ORDER-1',
    ]);
    bench.at(100);
    expect(await bench.orders()).toEqual([
      'ORDER-1 filled buy 10 (10) @100',
      'ORDER-2 working sell 10 @110',
      'ORDER-3 working sell 10 stop 90',
    ]);
    expect(bench.engine.positions('A')).toMatchObject([{ qty: 10, ...bracket }]);
    bench.at(110.5);
    expect(await bench.orders()).toEqual([
      'ORDER-1 filled buy 10 (10) @100',
      'ORDER-2 filled sell 10 (10) @110',
      'ORDER-3 canceled sell 10 stop 90',
    ]);
    expect(await bench.held()).toBe(0);
    expect(await bench.order('ORDER-3')).toMatchObject({
      message: 'Another order of its bracket has closed.',
    });
  });

  test('a market order has its legs working at once; the parent shows them', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 5, ...bracket });
    expect(await bench.orders()).toEqual([
      'ORDER-1 filled buy 5 (5)',
      'ORDER-2 working sell 5 @110',
      'ORDER-3 working sell 5 stop 90',
    ]);
    expect(await bench.order('ORDER-1')).toMatchObject({ ...bracket, stopType: StopType.STOP_LOSS });
    bench.at(89);
    expect(await bench.held()).toBe(0);
    expect(await bench.order('ORDER-2')).toMatchObject({ status: 1 });
  });

  test('follows partial fills of its parent and of its own legs', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place(entry);
    bench.at(100, { askSize: 4, size: 0 });
    expect(await bench.orders()).toEqual([
      'ORDER-1 working buy 10 (4) @100',
      'ORDER-2 working sell 4 @110',
      'ORDER-3 working sell 4 stop 90',
    ]);
    bench.at(110, { bidSize: 3, size: 0 });
    expect(await bench.orders()).toEqual([
      'ORDER-1 working buy 10 (4) @100',
      'ORDER-2 working sell 4 (3) @110',
      'ORDER-3 working sell 1 stop 90',
    ]);
    bench.at(100, { askSize: 2, size: 0 });
    expect(await bench.orders()).toEqual([
      'ORDER-1 working buy 10 (6) @100',
      'ORDER-2 working sell 6 (3) @110',
      'ORDER-3 working sell 3 stop 90',
    ]);
    // The stop first, then what is left of the entry, whose new stop is reached by then.
    bench.at(90);
    expect((await bench.fills()).slice(3)).toEqual([
      [90, 3],
      [90, 4],
      [90, 4],
    ]);
  });

  test('what fills after a leg has closed the rest is protected by new legs', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place(entry);
    bench.at(100, { askSize: 4, size: 0 });
    bench.at(110);
    expect(await bench.held()).toBe(0);
    bench.at(100);
    expect(await bench.orders()).toEqual([
      'ORDER-1 filled buy 10 (10) @100',
      'ORDER-2 filled sell 4 (4) @110',
      'ORDER-3 canceled sell 4 stop 90',
      'ORDER-4 working sell 6 @110',
      'ORDER-5 working sell 6 stop 90',
    ]);
  });

  test('does not show on a position that is closed, nor where it was asked to go', async () => {
    const venue = createScriptedVenue();
    const bench = createBracketBench({ venue });
    const shown: unknown[] = [];
    bench.engine.subscribe((update) => {
      if (update.kind === 'position') shown.push([update.data.qty, update.data.takeProfit]);
    });
    bench.at(100);
    bench.place({ qty: 10, ...bracket });
    await bench.engine.settled();
    venue.report(fillOf('ORDER-1', 10, 100));
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toMatchObject([bracket]);
    bench.cancel('ORDER-2');
    await bench.engine.settled();
    expect(bench.engine.positions('A')[0]).not.toHaveProperty('takeProfit');
    venue.report({ type: 'cancel-refused', orderId: 'ORDER-2', reason: 'no' });
    await bench.engine.settled();
    expect(bench.engine.positions('A')).toMatchObject([bracket]);
    venue.report(fillOf('ORDER-2', 10, 110));
    await bench.engine.settled();
    expect(shown.at(-1)).toEqual([0, undefined]);
  });

  test('covers no more than is left once something else has closed a part, the oldest first', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10, takeProfit: 110, stopLoss: 90 });
    bench.place({ qty: 5, side: SELL });
    bench.place({ qty: 5, takeProfit: 120, stopLoss: 95 });
    expect((await bench.orders()).filter((line) => line.includes('working'))).toEqual([
      'ORDER-2 working sell 5 @110',
      'ORDER-3 working sell 5 stop 90',
      'ORDER-6 working sell 5 @120',
      'ORDER-7 working sell 5 stop 95',
    ]);
    bench.close(7);
    expect((await bench.orders()).filter((line) => line.includes('working'))).toEqual([
      'ORDER-6 working sell 3 @120',
      'ORDER-7 working sell 3 stop 95',
    ]);
    expect(await bench.order('ORDER-2')).toMatchObject({
      message: 'There is nothing left that it protects.',
    });
  });

  test('an order that closes before it opens has covered what it opened alone', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10 });
    bench.place({ qty: 15, side: SELL, takeProfit: 90, stopLoss: 110 });
    bench.place({ qty: 5, side: SELL, takeProfit: 80 });
    expect((await bench.orders()).filter((line) => line.includes('working'))).toEqual([
      'ORDER-3 working buy 5 @90',
      'ORDER-4 working buy 5 stop 110',
      'ORDER-6 working buy 5 @80',
    ]);
  });

  test('taken away and set again it covers what is left of it', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 20 });
    const order = { qty: 10, limitPrice: 99 };
    const id = bench.place({ type: LIMIT, ...order, takeProfit: 101 });
    bench.at(98.5, { ask: 99, bid: 98, askSize: 4, size: 0 });
    bench.at(101.5, { bid: 101.2, ask: 102, size: 0 });
    expect(await bench.held()).toBe(20);
    expect(bench.modify(id, order)).toBe('accepted');
    expect(bench.modify(id, { ...order, stopLoss: 90 })).toBe('accepted');
    expect((await bench.orders()).at(-1)).toBe('ORDER-4 inactive sell 10 stop 90 of ORDER-2');
    bench.at(98.5, { ask: 99, bid: 98, askSize: 3, size: 0 });
    expect((await bench.orders()).at(-1)).toBe('ORDER-4 working sell 3 stop 90');
  });

  test('goes with its parent when that is cancelled; what has been filled stays protected', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place(entry);
    bench.cancel('ORDER-1');
    bench.place(entry);
    bench.at(100, { askSize: 4, size: 0 });
    bench.cancel('ORDER-4');
    expect(await bench.orders()).toEqual([
      'ORDER-1 canceled buy 10 @100',
      'ORDER-2 canceled sell 10 @110 of ORDER-1',
      'ORDER-3 canceled sell 10 stop 90 of ORDER-1',
      'ORDER-4 canceled buy 10 (4) @100',
      'ORDER-5 working sell 4 @110',
      'ORDER-6 working sell 4 stop 90',
    ]);
  });

  test('a leg that is cancelled stays away, and its parent shows it no more', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place(entry);
    expect(bench.cancel('ORDER-2')).toBe('accepted');
    const parent = await bench.order('ORDER-1');
    expect(parent).toMatchObject({ stopLoss: 90 });
    expect(parent).not.toHaveProperty('takeProfit');
    bench.at(100);
    expect(await bench.orders()).toEqual([
      'ORDER-1 filled buy 10 (10) @100',
      'ORDER-2 canceled sell 10 @110 of ORDER-1',
      'ORDER-3 working sell 10 stop 90',
    ]);
  });

  test('a stop that the market has gapped beyond closes right after the entry', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place(entry);
    bench.at(85);
    expect(await bench.held()).toBe(0);
    expect(await bench.fills()).toEqual([
      [85, 10],
      [85, 10],
    ]);
  });

  test('closing the position by hand cancels it, reducing the position shrinks it, and it never turns the position', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10, ...bracket });
    bench.close(4);
    expect(await bench.orders()).toContain('ORDER-3 working sell 6 stop 90');
    bench.place({ side: SELL, qty: 8 });
    expect(await bench.held()).toBe(-2);
    expect(await bench.orders()).toEqual(
      expect.arrayContaining(['ORDER-2 canceled sell 6 @110', 'ORDER-3 canceled sell 6 stop 90']),
    );
  });

  test('several brackets on one position never close more than is held; the oldest give way first', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10, ...bracket });
    bench.place({ qty: 5, takeProfit: 112, stopLoss: 95 });
    bench.close(3);
    expect(await bench.orders()).toEqual(
      expect.arrayContaining(['ORDER-3 working sell 7 stop 90', 'ORDER-6 working sell 5 stop 95']),
    );
    bench.at(89);
    expect(await bench.held()).toBe(0);
  });

  test('a bracket that would add to the position it finds is cancelled', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10 });
    bench.place({ side: SELL, qty: 4, takeProfit: 90, stopLoss: 110 });
    expect(await bench.held()).toBe(6);
    expect((await bench.orders()).slice(2)).toEqual([
      'ORDER-3 canceled buy 4 @90 of ORDER-2',
      'ORDER-4 canceled buy 4 stop 110 of ORDER-2',
    ]);
  });
});

describe('a bracket changed with its order', () => {
  test('legs are added, moved and taken away, and their size follows the order', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place({ type: LIMIT, limitPrice: 100, qty: 10 });
    expect(bench.modify('ORDER-1', { limitPrice: 100, stopLoss: 95 })).toBe('accepted');
    expect(bench.modify('ORDER-1', { limitPrice: 99, stopLoss: 94, takeProfit: 120, qty: 8 })).toBe(
      'accepted',
    );
    expect(await bench.orders()).toEqual([
      'ORDER-1 working buy 8 @99',
      'ORDER-2 inactive sell 8 stop 94 of ORDER-1',
      'ORDER-3 inactive sell 8 @120 of ORDER-1',
    ]);
    expect(bench.modify('ORDER-1', { limitPrice: 99, takeProfit: 120, qty: 8 })).toBe('accepted');
    expect(await bench.order('ORDER-2')).toMatchObject({ status: 1, message: 'The bracket was changed.' });
    expect(await bench.order('ORDER-1')).not.toHaveProperty('stopLoss');
  });

  test('a leg moved by itself shows on its parent', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place(entry);
    const leg = { type: LIMIT, side: SELL, limitPrice: 115, qty: 10 } as const;
    expect(bench.modify('ORDER-2', leg)).toBe('accepted');
    expect(await bench.order('ORDER-1')).toMatchObject({ takeProfit: 115 });
    bench.at(100, { askSize: 4, size: 0 });
    expect(bench.modify('ORDER-2', { ...leg, qty: 4, limitPrice: 112 })).toBe('accepted');
    expect(await bench.order('ORDER-1')).toMatchObject({ takeProfit: 112 });
    expect(bench.engine.positions('A')).toMatchObject([{ takeProfit: 112, stopLoss: 90 }]);
    expect(bench.modify('ORDER-2', { ...leg, qty: 5 })).toBe('immutable_field');
    expect(bench.modify('ORDER-2', { ...leg, qty: 4, limitPrice: 99 })).toBe('invalid_bracket');
    expect(bench.modify('ORDER-2', { ...leg, qty: 4, stopLoss: 90 })).toBe('invalid_bracket');
  });

  test('a stop of another kind is another order', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place({ type: LIMIT, limitPrice: 100, qty: 10, stopLoss: 90 });
    bench.at(100, { askSize: 4, size: 0 });
    expect(bench.modify('ORDER-1', { limitPrice: 100, trailingStopPips: 500 })).toBe('accepted');
    expect(await bench.orders()).toEqual([
      'ORDER-1 working buy 10 (4) @100',
      'ORDER-2 canceled sell 4 stop 90',
      'ORDER-3 working sell 4 stop 95',
    ]);
  });
});

describe('brackets that cannot be', () => {
  test.each([
    ['a take-profit below a buy', { limitPrice: 100, takeProfit: 99 }, 'invalid_bracket'],
    ['a stop above a buy', { limitPrice: 100, stopLoss: 101 }, 'invalid_bracket'],
    ['a stop at the entry', { limitPrice: 100, stopLoss: 100 }, 'invalid_bracket'],
    ['a take-profit above a sell', { side: SELL, limitPrice: 106, takeProfit: 107 }, 'invalid_bracket'],
    [
      'a stop below the market that the limit would take',
      { limitPrice: 110, stopLoss: 106 },
      'invalid_bracket',
    ],
    ['a market order whose stop is reached', { type: 2, stopLoss: 106 }, 'invalid_bracket'],
    ['a price off the tick', { limitPrice: 100, takeProfit: 110.001 }, 'invalid_bracket'],
    ['two stops', { limitPrice: 100, stopLoss: 90, guaranteedStop: 91 }, 'invalid_bracket'],
    ['a kind of stop without it', { limitPrice: 100, stopType: StopType.TRAILING_STOP }, 'invalid_bracket'],
    [
      'a kind of stop with another',
      { limitPrice: 100, stopLoss: 90, stopType: StopType.TRAILING_STOP },
      'invalid_bracket',
    ],
    ['a reduce-only order', { limitPrice: 100, stopLoss: 90, reduceOnly: true }, 'invalid_bracket'],
    ['a stop entry below its stop', { type: STOP, stopPrice: 110, takeProfit: 108 }, 'invalid_bracket'],
    ['a sound one', { side: SELL, limitPrice: 106, takeProfit: 100, stopLoss: 111 }, 'accepted'],
  ] as const)('%s', (_, order, code) => {
    const bench = createBracketBench();
    bench.at(105);
    expect(bench.tried({ type: LIMIT, qty: 10, ...order })).toBe(code);
  });
});
