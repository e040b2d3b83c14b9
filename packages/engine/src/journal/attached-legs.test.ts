import type { PreOrder } from '@tickwire/contracts';
import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../create-engine.ts';
import { JournalUnavailable } from '../ports/journal.ts';
import type { VenueReport } from '../ports/venue.ts';
import { redecide } from '../redecide.ts';
import { createScriptedVenue, executionOf, fillOf } from '../testing/scripted-venue.ts';
import type { VenueScript } from '../testing/scripted-venue.ts';
import { createBench, testRun, trader, usd } from '../testing/test-engine.ts';
import { createMemoryJournal } from './memory-journal.ts';

const by = { actor: trader, accountId: 'A' } as const;
const full = new JournalUnavailable('The disk is full: make room.');
const bracket = { takeProfit: 60, stopLoss: 40 };
const entry: PreOrder = { symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty: 10, limitPrice: 50 };
const accepted = (orderId: string): VenueReport => ({ type: 'accepted', orderId });

/** An engine on a venue that attaches legs, whose journal can be made to fail. */
const setUp = async (script: VenueScript = {}) => {
  const venue = createScriptedVenue({
    ...script,
    capabilities: { features: ['brackets', 'attached-legs', 'trailing-stop', 'reduce-only'] },
  });
  const memory = createMemoryJournal({ capacity: Number.MAX_SAFE_INTEGER });
  let failure: Error | undefined;
  const bench = createBench({
    venue,
    journal: {
      ...memory,
      append: (records) => (failure === undefined ? memory.append(records) : Promise.reject(failure)),
    },
  });
  const { engine } = bench;
  bench.market.print({ ticker: 'ACME', price: 52 });
  await engine.settled();
  const after = async (work: unknown) => {
    await work;
    await engine.settled();
  };
  return {
    ...bench,
    venue,
    memory,
    place: (order: Partial<PreOrder> = {}) =>
      engine.submit({ type: 'place-order', ...by, order: { ...entry, ...bracket, ...order } }),
    modify: (order: Partial<PreOrder>, orderId = 'ORDER-1') =>
      after(engine.submit({ type: 'modify-order', ...by, orderId, order: { ...entry, ...order } })),
    cancel: (orderId: string) => engine.submit({ type: 'cancel-order', ...by, orderId }),
    report: (...reports: readonly VenueReport[]) => after(venue.report(...reports)),
    /** Everything it was asked since the last look. */
    calls: (() => {
      let seen = 0;
      return () => venue.calls.slice(seen, (seen = venue.calls.length));
    })(),
    /** Status by order. */
    shown: () => Object.fromEntries(engine.orders('A').map(({ id, status }) => [id, status])),
    unmatched: () =>
      memory
        .records()
        .flatMap(({ events }) => events)
        .filter(({ type }) => type === 'report-unmatched'),
    async suspended(during: () => Promise<void>) {
      failure = full;
      await during();
      failure = undefined;
      engine.wake();
      await engine.settled();
    },
  };
};

const { WORKING, INACTIVE, CANCELED, REJECTED, FILLED, PLACING } = OrderStatus;

describe('a venue that takes legs along', () => {
  test('gets an entry with its legs, once they are durable, and is asked to work them when it has filled', async () => {
    const { place, report, calls, venue, shown, unmatched } = await setUp();
    const { committed } = place();
    expect(calls()).toEqual([]);
    await committed;
    expect(calls()).toEqual(['place ORDER-1 with ORDER-2 ORDER-3']);
    expect(venue.orders.get('ORDER-3')).toMatchObject({
      state: 'inactive',
      parentId: 'ORDER-1',
      group: 'ORDER-1',
    });
    await report(accepted('ORDER-1'), fillOf('ORDER-1', 4, 50));
    expect(calls()).toEqual(['place ORDER-2', 'place ORDER-3']);
    expect(venue.orders.get('ORDER-2')).toMatchObject({ state: 'pending-new', qty: 400_000_000n });
    await report(accepted('ORDER-2'), accepted('ORDER-3'), fillOf('ORDER-1', 6, 50));
    expect(calls()).toEqual(['replace ORDER-2', 'replace ORDER-3']);
    expect(shown()).toEqual({ 'ORDER-1': FILLED, 'ORDER-2': WORKING, 'ORDER-3': WORKING });
    expect(unmatched()).toEqual([]);
  });

  test('hears what becomes of legs that wait: of a move, of a size, of one that comes and one that goes', async () => {
    const { place, modify, report, calls, venue } = await setUp();
    await place({ stopLoss: undefined }).committed;
    await report(accepted('ORDER-1'));
    expect(calls()).toEqual(['place ORDER-1 with ORDER-2']);
    await modify({ takeProfit: 61, stopLoss: 41 });
    expect(calls()).toEqual(['amend ORDER-2', 'attach ORDER-3']);
    expect(venue.orders.get('ORDER-2')).toMatchObject({ limitPrice: 6_100_000_000n });
    await modify({ takeProfit: 61, stopLoss: 41, qty: 20 });
    expect(calls()).toEqual(['replace ORDER-1']);
    await report({ type: 'replaced', orderId: 'ORDER-1' });
    expect(calls()).toEqual(['amend ORDER-2', 'amend ORDER-3']);
    expect(venue.orders.get('ORDER-3')).toMatchObject({ qty: 2_000_000_000n });
    await modify({ takeProfit: 61, trailingStopPips: 500, qty: 20 });
    expect(calls()).toEqual(['detach ORDER-3', 'attach ORDER-4']);
    await modify({ type: OrderType.LIMIT, side: Side.SELL, qty: 20, limitPrice: 62 }, 'ORDER-2');
    expect(calls()).toEqual(['amend ORDER-2']);
  });

  test('may end a leg that waits: the bracket is without it, and a fill brings it not back', async () => {
    const { place, report, calls, shown, engine, unmatched } = await setUp();
    await place().committed;
    await report(accepted('ORDER-1'), { type: 'rejected', orderId: 'ORDER-3', reason: 'off the tick' });
    expect(shown()).toMatchObject({ 'ORDER-2': INACTIVE, 'ORDER-3': REJECTED });
    expect(engine.orders('A').find(({ id }) => id === 'ORDER-1')).not.toHaveProperty('stopLoss');
    await report({ type: 'cancelled', orderId: 'ORDER-2' }, fillOf('ORDER-1', 10, 50));
    expect(shown()).toEqual({ 'ORDER-1': FILLED, 'ORDER-2': CANCELED, 'ORDER-3': REJECTED });
    expect(calls()).toEqual(['place ORDER-1 with ORDER-2 ORDER-3', 'detach ORDER-2']);
    expect(unmatched()).toEqual([]);
  });

  test('may end one that was set later, too', async () => {
    const { place, modify, report, shown, engine } = await setUp();
    await place({ takeProfit: undefined, stopLoss: undefined }).committed;
    await report(accepted('ORDER-1'));
    await modify({ stopLoss: 41 });
    await report({ type: 'cancelled', orderId: 'ORDER-2' }, fillOf('ORDER-1', 10, 50));
    expect(shown()).toEqual({ 'ORDER-1': FILLED, 'ORDER-2': CANCELED });
    expect(engine.positions('A')).toMatchObject([{ qty: 10 }]);
  });

  test('says nothing else of a leg that waits: what it says is kept and changes nothing', async () => {
    const { place, report, shown, unmatched, engine } = await setUp();
    await place().committed;
    await report(accepted('ORDER-1'));
    const said: readonly VenueReport[] = [
      accepted('ORDER-2'),
      { type: 'triggered', orderId: 'ORDER-3' },
      { type: 'replaced', orderId: 'ORDER-2' },
      { type: 'cancel-refused', orderId: 'ORDER-2', reason: 'gone' },
      { type: 'expired', orderId: 'ORDER-2' },
    ];
    await report(...said);
    expect(unmatched().map((event) => event.type === 'report-unmatched' && event.report)).toEqual(said);
    expect(shown()).toEqual({ 'ORDER-1': WORKING, 'ORDER-2': INACTIVE, 'ORDER-3': INACTIVE });
    expect(engine.positions('A')).toEqual([]);
  });

  test('may have filled a leg before it is asked to work it: it is asked to leave it at that', async () => {
    const { place, report, calls, shown, engine, venue, unmatched } = await setUp();
    await place().committed;
    calls();
    venue.report(fillOf('ORDER-1', 10, 50), fillOf('ORDER-2', 10, 60));
    await report();
    expect(calls()).toEqual(['cancel ORDER-2', 'cancel ORDER-3']);
    expect(engine.positions('A')).toEqual([]);
    await report({ type: 'cancelled', orderId: 'ORDER-3' });
    expect(shown()).toEqual({ 'ORDER-1': FILLED, 'ORDER-2': FILLED, 'ORDER-3': CANCELED });
    expect(unmatched()).toEqual([]);
  });

  test('has started legs in vain where the order has only closed: they go, and come back with what it opens', async () => {
    const { place, report, calls, engine, venue } = await setUp();
    const none = { takeProfit: undefined, stopLoss: undefined };
    await place({ ...none, side: Side.SELL, qty: 4 }).committed;
    await report(fillOf('ORDER-1', 4, 50));
    await place().committed;
    await report(accepted('ORDER-2'));
    calls();
    await report(fillOf('ORDER-2', 4, 50));
    expect(engine.positions('A')).toEqual([]);
    expect(calls()).toEqual(['detach ORDER-3', 'detach ORDER-4']);
    await report(fillOf('ORDER-2', 6, 50));
    expect(calls()).toEqual(['place ORDER-3', 'place ORDER-4']);
    expect(venue.orders.get('ORDER-3')).toMatchObject({ qty: 600_000_000n });
  });

  test('may tell of a fill of a leg that waits: it has started it, and what it has left to do is seen to', async () => {
    const { place, report, calls, engine, shown, unmatched } = await setUp();
    await place().committed;
    await report(accepted('ORDER-1'));
    calls();
    await report(executionOf('ORDER-3', 'E-1', Side.SELL, 4, 40));
    expect(engine.positions('A')).toMatchObject([{ qty: 4, side: Side.SELL }]);
    expect(shown()).toEqual({ 'ORDER-1': WORKING, 'ORDER-2': INACTIVE, 'ORDER-3': WORKING });
    expect(calls()).toEqual(['cancel ORDER-3']);
    await report({ type: 'cancelled', orderId: 'ORDER-3' });
    expect(shown()).toMatchObject({ 'ORDER-1': WORKING, 'ORDER-3': CANCELED });
    expect(unmatched()).toEqual([]);
  });

  test('is told to cancel a leg that it has started, though nobody asked it to work it yet', async () => {
    const { place, report, calls, venue, cancel, engine } = await setUp();
    await place().committed;
    calls();
    venue.report(fillOf('ORDER-1', 10, 50));
    cancel('ORDER-3');
    await engine.settled();
    expect(calls()).toEqual(['place ORDER-2', 'cancel ORDER-3']);
    await report({ type: 'cancelled', orderId: 'ORDER-3' });
  });

  test('ends the legs with their order, and is told so', async () => {
    const { place, report, calls, cancel, shown } = await setUp();
    await place().committed;
    await report(accepted('ORDER-1'));
    await cancel('ORDER-1').committed;
    await report({ type: 'cancelled', orderId: 'ORDER-1' });
    expect(calls().slice(1)).toEqual(['cancel ORDER-1', 'detach ORDER-2', 'detach ORDER-3']);
    expect(shown()).toEqual({ 'ORDER-1': CANCELED, 'ORDER-2': CANCELED, 'ORDER-3': CANCELED });
  });

  test('is not told of a leg that was taken back before it was durable, nor that it was', async () => {
    const { place, modify, report, calls, cancel, engine } = await setUp();
    place();
    cancel('ORDER-3');
    await engine.settled();
    expect(calls()).toEqual(['place ORDER-1 with ORDER-2']);
    await report(accepted('ORDER-1'));
    void modify({ ...bracket });
    cancel('ORDER-4');
    await engine.settled();
    expect(calls()).toEqual([]);
  });

  test('is not told of an order that was cancelled before it was durable, nor of its legs', async () => {
    const { place, calls, cancel, engine, shown } = await setUp();
    place();
    cancel('ORDER-1');
    await engine.settled();
    await engine.settled();
    expect(calls()).toEqual([]);
    expect(shown()).toEqual({ 'ORDER-1': CANCELED, 'ORDER-2': CANCELED, 'ORDER-3': CANCELED });
  });

  test('gets no legs of an order that had to wait for the journal', async () => {
    const { place, calls, suspended, engine, shown } = await setUp();
    await suspended(async () => {
      await expect(place().committed).rejects.toBe(full);
    });
    await engine.settled();
    expect(calls()).toEqual([]);
    expect(shown()).toEqual({ 'ORDER-1': CANCELED, 'ORDER-2': CANCELED, 'ORDER-3': CANCELED });
  });

  test('hears at once, and only once, of a leg that is cancelled while the journal is away', async () => {
    const { place, report, calls, suspended, cancel, engine } = await setUp();
    await place().committed;
    await report(accepted('ORDER-1'));
    calls();
    await suspended(async () => {
      await expect(cancel('ORDER-2').committed).rejects.toBe(full);
      cancel('ORDER-3');
      expect(calls()).toEqual(['detach ORDER-3']);
    });
    await engine.settled();
    expect(calls()).toEqual(['detach ORDER-2']);
  });

  test('gets working orders back with the legs that wait', async () => {
    const { place, report, memory, market, venue, calls } = await setUp();
    await place().committed;
    await report(accepted('ORDER-1'));
    await place().committed;
    await report(accepted('ORDER-4'), fillOf('ORDER-4', 4, 50));
    calls();
    const again = createEngine({
      clock: { now: () => 1_767_225_700_000 },
      journal: memory,
      venue,
      market,
      fx: { rate: () => undefined },
      run: testRun,
      accounts: [usd(100_000)],
      onListenerError(error) {
        throw error;
      },
      records: [...memory.records()],
    });
    expect(calls()).toEqual([
      'restore ORDER-1 with ORDER-2 ORDER-3',
      'restore ORDER-4',
      'restore ORDER-5',
      'restore ORDER-6',
    ]);
    venue.report(accepted('ORDER-5'), fillOf('ORDER-1', 10, 50));
    await again.settled();
    expect(calls()).toEqual(['place ORDER-2', 'place ORDER-3']);
    expect(again.orders('A').find(({ id }) => id === 'ORDER-2')).toMatchObject({ status: PLACING });
    expect(await redecide(memory.records())).toMatchObject({ mismatch: undefined });
  });
});
