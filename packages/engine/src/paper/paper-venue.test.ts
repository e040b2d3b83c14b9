import { OrderType, Side } from '@tickwire/contracts';
import type { PreOrder } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Print } from '../model/quote.ts';
import { createBench, trader, usd } from '../testing/test-engine.ts';
import type { Bench } from '../testing/test-engine.ts';

const { BUY, SELL } = Side;
const { LIMIT, STOP, STOP_LIMIT } = OrderType;

/** Prices and sizes of the fills so far. */
const fills = async (
  { engine }: Bench,
  accountId = 'A',
): Promise<(readonly [price: number, qty: number])[]> => {
  await engine.settled();
  return engine.executions(accountId).map(({ price, qty }) => [price, qty]);
};

const at = (price: number, shown: Partial<Print> = {}) => ({ ticker: 'ACME', price, ...shown });

describe('market orders', () => {
  test('take the best price, then one tick beyond for what it does not hold', async () => {
    const bench = createBench();
    bench.print(at(100, { ask: 100.02, askSize: 30, bid: 99.98, bidSize: 10 }));
    bench.place({ qty: 50 });
    bench.place({ side: SELL, qty: 50 });
    expect(await fills(bench)).toEqual([
      [100.02, 30],
      [100.03, 20],
      [99.98, 10],
      [99.97, 40],
    ]);
  });

  test('walk the depth where it agrees with the quote', async () => {
    const bench = createBench();
    bench.print(at(100, { ask: 100.02, bid: 99.98 }));
    const depth = {
      time: 0,
      bids: [
        { price: 99.9, volume: 5 },
        { price: 99.98, volume: 2 },
      ],
      asks: [
        { price: 100.02, volume: 3 },
        { price: 100.05, volume: 4 },
      ],
    };
    bench.market.depthOf.set('ACME', depth);
    bench.place({ qty: 10 });
    bench.place({ side: SELL, qty: 4 });
    expect(await fills(bench)).toEqual([
      [100.02, 3],
      [100.05, 4],
      [100.06, 3],
      [99.98, 2],
      [99.9, 2],
    ]);
    bench.market.depthOf.set('ACME', { ...depth, asks: [{ price: 100.01, volume: 9 }] });
    bench.print(at(100, { ask: 100.02, askSize: 1 }));
    bench.place({ qty: 1 });
    expect((await fills(bench)).at(-1)).toEqual([100.02, 1]);
  });

  test('a second order goes on in the book where the first one stopped', async () => {
    const bench = createBench();
    bench.print(at(100, { ask: 100.02 }));
    const asks = [3, 4, 5].map((volume, level) => ({ price: 100.02 + level, volume }));
    bench.market.depthOf.set('ACME', { time: 0, bids: [], asks });
    bench.place({ qty: 5 });
    bench.place({ qty: 5 });
    expect(await fills(bench)).toEqual([
      [100.02, 3],
      [101.02, 2],
      [101.02, 2],
      [102.02, 3],
    ]);
  });

  test('what an account has taken is gone for itself until the next quote, never for another', async () => {
    const bench = createBench({ accounts: [usd(1e6), usd(1e6, 'B')] });
    bench.print(at(100, { askSize: 10 }));
    bench.place({ qty: 8 });
    bench.place({ qty: 8 });
    bench.place({ qty: 8 }, 'B');
    bench.print(at(100, { askSize: 10 }));
    bench.place({ qty: 8 });
    bench.place({ qty: 2 });
    expect(await fills(bench)).toEqual([
      [100, 8],
      [100, 2],
      [100.01, 6],
      [100, 8],
      [100, 2],
    ]);
    expect(await fills(bench, 'B')).toEqual([[100, 8]]);
  });
});

describe('limit orders', () => {
  test('fill at once what the market offers at the limit or better, and rest', async () => {
    const bench = createBench();
    bench.print(at(100, { ask: 100, askSize: 4 }));
    bench.place({ type: LIMIT, limitPrice: 101, qty: 10 });
    expect(await fills(bench)).toEqual([[100, 4]]);
    bench.print(at(102, { ask: 102.5, bid: 101.5 }));
    expect(await fills(bench)).toEqual([[100, 4]]);
    bench.print(at(99, { ask: 99.01, bid: 98.99, askSize: 100 }));
    expect(await fills(bench)).toEqual([
      [100, 4],
      [99.01, 6],
    ]);
  });

  test('a print through the limit fills at the limit, up to the size traded; a print at it does not', async () => {
    const bench = createBench();
    bench.print(at(100));
    bench.place({ type: LIMIT, limitPrice: 99, qty: 10 });
    bench.place({ type: LIMIT, side: SELL, limitPrice: 101, qty: 10 });
    bench.print(at(99, { bid: 99, ask: 99.02 }));
    bench.print(at(101, { bid: 100.98, ask: 101 }));
    expect(await fills(bench)).toEqual([]);
    bench.print(at(98.99, { bid: 98.99, ask: 99.01, size: 3 }));
    bench.print(at(101.01, { bid: 100.99, ask: 101.01, size: 4 }));
    expect(await fills(bench)).toEqual([
      [99, 3],
      [101, 4],
    ]);
  });

  test('the better price, then the earlier order, has the size that is there', async () => {
    const bench = createBench();
    bench.print(at(100));
    const ids = [98, 99, 99].map((limitPrice) => bench.place({ type: LIMIT, limitPrice, qty: 10 }));
    bench.print(at(98, { bid: 97, ask: 98, askSize: 25, size: 0 }));
    await bench.engine.settled();
    expect(bench.engine.executions('A').map(({ orderId, qty }) => [orderId, qty])).toEqual([
      [ids[1], 10],
      [ids[2], 10],
      [ids[0], 5],
    ]);
  });

  test('rest while the session is closed, whatever the stale quote says', async () => {
    const bench = createBench();
    bench.print(at(100));
    bench.market.open = false;
    bench.place({ type: LIMIT, limitPrice: 105 });
    expect(await fills(bench)).toEqual([]);
    bench.market.open = true;
    bench.print(at(103));
    expect(await fills(bench)).toEqual([[103, 1]]);
  });
});

describe('stop orders', () => {
  test('trigger on a trade at the stop and fill like a market order, at the price of a gap', async () => {
    const bench = createBench();
    bench.print(at(100));
    bench.place({ type: STOP, stopPrice: 102, qty: 5 });
    bench.place({ type: STOP, side: SELL, stopPrice: 98, qty: 5 });
    bench.print(at(101.99, { bid: 101.98, ask: 105 }));
    expect(await fills(bench)).toEqual([]);
    bench.print(at(106, { bid: 105.9, ask: 106.1, askSize: 2 }));
    expect(await fills(bench)).toEqual([
      [106.1, 2],
      [106.11, 3],
    ]);
    bench.print(at(98, { bid: 97.9 }));
    expect((await fills(bench)).at(-1)).toEqual([97.9, 5]);
  });

  test('one that is reached already fills at once', async () => {
    const bench = createBench();
    bench.print(at(100));
    bench.place({ type: STOP, stopPrice: 99 });
    expect(await fills(bench)).toEqual([[100, 1]]);
  });

  test('a stop-limit becomes a limit: it fills no worse than that', async () => {
    const bench = createBench();
    bench.print(at(100));
    bench.place({ type: STOP_LIMIT, stopPrice: 102, limitPrice: 103, qty: 5 });
    bench.print(at(99, { ask: 99 }));
    bench.print(at(105));
    expect(await fills(bench)).toEqual([]);
    bench.print(at(102.5, { ask: 102.6 }));
    expect(await fills(bench)).toEqual([[102.6, 5]]);
  });

  test('a stop that has been reached cannot be moved any more', () => {
    const bench = createBench();
    bench.print(at(100));
    const orderId = bench.place({ type: STOP_LIMIT, stopPrice: 100, limitPrice: 90, qty: 5 });
    const move = (stopPrice: number, limitPrice: number) =>
      bench.engine.submit({
        type: 'modify-order',
        actor: trader,
        accountId: 'A',
        orderId,
        order: { symbol: 'ACME', type: STOP_LIMIT, side: BUY, qty: 5, stopPrice, limitPrice },
      }).decision;
    expect(move(101, 90)).toMatchObject({ refusal: { code: 'immutable_field', field: 'stopPrice' } });
    expect(move(100, 91)).toMatchObject({ accepted: true });
  });
});

/** A single order at a time, in ticks, told from the outside: what any print must have filled, and may not have. */
const tick = fc.integer({ min: 90, max: 110 });
const size = fc.integer({ min: 0, max: 8 });
const printed = fc.record({
  bid: tick,
  spread: fc.integer({ min: 0, max: 3 }),
  price: tick,
  size,
  bidSize: size,
  askSize: size,
});
const order = fc.record({
  side: fc.constantFrom(BUY, SELL),
  type: fc.constantFrom(LIMIT, STOP, STOP_LIMIT),
  limit: tick,
  stop: tick,
  qty: fc.integer({ min: 1, max: 20 }),
});

type Printed = typeof printed extends fc.Arbitrary<infer Value> ? Value : never;
type Drawn = typeof order extends fc.Arbitrary<infer Value> ? Value : never;

/** Fills of one order that meets prints alone, in doubles, by the rules as a trader would say them. */
const told = ({ side, type, limit, stop, qty }: Drawn, prints: readonly Printed[]): number[][] => {
  const result: number[][] = [];
  let left = qty;
  let live = type === LIMIT;
  prints.forEach((print, index) => {
    const best = side === BUY ? print.bid + print.spread : print.bid;
    const shown = side === BUY ? print.askSize : print.bidSize;
    const good = (price: number) => (side === BUY ? price <= limit : price >= limit);
    const fill = (price: number, amount: number) => {
      const taken = Math.min(left, amount);
      if (taken > 0) result.push([price, taken]);
      left -= taken;
    };
    live ||= side === BUY ? print.price >= stop : print.price <= stop;
    if (!live) return;
    if (type === STOP) {
      fill(best, shown);
      fill(best + side, Infinity);
      return;
    }
    if (good(best)) fill(best, shown);
    // An order meets the quote it is entered on, and trades through it only afterwards.
    if (index > 0 && good(print.price) && print.price !== limit) fill(good(best) ? best : limit, print.size);
  });
  return result;
};

describe('against a naive telling', () => {
  test('every order meets every print by the rules', async () => {
    await fc.assert(
      fc.asyncProperty(order, fc.array(printed, { minLength: 1, maxLength: 12 }), async (drawn, prints) => {
        const bench = createBench();
        const request: Partial<PreOrder> = {
          type: drawn.type,
          side: drawn.side,
          qty: drawn.qty,
          ...(drawn.type !== STOP && { limitPrice: drawn.limit / 100 }),
          ...(drawn.type !== LIMIT && { stopPrice: drawn.stop / 100 }),
        };
        prints.forEach(({ bid, spread, price, ...sizes }, index) => {
          bench.print(at(price / 100, { bid: bid / 100, ask: (bid + spread) / 100, ...sizes }));
          if (index === 0) bench.place(request);
        });
        expect(await fills(bench)).toEqual(
          told(drawn, prints).map(([price = 0, qty = 0]) => [price / 100, qty]),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('several orders never take more than is shown and traded, and no limit is traded through while size is left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(order, { minLength: 2, maxLength: 6 }), printed, async (drawn, print) => {
        const bench = createBench();
        bench.market.open = false;
        for (const { side, limit, qty } of drawn)
          bench.place({ type: LIMIT, side, qty, limitPrice: limit / 100 });
        bench.market.open = true;
        const { bid, spread, price, ...sizes } = print;
        bench.print(at(price / 100, { bid: bid / 100, ask: (bid + spread) / 100, ...sizes }));
        await bench.engine.settled();
        const orders = bench.engine.orders('A');
        for (const side of [BUY, SELL]) {
          const mine = bench.engine.executions('A').filter((fill) => fill.side === side);
          const through = mine.reduce((sum, { qty }) => sum + qty, 0);
          const shown = side === BUY ? print.askSize : print.bidSize;
          expect(through).toBeLessThanOrEqual(shown + print.size);
          const open = orders.filter((placed) => placed.side === side && placed.filledQty < placed.qty);
          const passed = open.filter(({ limitPrice = 0 }) =>
            side === BUY ? price / 100 < limitPrice : price / 100 > limitPrice,
          );
          expect(passed.length === 0 || through >= print.size).toBe(true);
          for (const { qty, price: paid, orderId } of mine) {
            const limit = orders.find(({ id }) => id === orderId)?.limitPrice ?? 0;
            expect(qty).toBeGreaterThan(0);
            expect(side === BUY ? paid <= limit : paid >= limit).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
