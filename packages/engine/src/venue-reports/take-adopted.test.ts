import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { toUnits } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';
import { createLiveBench } from '../testing/live-bench.ts';
import { executionOf } from '../testing/scripted-venue.ts';
import { trader } from '../testing/test-engine.ts';

const { BUY, SELL } = Side;
const { WORKING, FILLED, CANCELED } = OrderStatus;

const adopted = (qty: number, limit: number, orderId = 'IB-9'): VenueReport => ({
  type: 'adopted',
  orderId,
  orderType: OrderType.LIMIT,
  side: BUY,
  qty: toUnits(qty),
  limitPrice: toUnits(limit),
  stopPrice: undefined,
  timeInForce: 'day',
});

const cancel = { type: 'cancel-order', actor: trader, accountId: 'A', orderId: 'IB-9' } as const;

describe('orders that were placed elsewhere', () => {
  test('O11 are shown as external under their own id, whatever the risk gate says, and fill as any other', async () => {
    const { engine, venue, updates, proven } = createLiveBench();
    engine.submit({
      type: 'halt',
      actor: trader,
      accountId: 'A',
      level: 'halted',
      flatten: false,
      reason: 'x',
    });
    venue.tell('ACME', adopted(10, 50));
    await engine.settled();
    expect(venue.calls).toEqual([]);
    expect(updates.at(-1)).toMatchObject({ kind: 'order', data: { id: 'IB-9' } });
    expect(engine.orders('A')).toMatchObject([
      { id: 'IB-9', symbol: 'ACME', status: WORKING, qty: 10, limitPrice: 50, external: true },
    ]);
    venue.tell('ACME', executionOf('IB-9', 'x.01', BUY, 10, 50));
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ id: 'IB-9', status: FILLED }]);
    expect(engine.positions('A')).toMatchObject([{ qty: 10 }]);
    await proven();
  });

  test('told again they change with what is told, and the same again is nothing', async () => {
    const { engine, venue, recorded, proven } = createLiveBench();
    venue.tell('ACME', adopted(10, 50), executionOf('IB-9', 'x.01', BUY, 4, 50));
    const length = await recorded();
    venue.tell('ACME', adopted(6, 50));
    expect(await recorded()).toBe(length);
    venue.tell('ACME', adopted(8, 51));
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ id: 'IB-9', qty: 12, filledQty: 4, limitPrice: 51 }]);
    await proven();
  });

  test('a cancel is asked of the venue, which may refuse it', async () => {
    const { engine, venue, proven } = createLiveBench();
    venue.tell('ACME', adopted(10, 50));
    engine.submit(cancel);
    await engine.settled();
    expect(venue.calls).toEqual(['cancel IB-9']);
    venue.tell('ACME', {
      type: 'cancel-refused',
      orderId: 'IB-9',
      reason: 'It was placed in TWS: cancel it there.',
    });
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([
      { status: WORKING, message: 'It was placed in TWS: cancel it there.' },
    ]);
    venue.tell('ACME', { type: 'cancelled', orderId: 'IB-9' });
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ status: CANCELED }]);
    await proven();
  });

  test('are given back to the venue at a restart', async () => {
    const { venue, proven } = createLiveBench();
    venue.tell('ACME', adopted(10, 50));
    const again = await proven();
    expect(again.orders('A')).toMatchObject([{ id: 'IB-9', external: true, status: WORKING }]);
  });

  test.each([
    ['an order of the engine', adopted(10, 50, 'ORDER-1')],
    ['an order of the engine that is final', adopted(10, 50, 'ORDER-2')],
    ['an order with an id that the engine has yet to give', adopted(10, 50, 'ORDER-7')],
    ['one that is final', adopted(10, 50, 'IB-2')],
    ['an order of the other side', { ...adopted(10, 50, 'IB-1'), side: SELL } as VenueReport],
    ['nothing', adopted(0, 50)],
  ])('%s is not adopted', async (_, report) => {
    const { engine, venue, working, events, proven } = createLiveBench();
    await working();
    await working();
    venue.tell(
      'ACME',
      { type: 'cancelled', orderId: 'ORDER-2' },
      adopted(1, 50, 'IB-1'),
      adopted(1, 50, 'IB-2'),
    );
    venue.tell('ACME', { type: 'cancelled', orderId: 'IB-2' });
    await engine.settled();
    const before = engine.orders('A');
    venue.tell('ACME', report);
    await engine.settled();
    expect(engine.orders('A')).toEqual(before);
    expect(events().at(-1)).toMatchObject({ type: 'report-unmatched' });
    await proven();
  });
});
