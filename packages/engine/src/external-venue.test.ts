import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import type { JournalRecord } from './events/journal-record.ts';
import type { VenueReport } from './ports/venue.ts';
import { createScriptedVenue, fillOf } from './testing/scripted-venue.ts';
import { createBench, trader } from './testing/test-engine.ts';

const orderId = 'ORDER-1';
const fill = (qty: number): VenueReport => fillOf(orderId, qty, 50);
const accepted: VenueReport = { type: 'accepted', orderId };

const setUp = async () => {
  const remote = createScriptedVenue({ capabilities: { orderTypes: [OrderType.LIMIT] } });
  const unmatched: VenueReport[] = [];
  const bench = createBench({ venue: remote });
  const { engine } = bench;
  engine.onRecord((record: JournalRecord) => {
    for (const event of record.events) if (event.type === 'report-unmatched') unmatched.push(event.report);
  });
  const order = { symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty: 10, limitPrice: 50 };
  const by = { actor: trader, accountId: 'A' };
  return {
    ...remote,
    engine,
    unmatched,
    place: () => engine.submit({ type: 'place-order', ...by, order }),
    cancel: (reason?: string) => engine.submit({ type: 'cancel-order', ...by, orderId, reason }),
    /** Status, quantity and filled quantity of the order. */
    seen: async () => {
      await engine.settled();
      return engine.orders('A').map(({ status, qty, filledQty }) => [status, qty, filledQty]);
    },
  };
};

const { PLACING, WORKING, FILLED, REJECTED } = OrderStatus;

describe('a venue outside the process', () => {
  test('gets an order only once it is durable; until it answers the order is being placed', async () => {
    const { place, calls, seen, report } = await setUp();
    const { committed } = place();
    expect(calls).toEqual([]);
    await committed;
    expect(calls).toEqual(['place ORDER-1']);
    expect(await seen()).toEqual([[PLACING, 10, 0]]);
    report(accepted, fill(4));
    expect(await seen()).toEqual([[WORKING, 10, 4]]);
    report({ type: 'rejected', orderId, reason: 'too late to reject' });
    expect(await seen()).toEqual([[WORKING, 10, 4]]);
  });

  test('may reject', async () => {
    const { place, seen, report, engine } = await setUp();
    place();
    report({ type: 'rejected', orderId, reason: 'no permission' });
    expect(await seen()).toEqual([[REJECTED, 10, 0]]);
    expect(engine.orders('A')[0]?.message).toBe('no permission');
  });

  test('the reason of a cancel is told once it is cancelled, and forgotten when the venue refuses', async () => {
    const { place, cancel, report, seen, engine } = await setUp();
    const message = async () => {
      await seen();
      return engine.orders('A')[0]?.message;
    };
    place();
    await seen();
    report(accepted);
    cancel('moved');
    expect(await message()).toBeUndefined();
    report({ type: 'cancel-refused', orderId, reason: 'no' });
    expect(await message()).toBe('no');
    cancel();
    report({ type: 'cancelled', orderId, reason: 'closing time' });
    expect(await message()).toBe('closing time');
  });

  test('what fits no order is journaled, never booked and never dropped', async () => {
    const { place, report, seen, unmatched, engine, stats } = await setUp();
    await place().committed;
    const stray: VenueReport = { type: 'accepted', orderId: 'ORDER-7' };
    report(accepted, accepted, fill(11), stray, fill(10), fill(1));
    expect(await seen()).toEqual([[FILLED, 10, 10]]);
    expect(stats()).toEqual({ sent: 1, acknowledged: 3, fills: 3, cancelled: 0, rejected: 0, refused: 0 });
    expect(unmatched).toEqual([accepted, fill(11), stray, fill(1)]);
    expect(engine.positions('A')).toMatchObject([{ qty: 10 }]);
  });
});
