import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { advanceSnapshot } from './advance-snapshot.ts';
import { decodeRecord, encodeRecord } from './journal/record-codec.ts';
import type { Snapshot } from './state/snapshot.ts';
import { happen, happeningWithListings } from './testing/random-history.ts';
import { createBench, usd } from './testing/test-engine.ts';
import type { Bench } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';

const histories = fc.array(happeningWithListings, { maxLength: 60, size: 'max' });

const open = (snapshot?: Snapshot): Bench =>
  createBench({
    market: createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' }),
    fx: { rate: (from) => (from === 'EUR' ? 1.0837 : undefined) },
    accounts: snapshot === undefined ? [usd(100_000), { ...usd(50_000, 'B'), costing: 'fifo' }] : [],
    snapshot,
  });

/** All that an engine started from a snapshot answers. */
const answers = (snapshot: Snapshot): unknown => {
  const { engine } = open(snapshot);
  const of = (id: string) => [
    engine.orders(id),
    engine.executions(id),
    engine.positions(id),
    engine.dailySnapshots(id),
    engine.halt(id),
  ];
  return [engine.stateHash(), engine.accounts(), of('A'), of('B')];
};

test('a snapshot made of records is as good as the one the engine gives, from the first record and from any snapshot on', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(60), async (events, middle) => {
      const bench = open();
      for (const event of events.slice(0, middle)) happen(bench, event);
      const before = await bench.engine.snapshot();
      for (const event of events.slice(middle)) happen(bench, event);
      const after = await bench.engine.snapshot();
      const records = bench.journal.records().map((record) => decodeRecord(encodeRecord(record)));
      const tail = records.filter(({ seq }) => seq > before.seq);
      for (const made of [advanceSnapshot(undefined, records), advanceSnapshot(before, tail)]) {
        expect(made.seq).toBe(after.seq);
        expect(answers(made)).toEqual(answers(after));
      }
    }),
    { numRuns: 200 },
  );
});
