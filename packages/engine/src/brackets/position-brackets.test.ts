import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createBracketBench } from '../testing/bracket-bench.ts';

const { LIMIT } = OrderType;
const { SELL } = Side;

const bracket = { takeProfit: 110, stopLoss: 90 } as const;
const entry = { type: LIMIT, limitPrice: 100, qty: 10, ...bracket } as const;

describe('the bracket of a position', () => {
  test('is set on all of it, follows its size, moves in place and is taken away', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10 });
    expect(bench.edit(bracket)).toBe('accepted');
    bench.place({ qty: 5 });
    expect((await bench.orders()).slice(1)).toEqual([
      'ORDER-2 working sell 15 @110',
      'ORDER-3 working sell 15 stop 90',
      'ORDER-4 filled buy 5 (5)',
    ]);
    expect(bench.edit({ stopLoss: 95 })).toBe('accepted');
    expect((await bench.orders()).slice(1, 3)).toEqual([
      'ORDER-2 canceled sell 15 @110',
      'ORDER-3 working sell 15 stop 95',
    ]);
    const [position] = bench.engine.positions('A');
    expect(position).toMatchObject({ stopLoss: 95 });
    expect(position).not.toHaveProperty('takeProfit');
    expect(bench.edit({})).toBe('accepted');
    expect(bench.engine.positions('A')[0]).toBeDefined();
    expect(await bench.order('ORDER-3')).toMatchObject({ status: 1 });
    expect(bench.engine.positions('A')[0]).not.toHaveProperty('stopLoss');
  });

  test('takes the place of what came with orders, and of nothing else', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10, ...bracket });
    bench.place({ type: LIMIT, side: SELL, limitPrice: 111, qty: 10 });
    bench.place({ type: LIMIT, limitPrice: 99, qty: 10, ...bracket });
    bench.at(99, { askSize: 5, size: 0 });
    expect(bench.edit({ stopLoss: 80 })).toBe('accepted');
    bench.at(98.99);
    expect(await bench.orders()).toEqual([
      'ORDER-1 filled buy 10 (10)',
      'ORDER-2 canceled sell 10 @110',
      'ORDER-3 canceled sell 10 stop 90',
      'ORDER-4 working sell 10 @111',
      'ORDER-5 filled buy 10 (10) @99',
      'ORDER-6 canceled sell 5 @110',
      'ORDER-7 canceled sell 5 stop 90',
      'ORDER-8 working sell 20 stop 80',
    ]);
  });

  test.each([
    [{ takeProfit: 99 }, 'invalid_bracket'],
    [{ stopLoss: 101 }, 'invalid_bracket'],
    [{ stopLoss: 90.005 }, 'invalid_bracket'],
    [{ stopLoss: Number.NaN }, 'invalid_bracket'],
    [{ stopLoss: 90, trailingStopPips: 5 }, 'invalid_bracket'],
    [{ trailingStopPips: 5, trailingStopPrice: 0.06 }, 'invalid_bracket'],
    [{ trailingStopPips: 5, trailingStopPrice: 0.05 }, 'accepted'],
    [{ trailingStopPips: 0.5 }, 'invalid_bracket'],
    [{ trailingStopPrice: 100 }, 'invalid_bracket'],
    [{ guaranteedStop: 95 }, 'accepted'],
  ])('%o: %s', (asked, code) => {
    const bench = createBracketBench();
    bench.at(100);
    expect(bench.edit(asked)).toBe('unknown_position');
    bench.place({ qty: 10 });
    expect(bench.edit(asked)).toBe(code);
  });
});

describe('reversing a position', () => {
  test('leaves an order that still fills its bracket', async () => {
    const bench = createBracketBench();
    bench.at(101);
    bench.place(entry);
    bench.at(100, { askSize: 4, size: 0 });
    bench.turn();
    expect(await bench.held()).toBe(-4);
    bench.at(100, { ask: 100, size: 0 });
    expect(await bench.held()).toBe(2);
    expect((await bench.orders()).slice(-2)).toEqual([
      'ORDER-5 working sell 2 @110',
      'ORDER-6 working sell 2 stop 90',
    ]);
  });

  test('is one market order of twice its size, after its bracket is gone', async () => {
    const bench = createBracketBench();
    bench.at(100);
    bench.place({ qty: 10, ...bracket });
    expect(bench.turn()).toEqual({ accepted: true, result: { orderId: 'ORDER-4' } });
    expect(await bench.orders()).toEqual([
      'ORDER-1 filled buy 10 (10)',
      'ORDER-2 canceled sell 10 @110',
      'ORDER-3 canceled sell 10 stop 90',
      'ORDER-4 filled sell 20 (20)',
    ]);
    expect(await bench.held()).toBe(-10);
  });

  test('refused, it leaves everything as it was', async () => {
    const bench = createBracketBench();
    bench.at(100);
    expect(bench.turn()).toMatchObject({ refusal: { code: 'unknown_position' } });
    bench.place({ qty: 10, ...bracket });
    await bench.engine.settled();
    const before = bench.engine.stateHash();
    bench.market.open = false;
    expect(bench.turn()).toMatchObject({ refusal: { code: 'market_closed' } });
    expect(bench.engine.stateHash()).toBe(before);
  });
});
