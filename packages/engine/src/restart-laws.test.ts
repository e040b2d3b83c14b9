import type { PreOrder } from '@tickwire/contracts';
import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from './create-engine.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { createMemoryJournal } from './journal/memory-journal.ts';
import type { VenueReport } from './ports/venue.ts';
import { createPaperVenue } from './paper/paper-venue.ts';
import { replay } from './state/replay.ts';
import { noLimits } from './testing/no-limits.ts';
import { happen, happening } from './testing/random-history.ts';
import { createScriptedVenue, fillOf } from './testing/scripted-venue.ts';
import type { ScriptedVenue } from './testing/scripted-venue.ts';
import { createBench, testRun, trader, usd } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';

const ID = 'ORDER-1';
const accepted: VenueReport = { type: 'accepted', orderId: ID };
const by = { actor: trader, accountId: 'A' } as const;
const limit: PreOrder = { symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty: 10, limitPrice: 50 };

/** One journal and the engines that start over it, one after the other, each with a venue that has forgotten nothing. */
const createSessions = () => {
  const journal = createMemoryJournal({ capacity: Number.MAX_SAFE_INTEGER });
  const market = createTestMarket(stock);
  let now = 1_767_225_600_000;
  const start = (options: Partial<EngineOptions> = {}) => {
    const venue: ScriptedVenue = createScriptedVenue();
    const engine = createEngine({
      clock: { now: () => (now += 1) },
      journal,
      venue: createPaperVenue(),
      primary: venue,
      market,
      fx: { rate: () => undefined },
      fees: {},
      limits: noLimits,
      run: testRun,
      accounts: [{ ...usd(100_000), mode: 'live' }],
      onListenerError(error) {
        throw error;
      },
      records: [...journal.records()],
      ...options,
    });
    const place = async (order: Partial<PreOrder> = {}): Promise<string> => {
      const { decision, committed } = engine.submit({
        type: 'place-order',
        ...by,
        order: { ...limit, ...order },
      });
      await committed;
      return decision.accepted ? decision.result.orderId : decision.refusal.code;
    };
    const report = async (...reports: readonly VenueReport[]): Promise<void> => {
      venue.report(...reports);
      await engine.settled();
    };
    return { engine, venue, place, report };
  };
  return {
    journal,
    start,
    later: (ms: number) => {
      now += ms;
    },
  };
};

const shown = (engine: Engine) =>
  engine.orders('A').map(({ id, status, filledQty }) => [id, status, filledQty]);

describe('a restart', () => {
  test('gives no second order to who asks again with the same key', async () => {
    const { start } = createSessions();
    const first = start();
    expect(await first.place({ clientOrderId: 'once' })).toBe(ID);
    const second = start();
    expect(await second.place({ clientOrderId: 'once' })).toBe(ID);
    expect(second.venue.calls).toEqual(['restore ORDER-1']);
    expect(second.engine.orders('A')).toHaveLength(1);
  });

  test('reissues no id, of orders or fills, whatever has become of those that had them', async () => {
    const { start } = createSessions();
    const orders: string[] = [];
    const fills: string[] = [];
    let snapshot: EngineOptions['snapshot'];
    for (let session = 0; session < 6; session += 1) {
      const { engine, place, report } = start(session % 2 === 0 ? {} : { snapshot });
      const filled = await place();
      const rejected = await place();
      await report(fillOf(filled, 10, 50), { type: 'rejected', orderId: rejected, reason: 'no' });
      orders.push(filled, rejected);
      snapshot = await engine.snapshot();
      fills.splice(0, fills.length, ...engine.executions('A').map(({ id }) => id));
    }
    expect(new Set(orders).size).toBe(12);
    expect(new Set(fills).size).toBe(6);
  });

  test('loses no fill: those it has had are there, those that come later are booked', async () => {
    const { start } = createSessions();
    const first = start();
    await first.place();
    await first.report(accepted, fillOf(ID, 4, 50));
    const second = start();
    expect(second.engine.executions('A')).toHaveLength(1);
    await second.report(fillOf(ID, 6, 49));
    expect(shown(second.engine)).toEqual([[ID, OrderStatus.FILLED, 10]]);
    expect(second.engine.positions('A')).toMatchObject([{ qty: 10, avgPrice: 49.4 }]);
  });

  test('keeps what a venue says of an order it does not know, for somebody to look at', async () => {
    const { start, journal } = createSessions();
    const { report } = start();
    const stray = fillOf('ORDER-9', 1, 50);
    await report(stray);
    expect(journal.records().at(-1)?.events).toEqual([{ type: 'report-unmatched', report: stray }]);
  });

  test('makes no position of an entry that has not filled', async () => {
    const { start } = createSessions();
    const first = start();
    await first.place();
    await first.report(accepted);
    const { engine } = start();
    expect(engine.positions('A')).toEqual([]);
    expect(shown(engine)).toEqual([[ID, OrderStatus.WORKING, 0]]);
    expect(engine.equity('A')).toMatchObject({ equity: 100_000 });
  });

  test('leaves working orders to be changed and cancelled, under the ids they have', async () => {
    const { start } = createSessions();
    const first = start();
    await first.place();
    await first.report(accepted);
    const { engine, venue, report } = start();
    engine.submit({ type: 'modify-order', ...by, orderId: ID, order: { ...limit, limitPrice: 51 } });
    await engine.settled();
    await report({ type: 'replaced', orderId: ID });
    engine.submit({ type: 'cancel-order', ...by, orderId: ID });
    await engine.settled();
    await report({ type: 'cancelled', orderId: ID });
    expect(venue.calls).toEqual(['restore ORDER-1', 'replace ORDER-1', 'cancel ORDER-1']);
    expect(engine.orders('A')).toMatchObject([{ id: ID, status: OrderStatus.CANCELED, limitPrice: 51 }]);
  });

  test('takes silence for no answer: an order is neither given up nor sent again, and a late fill is booked', async () => {
    const { start, later } = createSessions();
    const first = start();
    await first.place();
    later(3_600_000);
    first.engine.wake();
    await first.engine.settled();
    expect(shown(first.engine)).toEqual([[ID, OrderStatus.PLACING, 0]]);
    const second = start();
    later(3_600_000);
    second.engine.wake();
    expect(shown(second.engine)).toEqual([[ID, OrderStatus.PLACING, 0]]);
    expect(second.venue.calls).toEqual(['restore ORDER-1']);
    await second.report(fillOf(ID, 10, 50));
    expect(shown(second.engine)).toEqual([[ID, OrderStatus.FILLED, 10]]);
  });

  test('keeps a cancel that was not answered pending, and its order alive until it is', async () => {
    const { start } = createSessions();
    const first = start();
    await first.place();
    await first.report(accepted);
    first.engine.submit({ type: 'cancel-order', ...by, orderId: ID });
    await first.engine.settled();
    const second = start();
    expect(shown(second.engine)).toEqual([[ID, OrderStatus.WORKING, 0]]);
    await second.report(fillOf(ID, 3, 50), { type: 'cancelled', orderId: ID });
    expect(shown(second.engine)).toEqual([[ID, OrderStatus.CANCELED, 3]]);
    expect(second.engine.positions('A')).toMatchObject([{ qty: 3 }]);
  });

  test('goes on in the journal it has read', async () => {
    const { start, journal } = createSessions();
    let hash = '';
    for (let session = 1; session <= 4; session += 1) {
      const { engine, place } = start();
      const before = journal.records().length;
      await place();
      await engine.settled();
      hash = engine.stateHash();
      expect(journal.records().length).toBeGreaterThan(before);
    }
    const { seq, stateHash } = replay(journal.records());
    expect(stateHash).toBe(hash);
    expect(seq).toBe(journal.records().reduce((sum, { events }) => sum + events.length, 0));
  });
});

const histories = fc.array(happening, { maxLength: 40, size: 'max' });

test('a snapshot and a log that overlaps it apply nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(40), fc.nat(1000), async (events, middle, overlap) => {
      const market = createTestMarket(stock, { ...stock, symbol: 'SAP' });
      const bench = createBench({ market, accounts: [usd(100_000), usd(50_000, 'B')] });
      for (const event of events.slice(0, middle)) happen(bench, event);
      const snapshot = await bench.engine.snapshot();
      for (const event of events.slice(middle)) happen(bench, event);
      await bench.engine.settled();
      const records = bench.journal.records();
      const after = records.findIndex(({ seq }) => seq > snapshot.seq);
      const covered = after < 0 ? records.length : after;
      const hash = bench.engine.stateHash();
      const again = createEngine({
        clock: { now: () => 0 },
        journal: createMemoryJournal({ capacity: 10 }),
        venue: createPaperVenue(),
        market,
        fx: { rate: () => undefined },
        run: testRun,
        accounts: [],
        onListenerError(error) {
          throw error;
        },
        snapshot,
        records: records.slice(Math.max(0, covered - overlap)),
      });
      expect(again.stateHash()).toBe(hash);
      expect(again.executions('A')).toEqual(bench.engine.executions('A'));
    }),
    { numRuns: 400 },
  );
});

test('memory does not grow with history: a snapshot after 6,000 orders is as large as after 2,000', async () => {
  const bench = createBench();
  bench.print({ ticker: 'ACME', price: 100 });
  const sizeAfter = async (orders: number) => {
    for (let count = 0; count < orders; count += 4) {
      bench.place({ qty: 1 });
      bench.place({ side: -1, qty: 1 });
      const resting = bench.place({ type: OrderType.LIMIT, limitPrice: 90 });
      bench.engine.submit({ type: 'cancel-order', ...by, orderId: resting });
      bench.place({ side: count % 8 === 0 ? 1 : -1, qty: 1 });
      await bench.engine.settled();
    }
    return (await bench.engine.snapshot()).text.length;
  };
  const early = await sizeAfter(2000);
  expect(await sizeAfter(4000)).toBeLessThan(early * 1.02);
});
