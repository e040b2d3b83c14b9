import { OrderStatus } from '@tickwire/contracts';
import { advanceSnapshot } from './advance-snapshot.ts';
import { createEngine } from './create-engine.ts';
import type { EngineOptions } from './engine.ts';
import { decodeRecord, encodeRecord } from './journal/record-codec.ts';
import { fromMoney, toUnits } from './money/fixed-point.ts';
import { createPaperVenue } from './paper/paper-venue.ts';
import { redecide } from './redecide.ts';
import { replay } from './state/replay.ts';
import { happen, happening, happeningWithListings } from './testing/random-history.ts';
import { createBench, journalOf, testRun, usd } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';
import type { TestMarket } from './testing/test-market.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const histories = fc.array(happening, { maxLength: 60, size: 'max' });
const historiesWithListings = fc.array(happeningWithListings, { maxLength: 60, size: 'max' });

const open = (options: Partial<EngineOptions> & { market?: TestMarket } = {}) =>
  createBench({
    market: createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' }),
    ...options,
    fx: { rate: (from) => (from === 'EUR' ? 1.0837 : undefined) },
    fees: { stock: { perUnit: 0.0035, bps: 0.13, minimum: 0.35 } },
    accounts: [usd(100_000), { ...usd(50_000, 'B'), costing: 'fifo' }],
  });

describe('laws over random histories', () => {
  test('a journal, written to text and read again, leads to the same state and answers', async () => {
    await fc.assert(
      fc.asyncProperty(historiesWithListings, async (events) => {
        const bench = open();
        for (const event of events) {
          happen(bench, event);
          await bench.engine.settled();
        }
        await bench.engine.settled();
        const records = bench.journal.records().map((record) => decodeRecord(encodeRecord(record)));
        expect(replay(records)).toMatchObject({ stateHash: bench.engine.stateHash() });

        const again = createEngine({
          clock: { now: () => 0 },
          journal: journalOf(() => Promise.resolve()),
          venue: createPaperVenue(),
          market: bench.market,
          fx: { rate: (from) => (from === 'EUR' ? 1.0837 : undefined) },
          run: testRun,
          accounts: [],
          onListenerError(error) {
            throw error;
          },
          records,
        });
        for (const id of ['A', 'B']) {
          expect(again.orders(id)).toEqual(bench.engine.orders(id));
          expect(again.executions(id)).toEqual(bench.engine.executions(id));
          expect(again.positions(id)).toEqual(bench.engine.positions(id));
          expect(again.equity(id)).toEqual(bench.engine.equity(id));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a journal decided again, without a market, gives the same events; from a snapshot in its middle too', async () => {
    await fc.assert(
      fc.asyncProperty(historiesWithListings, fc.nat(60), async (events, middle) => {
        const bench = open();
        for (const event of events.slice(0, middle)) happen(bench, event);
        const snapshot = await bench.engine.snapshot();
        for (const event of events.slice(middle)) happen(bench, event);
        await bench.engine.settled();
        const records = bench.journal.records().map((record) => decodeRecord(encodeRecord(record)));
        const hash = bench.engine.stateHash();
        expect(await redecide(records)).toMatchObject({ mismatch: undefined, stateHash: hash });

        const again = createEngine({
          clock: { now: () => 0 },
          journal: journalOf(() => Promise.resolve()),
          venue: createPaperVenue(),
          market: bench.market,
          fx: { rate: (from) => (from === 'EUR' ? 1.0837 : undefined) },
          run: testRun,
          accounts: [],
          onListenerError(error) {
            throw error;
          },
          snapshot,
          records: records.filter(({ seq }) => seq > snapshot.seq),
        });
        expect(again.stateHash()).toBe(hash);
        for (const id of ['A', 'B']) {
          expect(again.orders(id)).toEqual(bench.engine.orders(id));
          expect(again.executions(id)).toEqual(bench.engine.executions(id));
          expect(again.positions(id)).toEqual(bench.engine.positions(id));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('it is decided again as well when the engine was restarted from a snapshot in its middle', async () => {
    await fc.assert(
      fc.asyncProperty(historiesWithListings, fc.nat(60), async (events, middle) => {
        const first = open();
        const { journal, market } = first;
        for (const event of events.slice(0, middle)) happen(first, event);
        await first.engine.settled();
        const snapshot = advanceSnapshot(undefined, journal.records());
        const second = open({ journal, market, snapshot });
        second.pass(first.pass(0) - second.pass(0));
        for (const event of events.slice(middle)) happen(second, event);
        await second.engine.settled();
        const records = journal.records().map((record) => decodeRecord(encodeRecord(record)));
        expect(await redecide(records)).toMatchObject({
          mismatch: undefined,
          stateHash: second.engine.stateHash(),
        });
      }),
      { numRuns: 600 },
    );
  });

  test('cash + cost basis - realised + fees = deposits, to the last unit; foreign positions finance themselves', () => {
    fc.assert(
      fc.property(historiesWithListings, (events) => {
        const bench = open();
        for (const event of events) happen(bench, event);
        for (const id of ['A', 'B']) {
          const { cash, costBasis, realised, fees, deposits } = bench.engine.ledger(id);
          const held = (currency: string) => (cash.get(currency) ?? 0n) + (costBasis.get(currency) ?? 0n);
          expect(held('USD') - realised + fees).toBe(deposits);
          expect(held('EUR')).toBe(0n);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('executions alone explain positions and commissions; no order fills beyond its quantity', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (events) => {
        const bench = open();
        for (const event of events) happen(bench, event);
        const { engine } = bench;
        await engine.settled();
        for (const id of ['A', 'B']) {
          const fills = engine.executions(id);
          const net = new Map<string, bigint>();
          for (const { symbol, side, qty } of fills) {
            net.set(symbol, (net.get(symbol) ?? 0n) + BigInt(side) * toUnits(qty));
          }
          const positions = new Map(
            engine.positions(id).map(({ symbol, side, qty }) => [symbol, BigInt(side) * toUnits(qty)]),
          );
          for (const [symbol, qty] of net) expect(positions.get(symbol) ?? 0n).toBe(qty);
          for (const order of engine.orders(id)) {
            const own = fills.filter(({ orderId }) => orderId === order.id);
            const filled = own.reduce((sum, { qty }) => sum + qty, 0);
            expect(order.filledQty).toBe(filled);
            expect(filled).toBeLessThanOrEqual(order.qty);
            expect(order.status === OrderStatus.FILLED).toBe(filled === order.qty);
          }
          const charged = fills.reduce((sum, { commission }) => sum + commission, 0);
          expect(fromMoney(engine.ledger(id).fees)).toBeCloseTo(charged, 5);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("another account's commands change nothing for an account", async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (events) => {
        const together = open();
        const alone = open();
        for (const event of events) {
          happen(together, event);
          await together.engine.settled();
          if (!('account' in event) || event.account === 'A') {
            happen(alone, event);
            await alone.engine.settled();
          }
        }
        const seen = ({ engine }: typeof alone) => [
          engine.orders('A').map((order) => ({ ...order, updateTime: 0 })),
          engine.executions('A'),
          engine.positions('A').map((position) => ({ ...position, updateTime: 0 })),
          engine.ledger('A'),
        ];
        expect(seen(together)).toEqual(seen(alone));
      }),
      { numRuns: 400 },
    );
  });

  test('no status leaves a final one, and a refused command leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (events) => {
        const bench = open();
        const last = new Map<string, number>();
        bench.engine.subscribe((update) => {
          if (update.kind !== 'order') return;
          const before = last.get(update.data.id);
          expect([undefined, OrderStatus.INACTIVE, OrderStatus.PLACING, OrderStatus.WORKING]).toContain(
            before,
          );
          last.set(update.data.id, update.data.status);
        });
        for (const event of events) {
          const before = bench.engine.stateHash();
          const taken = happen(bench, event);
          expect(taken || bench.engine.stateHash() === before).toBe(true);
        }
        await bench.engine.settled();
      }),
      { numRuns: 400 },
    );
  });
});
