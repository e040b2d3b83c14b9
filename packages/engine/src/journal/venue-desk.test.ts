import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { JournalUnavailable } from '../ports/journal.ts';
import { createScriptedVenue, fillOf } from '../testing/scripted-venue.ts';
import { createBench, journalOf, trader } from '../testing/test-engine.ts';

const by = { actor: trader, accountId: 'A' };
const full = new JournalUnavailable('The disk is full: make room.');

const setUp = async () => {
  let failure: Error | undefined;
  const venue = createScriptedVenue();
  const bench = createBench({
    venue,
    journal: journalOf(() => (failure === undefined ? Promise.resolve() : Promise.reject(failure))),
  });
  const { engine } = bench;
  bench.market.print({ ticker: 'ACME', price: 100 });
  await engine.settled();
  const place = (type: OrderType = OrderType.LIMIT, side: Side = Side.BUY) =>
    engine.submit({
      type: 'place-order',
      ...by,
      order: { symbol: 'ACME', type, side, qty: 5, ...(type === OrderType.LIMIT && { limitPrice: 90 }) },
    });
  return {
    ...bench,
    venue,
    place,
    cancel: (orderId: string) => engine.submit({ type: 'cancel-order', ...by, orderId }),
    halt: (flatten: boolean) =>
      engine.submit({ type: 'halt', ...by, level: 'halted', flatten, reason: 'panic' }),
    /** Runs `during` while the journal cannot be written, and waits until it has recovered. */
    async suspended(during: () => Promise<void>) {
      failure = full;
      await during();
      failure = undefined;
      engine.wake();
      await engine.settled();
    },
  };
};

describe('a venue outside the process', () => {
  test('is never told of an order that was cancelled before it was durable', async () => {
    const { place, cancel, venue, engine } = await setUp();
    place();
    cancel('ORDER-1');
    await engine.settled();
    await engine.settled();
    expect(venue.calls).toEqual([]);
    expect(engine.orders('A')).toMatchObject([{ status: 1 }]);
  });

  test('gets no order that had to wait for the journal: whoever placed it was told that its fate was unknown', async () => {
    const { place, halt, suspended, venue, engine } = await setUp();
    await suspended(async () => {
      await expect(place(OrderType.MARKET).committed).rejects.toBe(full);
    });
    await engine.settled();
    expect(engine.orders('A')).toMatchObject([{ status: 1, message: expect.stringContaining('journal') }]);
    await suspended(async () => {
      await expect(place(OrderType.MARKET).committed).rejects.toBe(full);
      expect(halt(false).decision).toMatchObject({ accepted: true, result: { cancelling: ['ORDER-2'] } });
    });
    await engine.settled();
    expect(venue.calls).toEqual([]);
    expect(engine.orders('A')).toMatchObject([{ status: 1 }, { status: 1, message: 'panic' }]);
    expect(engine.halt('A').level).toBe('halted');
  });

  test('hears of a halt and of cancels at once, whatever the journal does, and of each only once', async () => {
    const { place, halt, suspended, venue, engine } = await setUp();
    place();
    place();
    await engine.settled();
    const before = venue.calls.length;
    await suspended(async () => {
      await expect(place(OrderType.MARKET).committed).rejects.toBe(full);
      halt(false);
      expect(venue.calls.slice(before)).toEqual(['cancel ORDER-1', 'cancel ORDER-2']);
    });
    await engine.settled();
    expect(venue.calls.slice(before)).toEqual(['cancel ORDER-1', 'cancel ORDER-2']);
  });

  test('closes a position once, however often the halt is asked for', async () => {
    const { place, halt, venue, engine } = await setUp();
    place(OrderType.MARKET);
    await engine.settled();
    venue.report(fillOf('ORDER-1', 5, 100));
    expect(halt(true).decision).toMatchObject({ result: { flattened: ['ACME'] } });
    await engine.settled();
    expect(halt(true).decision).toMatchObject({ result: { flattened: ['ACME'], cancelling: [] } });
    await engine.settled();
    expect(venue.calls).toEqual(['place ORDER-1', 'place ORDER-2']);
    venue.report(fillOf('ORDER-2', 5, 99));
    await engine.settled();
    expect(engine.positions('A')).toEqual([]);
  });

  test('gets what closes or protects a position late rather than never', async () => {
    const { venue, suspended, place, halt, engine } = await setUp();
    engine.submit({
      type: 'place-order',
      ...by,
      order: { symbol: 'ACME', type: OrderType.LIMIT, side: 1, qty: 5, limitPrice: 90, stopLoss: 80 },
    });
    await engine.settled();
    await suspended(async () => {
      await expect(place().committed).rejects.toBe(full);
      venue.report(fillOf('ORDER-1', 5, 90));
    });
    await engine.settled();
    expect(venue.calls).toEqual(['place ORDER-1', 'place ORDER-2']);
    await suspended(async () => {
      await expect(place().committed).rejects.toBe(full);
      halt(true);
    });
    await engine.settled();
    expect(venue.calls.slice(2)).toEqual(['cancel ORDER-2', 'place ORDER-5']);
    expect(venue.orders.get('ORDER-5')).toMatchObject({ side: Side.SELL, qty: 500_000_000n });
  });

  test('is sent what fills after a halt has closed the position, until nothing is left', async () => {
    const { place, halt, venue, engine } = await setUp();
    place();
    await engine.settled();
    halt(true);
    await engine.settled();
    venue.report(fillOf('ORDER-1', 3, 90), { type: 'cancelled', orderId: 'ORDER-1' });
    engine.wake();
    engine.wake();
    await engine.settled();
    expect(venue.calls).toEqual(['place ORDER-1', 'cancel ORDER-1', 'place ORDER-2']);
    venue.report(fillOf('ORDER-2', 3, 89));
    engine.wake();
    await engine.settled();
    expect(engine.positions('A')).toEqual([]);
    expect(venue.calls).toHaveLength(3);
  });
});
