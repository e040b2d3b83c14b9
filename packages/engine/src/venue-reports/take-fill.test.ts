import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { redecide } from '../redecide.ts';
import { createLiveBench } from '../testing/live-bench.ts';
import { executionOf } from '../testing/scripted-venue.ts';

const { BUY, SELL } = Side;
const { WORKING, FILLED, CANCELED } = OrderStatus;
const DAY = 86_400_000;

describe('executions', () => {
  test('O4 the same execution told again changes nothing, and leaves no trace however often', async () => {
    const { engine, venue, working, recorded, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50));
    const length = await recorded();
    const hash = engine.stateHash();
    for (let time = 0; time < 50; time += 1) venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50));
    expect(await recorded()).toBe(length);
    expect(engine.stateHash()).toBe(hash);
    expect(engine.orders('A')).toMatchObject([{ status: WORKING, filledQty: 4 }]);
    expect(engine.executions('A')).toMatchObject([{ qty: 4, price: 50, commission: 0 }]);
    await proven();
  });

  test('it is known after a restart, and for 8 days', async () => {
    const { engine, venue, working, pass, journal, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50));
    await proven();
    for (let day = 0; day < 7; day += 1) {
      pass(DAY);
      engine.wake();
    }
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 4, 50));
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ qty: 4 }]);
    const kept = (await engine.snapshot()).text;
    expect(kept).toContain('x.01');
    pass(2 * DAY);
    engine.wake();
    expect((await engine.snapshot()).text).not.toContain('x.01');
    expect(await redecide(journal.records())).toMatchObject({ mismatch: undefined });
  });

  test.each([
    ['of an order nobody knows', 'IB-77', BUY, 3],
    ['larger than what is left of its order', 'ORDER-1', BUY, 11],
    ['on the other side of its order', 'ORDER-1', SELL, 2],
  ])('one %s is booked on an order of its own', async (_, orderId, side, qty) => {
    const { engine, venue, working, proven } = createLiveBench();
    await working();
    venue.tell(
      'ACME',
      executionOf(orderId, 'x.01', side, qty, 50.5),
      executionOf(orderId, 'x.01', side, qty, 50.5),
    );
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ symbol: 'ACME', side, qty, avgPrice: 50.5 }]);
    expect(engine.orders('A')).toMatchObject([
      { id: 'ORDER-1', status: WORKING, filledQty: 0 },
      { id: 'ORDER-2', status: FILLED, side, qty, filledQty: qty, external: true, limitPrice: 50.5 },
    ]);
    expect(engine.orders('A')[1]?.message).toContain(`execution x.01 of order ${orderId}`);
    expect(engine.executions('A')).toMatchObject([{ orderId: 'ORDER-2', qty, side }]);
    await proven();
  });

  test('one of an order that is final already is booked, and the order stays as it ended', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working();
    venue.tell('ACME', { type: 'cancelled', orderId: id }, executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ qty: 10 }]);
    expect(engine.orders('A')).toMatchObject([
      { id, status: CANCELED, filledQty: 0 },
      { id: 'ORDER-2', status: FILLED, external: true },
    ]);
    await proven();
  });

  test('O10 a fill while the cancel is pending is booked on its order', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working();
    engine.submit({
      type: 'cancel-order',
      actor: { id: 'trader', scopes: ['trade'], accounts: 'all' },
      accountId: 'A',
      orderId: id,
    });
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 10, 50));
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ id, status: FILLED, filledQty: 10 }]);
    await proven();
  });

  test('one that only the terms asked for have room for says that the venue has taken them', async () => {
    const { engine, venue, working, proven } = createLiveBench();
    const id = await working();
    const order = { type: OrderType.LIMIT, side: BUY, qty: 20, limitPrice: 50 };
    engine.submit({
      type: 'modify-order',
      actor: { id: 'trader', scopes: ['trade'], accounts: 'all' },
      accountId: 'A',
      orderId: id,
      order: { symbol: 'ACME', ...order },
    });
    await engine.settled();
    venue.tell('ACME', executionOf(id, 'x.01', BUY, 15, 50));
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ id, status: WORKING, qty: 20, filledQty: 15 }]);
    venue.tell('ACME', executionOf(id, 'x.02', BUY, 5, 50));
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ id, status: FILLED, filledQty: 20 }]);
    await proven();
  });

  test('one in a foreign currency is booked at the rate of now; without any rate it waits to be told again', async () => {
    const bench = createLiveBench();
    const { engine, venue, events } = bench;
    bench.rate = undefined;
    venue.tell('SAP', executionOf('IB-1', 'x.01', BUY, 1, 100));
    await engine.settled();
    expect(engine.positions('A')).toEqual([]);
    expect(events()).toMatchObject([{ type: 'instrument-listed' }, { type: 'report-unmatched' }]);
    bench.rate = 1.25;
    venue.tell('SAP', executionOf('IB-1', 'x.01', BUY, 1, 100));
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ symbol: 'SAP', qty: 1 }]);
    expect(events().at(-1)).toMatchObject({ type: 'order-filled', rate: 1_250_000_000_000n });
    await bench.proven();
  });

  test('a symbol nobody knows is journaled and not booked', async () => {
    const { engine, venue, events, proven } = createLiveBench();
    venue.tell('NONE', executionOf('IB-1', 'x.01', BUY, 1, 100));
    await engine.settled();
    expect(events()).toMatchObject([{ type: 'report-unmatched' }]);
    await proven();
  });
});
