import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { toMoney, toUnits } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';
import { createLiveBench } from '../testing/live-bench.ts';
import { executionOf } from '../testing/scripted-venue.ts';

const { BUY, SELL } = Side;
const { WORKING, FILLED } = OrderStatus;

type Correction = Extract<VenueReport, { type: 'corrected' }>;

const corrected = (from: string, to: string, qty: number, price: number): Correction => ({
  type: 'corrected',
  orderId: 'ORDER-1',
  executionId: from,
  correctedId: to,
  qty: toUnits(qty),
  price: toUnits(price),
});

const charged = (executionId: string, fee: number): VenueReport => ({
  type: 'charged',
  orderId: 'ORDER-1',
  executionId,
  fee: toMoney(fee),
  currency: 'USD',
});

describe('corrections', () => {
  test('O4 .02 takes the place of .01 in the position, the order and the list of executions', async () => {
    const { engine, venue, working, updates, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50), charged('x.01', 1));
    await engine.settled();
    const before = updates.length;
    venue.tell('ACME', corrected('x.01', 'x.02', 5, 49));
    await engine.settled();
    expect(updates.slice(before)).toMatchObject([
      { kind: 'execution', revised: true, data: { id: 'FILL-1', qty: 5, price: 49, commission: 1 } },
      { kind: 'order', data: { id, status: WORKING, filledQty: 5, avgPrice: 49 } },
      { kind: 'position', data: { qty: 5, avgPrice: 49 } },
      { kind: 'equity' },
    ]);
    expect(engine.executions('A')).toMatchObject([{ qty: 5, price: 49, commission: 1 }]);
    expect(engine.portfolio('A')).toMatchObject([{ lots: [{ qty: 5, price: 49 }] }]);
    await proven();
  });

  test('told again, or under its old name, it is nothing; the next one goes on from it', async () => {
    const { engine, venue, working, recorded, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50), corrected('x.01', 'x.02', 5, 49));
    const length = await recorded();
    venue.tell(
      'ACME',
      executionOf(id, 'x.01', BUY, 4, 50),
      corrected('x.01', 'x.02', 5, 49),
      executionOf(id, 'x.02', BUY, 5, 49),
    );
    expect(await recorded()).toBe(length);
    venue.tell('ACME', corrected('x.01', 'x.03', 3, 48), corrected('x.02', 'x.03', 3, 48));
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ qty: 3, avgPrice: 48 }]);
    await proven();
  });

  test('a quantity of zero takes a fill back', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50), corrected('x.01', 'x.02', 0, 0));
    await engine.settled();
    expect(engine.positions('A')).toEqual([]);
    expect(engine.orders('A')).toMatchObject([{ id, status: WORKING, filledQty: 0 }]);
    expect(engine.executions('A')).toMatchObject([{ qty: 0 }]);
    expect(engine.equity('A')?.balance).toBe(100_000);
    await proven();
  });

  test('one that is taken back tells no price of the market', async () => {
    const { engine, venue, working, events, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50));
    const stated = (qty: number): VenueReport => ({
      type: 'position',
      qty: toUnits(qty),
      averagePrice: toUnits(55),
    });
    venue.tell('ACME', stated(0));
    venue.tell('ACME', stated(10));
    venue.tell('ACME', corrected('x.01', 'x.02', 0, 0));
    await engine.settled();
    expect(events().filter(({ type }) => type === 'position-priced')).toMatchObject([{ price: toUnits(50) }]);
    expect(engine.positions('A')).toMatchObject([{ qty: 6 }]);
    await proven();
  });

  test('an order that is final stays so, and is told again with what it has filled', async () => {
    const { engine, venue, working, updates, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ status: FILLED, filledQty: 10 }]);
    venue.tell('ACME', corrected('x.01', 'x.02', 7, 51));
    await engine.settled();
    expect(updates.findLast(({ kind }) => kind === 'order')).toMatchObject({
      data: { id, status: FILLED, filledQty: 7, avgPrice: 51 },
    });
    expect(engine.orders('A')).toMatchObject([{ status: FILLED, qty: 10, filledQty: 7, avgPrice: 51 }]);
    await proven();
  });

  test('one that completes its order, or goes beyond it, ends it', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50), corrected('x.01', 'x.02', 12, 50));
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ status: FILLED, qty: 12, filledQty: 12 }]);
    await proven();
  });

  test('a position that was closed by the fill is open again with what is left', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50), executionOf('IB-1', 'y.01', SELL, 10, 60));
    await engine.settled();
    expect(engine.positions('A')).toEqual([]);
    venue.tell('ACME', { ...corrected('y.01', 'y.02', 4, 60), orderId: 'IB-1' });
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ side: BUY, qty: 6 }]);
    expect(engine.equity('A')).toMatchObject({ equity: 100_100 });
    await proven();
  });

  test('what a leg had closed and is open again is protected by the bracket of its order, while that works', async () => {
    const { engine, venue, working, events, proven } = createLiveBench();
    const id = await working({ takeProfit: 60, stopLoss: 45 });
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50));
    await engine.settled();
    venue.report({ type: 'accepted', orderId: 'ORDER-2' }, { type: 'accepted', orderId: 'ORDER-3' });
    venue.tell('ACME', executionOf('ORDER-2', 'y.01', SELL, 4, 60));
    venue.report({ type: 'cancelled', orderId: 'ORDER-3' });
    await engine.settled();
    expect(engine.positions('A')).toEqual([]);
    venue.tell('ACME', { ...corrected('y.01', 'y.02', 1, 60), orderId: 'ORDER-2' });
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ qty: 3, takeProfit: 60, stopLoss: 45 }]);
    expect(venue.calls.slice(-2)).toEqual(['place ORDER-4', 'place ORDER-5']);
    expect(events().some(({ type }) => type === 'position-reopened')).toBe(false);
    venue.tell('ACME', executionOf(id, 'x.02', BUY, 6, 50));
    await engine.settled();
    venue.report({ type: 'accepted', orderId: 'ORDER-4' }, { type: 'accepted', orderId: 'ORDER-5' });
    await engine.settled();
    expect(venue.orders.get('ORDER-5')?.requested?.qty).toBe(toUnits(9));
    await proven();
  });

  test('nothing protects what is open again of an order that is final: it is told', async () => {
    const { engine, venue, working, events, proven } = createLiveBench();
    const id = await working({ takeProfit: 60, stopLoss: 45 });
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    venue.tell('ACME', executionOf('ORDER-2', 'y.01', SELL, 10, 60));
    venue.report({ type: 'cancelled', orderId: 'ORDER-3' });
    venue.tell('ACME', { ...corrected('y.01', 'y.02', 0, 0), orderId: 'ORDER-2' });
    await engine.settled();
    expect(events().at(-1)).toMatchObject({
      type: 'position-reopened',
      symbol: 'ACME',
      orderId: 'ORDER-2',
      qty: toUnits(10),
      unprotected: toUnits(10),
    });
    await proven();
  });

  test('nor a leg that is on its way out; one that is left protects all', async () => {
    const { engine, venue, working, events, proven } = createLiveBench();
    const id = await working({ takeProfit: 60, stopLoss: 45 });
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    venue.report({ type: 'accepted', orderId: 'ORDER-2' }, { type: 'accepted', orderId: 'ORDER-3' });
    venue.tell('ACME', executionOf('ORDER-2', 'y.01', SELL, 4, 60));
    venue.tell('ACME', { ...corrected('y.01', 'y.02', 3, 60), orderId: 'ORDER-2' });
    await engine.settled();
    expect(events().some(({ type }) => type === 'position-reopened')).toBe(false);
    venue.tell('ACME', executionOf('ORDER-2', 'z.01', SELL, 7, 60));
    await engine.settled();
    expect(venue.calls.at(-1)).toBe('cancel ORDER-3');
    venue.tell('ACME', { ...corrected('z.01', 'z.02', 5, 60), orderId: 'ORDER-2' });
    await engine.settled();
    expect(events().at(-1)).toMatchObject({ type: 'position-reopened', unprotected: toUnits(2) });
    await proven();
  });

  test('a foreign fill is taken back at the rate it was booked at', async () => {
    const bench = createLiveBench();
    const { engine, venue } = bench;
    bench.rate = 2;
    venue.tell('SAP', executionOf('IB-1', 'x.01', BUY, 1, 100));
    bench.rate = 3;
    venue.tell('SAP', corrected('x.01', 'x.02', 0, 0));
    await engine.settled();
    expect(engine.ledger('A').balance).toBe(toMoney(100_000));
    expect(engine.ledger('A').cash.get('EUR')).toBe(0n);
    await bench.proven();
  });

  test('of an execution that was never told it is the fill, where its side is known', async () => {
    const { engine, venue, working, events, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', corrected('x.01', 'x.02', 4, 50));
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 3, 49), executionOf(id, 'x.02', BUY, 4, 50));
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ id, filledQty: 4 }]);
    expect(engine.executions('A')).toMatchObject([{ qty: 4, price: 50 }]);
    venue.tell('ACME', { ...corrected('y.01', 'y.02', 2, 50), orderId: 'IB-1', side: SELL, marketTime: 7 });
    await engine.settled();
    expect(engine.executions('A')).toMatchObject([{ qty: 4 }, { qty: 2, side: SELL, time: 7 }]);
    venue.tell('ACME', { ...corrected('z.01', 'z.02', 2, 50), orderId: 'IB-2' });
    await engine.settled();
    expect(events().at(-1)).toMatchObject({ type: 'report-unmatched', report: { executionId: 'z.01' } });
    await proven();
  });

  test('the charge of what was replaced is not booked once more', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working();
    venue.tell(
      'ACME',
      executionOf(id, 'x.01', BUY, 4, 50),
      charged('x.01', 1),
      charged('x.02', 3),
      corrected('x.01', 'x.02', 5, 49),
      charged('x.01', 1),
    );
    await engine.settled();
    expect(engine.executions('A')).toMatchObject([{ commission: 3 }]);
    expect(engine.ledger('A').fees).toBe(toMoney(3));
    await proven();
  });

  test('a bracket shrinks with the fill it protects', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working({ stopLoss: 45 });
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    const leg = engine.orders('A').find(({ type }) => type === OrderType.STOP);
    expect(leg).toMatchObject({ id: 'ORDER-2', qty: 10 });
    venue.report({ type: 'accepted', orderId: 'ORDER-2' });
    venue.tell('ACME', corrected('x.01', 'x.02', 6, 50));
    await engine.settled();
    expect(venue.calls.at(-1)).toBe('replace ORDER-2');
    expect(venue.orders.get('ORDER-2')?.requested?.qty).toBe(toUnits(6));
    venue.report({ type: 'replaced', orderId: 'ORDER-2' });
    venue.tell('ACME', corrected('x.02', 'x.03', 0, 0));
    await engine.settled();
    expect(venue.calls.at(-1)).toBe('cancel ORDER-2');
    await proven();
  });
});
