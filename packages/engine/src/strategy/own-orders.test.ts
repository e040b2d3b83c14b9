import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { bar, bid, run } from '../testing/strategy-bench.ts';

const { MARKET, STOP } = OrderType;
const { SELL } = Side;

describe('brackets of its orders', () => {
  const protectedBid = { ...bid, takeProfit: 110, stopLoss: 80 };

  test.each([
    ['a limit order', protectedBid],
    ['a market order', { ...protectedBid, type: MARKET, limitPrice: undefined }],
  ])('those of %s are its own before and after it has filled', async (_name, order) => {
    const told: string[] = [];
    const bench = run({
      onStart: ({ place }) => void place(order),
      onOrder: (_context, { id, status }) => void told.push(`${id} ${status}`),
      onFill: (_context, { orderId }) => void told.push(`${orderId} filled`),
      onBar({ orders, modify }) {
        told.push(...orders().map(({ id }) => `lists ${id}`));
        modify('ORDER-3', { symbol: 'ACME', type: STOP, side: SELL, qty: 1, stopPrice: 85 });
      },
    });
    await bench.engine.settled();
    bench.print({ ticker: 'ACME', price: 90 });
    await bench.engine.settled();
    const working = `ORDER-2 ${OrderStatus.WORKING}`;
    expect(told).toContain(`ORDER-2 ${OrderStatus.INACTIVE}`);
    expect(told.indexOf(working)).toBeGreaterThan(told.indexOf('ORDER-1 filled'));
    bench.runner.bar('ACME', bar);
    expect(told.slice(-2)).toEqual(['lists ORDER-2', 'lists ORDER-3']);
    await bench.engine.settled();
    bench.print({ ticker: 'ACME', price: 85 });
    await bench.engine.settled();
    expect(told).toContain('ORDER-3 filled');
    expect(told).toContain(`ORDER-2 ${OrderStatus.CANCELED}`);
    expect(bench.runner.fills).toBe(2);
  });

  test('so are those that only come when the rest of it fills', async () => {
    const told: string[] = [];
    const bench = run({
      onStart: ({ place }) => void place({ ...protectedBid, qty: 2 }),
      onOrder: (_context, { id, status }) => void told.push(`${id} ${status}`),
    });
    await bench.engine.settled();
    bench.print({ ticker: 'ACME', price: 90, bid: 90, ask: 90, askSize: 1, size: 0 });
    await bench.engine.settled();
    bench.print({ ticker: 'ACME', price: 110 });
    await bench.engine.settled();
    expect(bench.runner.fills).toBe(2);
    told.length = 0;
    bench.print({ ticker: 'ACME', price: 90 });
    await bench.engine.settled();
    bench.print({ ticker: 'ACME', price: 110 });
    await bench.engine.settled();
    expect(told[0]).toBe(`ORDER-1 ${OrderStatus.FILLED}`);
    expect(told).toContain(`ORDER-4 ${OrderStatus.FILLED}`);
    expect(bench.runner.fills).toBe(4);
    expect(bench.engine.positions('A')).toEqual([]);
  });

  test('at the end those of a position stay, and those of an order that has not filled go with it', async () => {
    const bench = run({
      onStart({ place }) {
        place({ ...protectedBid, type: MARKET, limitPrice: undefined });
        place(protectedBid);
      },
    });
    await bench.engine.settled();
    bench.runner.stop('Asked for.');
    await bench.engine.settled();
    const working = bench.engine.orders('A').filter(({ status }) => status === OrderStatus.WORKING);
    expect(working).toMatchObject([
      { limitPrice: 110, qty: 1, parentId: 'ACME' },
      { stopPrice: 80, qty: 1, parentId: 'ACME' },
    ]);
    expect(bench.engine.orders('A').some(({ status }) => status === OrderStatus.INACTIVE)).toBe(false);
  });
});
