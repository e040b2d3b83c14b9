import { OrderType } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import type { JournalRecord } from '../events/journal-record.ts';
import { JournalUnavailable } from '../ports/journal.ts';
import { createBench, journalOf, trader } from '../testing/test-engine.ts';
import type { Bench } from '../testing/test-engine.ts';
import { EngineStopped } from './engine-stopped.ts';

const full = new JournalUnavailable('The disk is full: make room.');

/** An engine whose journal can be made to fail, and what the journal has. */
const setUp = () => {
  const written: JournalRecord[] = [];
  let failure: Error | undefined;
  let now = 1_767_225_600_000;
  const journal = journalOf((records) => {
    if (failure !== undefined) return Promise.reject(failure);
    written.push(...records);
    return Promise.resolve();
  });
  const bench = createBench({ journal, clock: { now: () => now } });
  return {
    bench,
    written,
    fail: (error: Error | undefined) => {
      failure = error;
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
};

const place = ({ engine }: Bench, idempotencyKey: string) =>
  engine.submit({
    type: 'place-order',
    actor: trader,
    accountId: 'A',
    idempotencyKey,
    order: { symbol: 'ACME', type: OrderType.LIMIT, side: 1, qty: 1, limitPrice: 50 },
  });

describe('an engine whose journal is unavailable', () => {
  test('refuses, loses nothing, and goes on once the journal can be written again', async () => {
    const { bench, written, fail, pass } = setUp();
    const { engine } = bench;
    await engine.settled();
    fail(full);
    const lost = place(bench, 'a');
    await expect(lost.committed).rejects.toBe(full);
    expect(engine.suspended).toBe(full);
    expect(engine.stopped).toBeUndefined();
    expect(engine.orders('A')).toEqual([]);
    expect(place(bench, 'b').decision).toMatchObject({
      accepted: false,
      refusal: { code: 'journal_unavailable', detail: 'The disk is full: make room.' },
    });

    const retryAt = engine.nextWakeAt() ?? Number.NaN;
    expect(retryAt).toBe(1_767_225_601_000);
    pass(1000);
    engine.wake();
    await expect(engine.settled()).rejects.toBe(full);
    expect(engine.suspended).toBe(full);

    fail(undefined);
    pass(1000);
    engine.wake();
    await engine.settled();
    expect(engine.suspended).toBeUndefined();
    expect(engine.orders('A')).toHaveLength(1);
    expect(place(bench, 'a').decision).toMatchObject({ accepted: true, result: { orderId: 'ORDER-1' } });
    expect(place(bench, 'b').decision).toMatchObject({ accepted: true, result: { orderId: 'ORDER-2' } });
    await engine.settled();
    const seqs = written.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(
      written.flatMap(({ events }) => events).filter(({ type }) => type === 'order-placed'),
    ).toHaveLength(2);
  });

  test('keeps what the market does to working orders meanwhile', async () => {
    const { bench, fail } = setUp();
    const { engine } = bench;
    bench.print({ ticker: 'ACME', price: 100 });
    place(bench, 'a');
    await engine.settled();
    fail(full);
    bench.print({ ticker: 'ACME', price: 49 });
    await expect(engine.settled()).rejects.toBe(full);
    expect(engine.positions('A')).toEqual([]);
    fail(undefined);
    engine.wake();
    await engine.settled();
    expect(engine.positions('A')).toMatchObject([{ qty: 1, avgPrice: 49 }]);
  });

  test('takes a halt all the same: nothing passes once the journal is back', async () => {
    const { bench, fail } = setUp();
    const { engine } = bench;
    place(bench, 'a');
    await engine.settled();
    fail(full);
    await expect(place(bench, 'b').committed).rejects.toBe(full);
    const by = { actor: trader, accountId: 'A' };
    const { decision } = engine.submit({
      type: 'halt',
      ...by,
      level: 'halted',
      flatten: false,
      reason: 'panic',
    });
    expect(decision).toMatchObject({ accepted: true, result: { cancelled: ['ORDER-1', 'ORDER-2'] } });
    fail(undefined);
    engine.wake();
    await engine.settled();
    expect(place(bench, 'c').decision).toMatchObject({ refusal: { code: 'account_halted' } });
    expect(engine.halt('A')).toMatchObject({ level: 'halted', reason: 'panic', by: 'trader' });
  });

  test('stops for good when the journal fails in another way', async () => {
    const { bench, fail } = setUp();
    await bench.engine.settled();
    fail(full);
    await expect(place(bench, 'a').committed).rejects.toBe(full);
    fail(new Error('fsync failed'));
    bench.engine.wake();
    await expect(bench.engine.settled()).rejects.toThrow(EngineStopped);
    expect(place(bench, 'b').decision).toMatchObject({ refusal: { code: 'unavailable' } });
  });
});

test('a clock that steps back is clamped, and beyond 5 s nothing is decided by it', async () => {
  const { bench, written, pass } = setUp();
  place(bench, 'a');
  pass(-5000);
  expect(place(bench, 'b').decision.accepted).toBe(true);
  pass(-1);
  expect(place(bench, 'c').decision).toMatchObject({ refusal: { code: 'clock_stepped_back' } });
  await bench.engine.settled();
  const times = written.map(({ time }) => time);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('a stop as asked is the last record, and nothing is taken after it', async () => {
  const { bench, written } = setUp();
  place(bench, 'a');
  await bench.engine.shutDown('deploy');
  expect(written.at(-1)?.events).toEqual([{ type: 'engine-shut-down', reason: 'deploy' }]);
  expect(place(bench, 'b').decision).toMatchObject({ refusal: { code: 'unavailable' } });
});
