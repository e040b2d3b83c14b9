import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { toMoney, toUnits } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';
import { defaultLimits } from '../risk/default-limits.ts';
import { createLiveBench } from '../testing/live-bench.ts';
import type { LiveBench } from '../testing/live-bench.ts';
import { executionOf } from '../testing/scripted-venue.ts';

const { BUY, SELL } = Side;

const position = (qty: number, averagePrice: number): VenueReport => ({
  type: 'position',
  qty: toUnits(qty),
  averagePrice: toUnits(averagePrice),
});
const cash = (amount: number): VenueReport => ({ type: 'cash', amount: toMoney(amount) });

/** A second of the clock, in which losses are looked at. */
const beat = async ({ engine, pass }: LiveBench): Promise<void> => {
  pass(1000);
  engine.wake();
  await engine.settled();
};

describe('positions by the books of the venue', () => {
  test('R5 another quantity is an event, and the venue is right: nothing is realised', async () => {
    const { engine, venue, working, events, updates, print, proven } = createLiveBench();
    const id = await working();
    print({ ticker: 'ACME', price: 52 });
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50));
    await engine.settled();
    const before = updates.length;
    venue.tell('ACME', position(10, 51));
    await engine.settled();
    expect(events()).toContainEqual(
      expect.objectContaining({ type: 'position-stated', symbol: 'ACME', was: toUnits(4), qty: toUnits(10) }),
    );
    expect(updates.slice(before)).toMatchObject([
      { kind: 'position', data: { qty: 10, avgPrice: 51, unrealizedPL: 10 } },
      { kind: 'equity' },
      { kind: 'risk' },
    ]);
    // Cash is what it was; what is held more is there on top.
    expect(engine.equity('A')).toMatchObject({ equity: 99_800 + 520, realizedPL: 0 });
    expect(engine.portfolio('A')).toMatchObject([{ lots: [{ qty: 10, price: 51 }] }]);
    await proven();
  });

  test('the same quantity is nothing, whatever the venue thinks it has cost', async () => {
    const { venue, working, recorded, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50));
    const length = await recorded();
    venue.tell('ACME', position(4, 50.25));
    venue.tell('SAP', position(0, 0));
    expect(await recorded()).toBe(length);
    await proven();
  });

  test('what the venue no longer has is gone, and the orders that would close it', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working({ stopLoss: 45 });
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    venue.tell('ACME', position(0, 0));
    await engine.settled();
    expect(engine.positions('A')).toEqual([]);
    expect(engine.equity('A')).toMatchObject({ equity: 99_500, realizedPL: 0 });
    expect(venue.calls.at(-1)).toBe('cancel ORDER-2');
    await proven();
  });

  test.each(['average', 'fifo'] as const)(
    'multipliers, foreign currencies and shorts, %s',
    async (costing) => {
      const bench = createLiveBench({
        accounts: [{ id: 'A', name: 'A', type: 'live', currency: 'USD', deposit: 0, mode: 'live', costing }],
      });
      const { engine, venue, print } = bench;
      bench.rate = 2;
      print({ ticker: 'SAP', price: 90 });
      venue.tell('SAP', executionOf('IB-1', 'x.01', SELL, 1, 100), position(-3, 95));
      venue.tell('', cash(1000));
      await engine.settled();
      expect(engine.positions('A')).toMatchObject([{ symbol: 'SAP', side: SELL, qty: 3, avgPrice: 95 }]);
      // Cash and what is held: 3 short, 50 EUR a point, 2 USD a euro.
      expect(engine.equity('A')?.equity).toBe(1000 - 3 * 90 * 50 * 2);
      await bench.proven();
    },
  );

  test('one in a currency without a rate is taken over, and has no value until there is one', async () => {
    const bench = createLiveBench({ deposit: 0 });
    const { engine, venue, print } = bench;
    bench.rate = undefined;
    print({ ticker: 'SAP', price: 100 });
    venue.tell('SAP', position(2, 100));
    venue.tell('', cash(1000));
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ symbol: 'SAP', qty: 2 }]);
    expect(engine.equity('A')).toBeUndefined();
    bench.rate = 1.5;
    venue.tell('', cash(1000));
    await engine.settled();
    expect(engine.equity('A')).toMatchObject({ equity: 1000 + 2 * 100 * 50 * 1.5 });
    await bench.proven();
  });

  test('of a symbol nobody knows it is journaled as unmatched', async () => {
    const { engine, venue, events, proven } = createLiveBench();
    venue.tell('NONE', position(2, 100));
    await engine.settled();
    expect(events()).toMatchObject([{ type: 'report-unmatched' }]);
    await proven();
  });
});

describe('cash by the books of the venue', () => {
  test('counts as deposited; a cent is no difference', async () => {
    const { engine, venue, events, updates, recorded, proven } = createLiveBench({ deposit: 0 });
    venue.tell('', cash(25_000));
    await engine.settled();
    expect(events()).toMatchObject([
      { type: 'cash-stated', amount: toMoney(25_000), deposited: toMoney(25_000) },
      { type: 'standing-noted' },
    ]);
    expect(updates).toMatchObject([{ kind: 'equity', data: { equity: 25_000 } }, { kind: 'risk' }]);
    const length = await recorded();
    venue.tell('', cash(25_000), cash(25_000.01), cash(24_999.99));
    expect(await recorded()).toBe(length);
    venue.tell('', cash(24_999.98));
    await engine.settled();
    expect(engine.equity('A')?.equity).toBe(24_999.98);
    await proven();
  });

  test('holds all currencies, and positions in currencies among them', async () => {
    const bench = createLiveBench({ deposit: 10_000 });
    const { engine, venue, print, recorded } = bench;
    bench.rate = 1.1;
    print({ ticker: 'EURUSD', price: 1.1 });
    print({ ticker: 'SAP', price: 100 });
    venue.tell('EURUSD', executionOf('IB-1', 'x.01', BUY, 2000, 1.1));
    venue.tell('SAP', executionOf('IB-2', 'y.01', BUY, 1, 100));
    const length = await recorded();
    // The euros are cash still, and what the shares have cost in euros is owed.
    venue.tell('', cash(10_000 - 100 * 50 * 1.1));
    expect(await recorded()).toBe(length);
    venue.tell('', cash(10_000));
    await engine.settled();
    expect(engine.equity('A')?.equity).toBe(10_000 + 100 * 50 * 1.1);
    await bench.proven();
  });

  test('rates of another moment are no difference', async () => {
    const bench = createLiveBench({ deposit: 10_000 });
    const { engine, venue, print, recorded } = bench;
    print({ ticker: 'EURUSD', price: 1.1 });
    venue.tell('EURUSD', executionOf('IB-1', 'x.01', BUY, 2000, 1.1));
    const length = await recorded();
    // By the venue's rate a euro is a tenth of a cent more, and then a little less.
    venue.tell('', cash(10_002), cash(9_999));
    expect(await recorded()).toBe(length);
    venue.tell('', cash(10_020));
    await engine.settled();
    expect(engine.equity('A')?.equity).toBe(10_020);
    await bench.proven();
  });

  test('a future costs none', async () => {
    const bench = createLiveBench({ deposit: 100_000 });
    const { engine, venue, print, recorded } = bench;
    print({ ticker: 'ESH6', price: 6000 });
    venue.tell('ESH6', executionOf('IB-1', 'x.01', BUY, 2, 6000));
    print({ ticker: 'ESH6', price: 6010 });
    const length = await recorded();
    venue.tell('', cash(100_000 + 2 * 50 * 10));
    expect(await recorded()).toBe(length);
    expect(engine.equity('A')?.equity).toBe(101_000);
    await bench.proven();
  });

  test('without a rate that it takes nothing is compared', async () => {
    const bench = createLiveBench();
    const { engine, venue, events } = bench;
    venue.tell('SAP', executionOf('IB-2', 'y.01', BUY, 1, 100));
    bench.rate = undefined;
    venue.tell('', cash(1));
    await engine.settled();
    expect(events().at(-1)).toMatchObject({ type: 'report-unmatched' });
    await bench.proven();
  });
});

describe('losses', () => {
  const watched = () => createLiveBench({ deposit: 0, limits: defaultLimits });

  test('are not what a statement puts in or takes out', async () => {
    const bench = watched();
    const { engine, venue, print } = bench;
    print({ ticker: 'ACME', price: 60 });
    venue.tell('', cash(10_000));
    venue.tell('ACME', position(100, 100));
    await beat(bench);
    expect(engine.risk('A')).toMatchObject({ equity: 16_000, dayPL: 0, dailyLoss: 0, drawdown: 0 });
    venue.tell('ACME', position(0, 0));
    venue.tell('', cash(100));
    await beat(bench);
    expect(engine.risk('A')).toMatchObject({ equity: 100, dayPL: 0, drawdown: 0 });
    expect(engine.halt('A').level).toBe('active');
    await bench.proven();
  });

  test('nor what a position had lost before the market told its first price', async () => {
    const bench = watched();
    const { engine, venue, print } = bench;
    venue.tell('', cash(1000));
    venue.tell('ACME', position(100, 100));
    await beat(bench);
    expect(engine.risk('A')).toMatchObject({ equity: 11_000, dayPL: 0 });
    print({ ticker: 'ACME', price: 40 });
    await beat(bench);
    expect(engine.risk('A')).toMatchObject({ equity: 5000, dayPL: 0, drawdown: 0 });
    print({ ticker: 'ACME', price: 30 });
    await beat(bench);
    expect(engine.risk('A')).toMatchObject({ equity: 4000, dayPL: -1000, dailyLoss: 0.2 });
    expect(engine.halt('A')).toMatchObject({ level: 'reducing', by: 'risk' });
    await bench.proven();
  });

  test('nor what a fill on it shows of that', async () => {
    const bench = watched();
    const { engine, venue } = bench;
    venue.tell('', cash(1000));
    venue.tell('ACME', position(100, 100));
    venue.tell('ACME', executionOf('IB-1', 'x.01', SELL, 50, 40));
    await beat(bench);
    expect(engine.risk('A')).toMatchObject({ equity: 5000, dayPL: 0, drawdown: 0 });
    await bench.proven();
  });

  test('are measured anew once a position without a rate has one', async () => {
    const bench = watched();
    const { engine, venue, print } = bench;
    bench.rate = undefined;
    print({ ticker: 'SAP', price: 60 });
    venue.tell('SAP', position(1, 100));
    await beat(bench);
    bench.rate = 2;
    venue.tell('', cash(1000));
    await beat(bench);
    expect(engine.risk('A')).toMatchObject({ equity: 1000 + 60 * 50 * 2, dayPL: 0, drawdown: 0 });
    expect(engine.halt('A').level).toBe('active');
    await bench.proven();
  });

  test('a charge that comes when nothing is held any more is seen', async () => {
    const bench = watched();
    const { engine, venue } = bench;
    venue.tell('', cash(1000));
    const both = [executionOf('IB-1', 'x.01', BUY, 1, 100), executionOf('IB-1', 'x.02', SELL, 1, 100)];
    venue.tell('ACME', ...both);
    await beat(bench);
    venue.tell('ACME', {
      type: 'charged',
      orderId: 'IB-1',
      executionId: 'x.01',
      fee: toMoney(250),
      currency: 'USD',
    });
    await beat(bench);
    expect(engine.halt('A')).toMatchObject({ level: 'reducing', by: 'risk' });
    await bench.proven();
  });
});

test('a stated position can be closed and protected as any other', async () => {
  const { engine, venue, place, print, proven } = createLiveBench();
  print({ ticker: 'ACME', price: 55 });
  venue.tell('ACME', position(10, 50));
  const id = place({ type: OrderType.MARKET, side: SELL, qty: 10 });
  await engine.settled();
  venue.tell('ACME', executionOf(id, 'x.01', SELL, 10, 55));
  await engine.settled();
  expect(engine.positions('A')).toEqual([]);
  expect(engine.equity('A')).toMatchObject({ equity: 100_550, realizedPL: 50 });
  await proven();
});
