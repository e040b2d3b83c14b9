import { OrderStatus, OrderType } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { EngineStopped } from './journal/engine-stopped.ts';
import { createPaperVenue } from './paper/paper-venue.ts';
import type { Venue, VenueDelivery } from './ports/venue.ts';
import { replay } from './state/replay.ts';
import { createBench, journalOf, trader } from './testing/test-engine.ts';
import type { Bench } from './testing/test-engine.ts';

const failure = new Error('venue');
const fail = (): never => {
  throw failure;
};
const limit = { type: OrderType.LIMIT, limitPrice: 50 };

const expectStopped = async ({ engine, journal, place }: Bench) => {
  await expect(engine.settled()).rejects.toThrow(EngineStopped);
  expect(engine.stopped?.cause).toBe(failure);
  expect(() => place(limit)).toThrow('unavailable');
  const { seq } = replay(journal.records());
  expect(seq).toBe(journal.records().reduce((sum, { events }) => sum + events.length, 0));
};

describe('an engine in which something throws that never should', () => {
  test('stops at a decision that fails halfway; what was accepted before is durable or known to be lost', async () => {
    const paper = createPaperVenue();
    let failing = false;
    const venue: Venue = { ...paper, place: (...given) => (failing ? fail() : paper.place(...given)) };
    const bench = createBench({ venue });
    bench.place(limit);
    await bench.engine.settled();
    const before = bench.journal.records().length;
    const order = { symbol: 'ACME', side: 1, qty: 1, ...limit } as const;
    const submit = () => bench.engine.submit({ type: 'place-order', actor: trader, accountId: 'A', order });
    const waiting = submit();
    failing = true;
    const failed = submit();
    expect(failed.decision).toMatchObject({ accepted: false, refusal: { code: 'unavailable' } });
    await expect(waiting.committed).rejects.toThrow(EngineStopped);
    await expectStopped(bench);
    expect(bench.journal.records()).toHaveLength(before);
    expect(bench.engine.orders('A')).toHaveLength(1);
  });

  test('publishes an append that was under way and becomes durable', async () => {
    const paper = createPaperVenue();
    let failing = false;
    const gate = Promise.withResolvers<void>();
    const bench = createBench({
      venue: { ...paper, place: (...given) => (failing ? fail() : paper.place(...given)) },
      journal: journalOf(() => gate.promise),
    });
    bench.place(limit);
    await Promise.resolve();
    const settled = bench.engine.settled();
    failing = true;
    expect(() => bench.place(limit)).toThrow('unavailable');
    gate.resolve();
    await settled;
    expect(bench.engine.orders('A')).toHaveLength(1);
    await expect(bench.engine.settled()).rejects.toThrow(EngineStopped);
  });

  test('stops at a delivery that cannot be booked', async () => {
    const paper = createPaperVenue();
    let deliver: (delivery: VenueDelivery) => void = () => undefined;
    const bench = createBench({
      venue: {
        ...paper,
        connect: (receiver) => {
          deliver = receiver;
        },
      },
    });
    const orderId = bench.place(limit);
    await bench.engine.settled();
    const broken = {
      type: 'filled',
      orderId,
      qty: 1n,
      get price() {
        return fail();
      },
      marketTime: 1,
    } as const;
    deliver({ accountId: 'A', symbol: 'ACME', reports: [{ type: 'triggered', orderId }, broken] });
    deliver({ accountId: 'A', symbol: 'ACME', reports: [{ type: 'cancelled', orderId }] });
    await expectStopped(bench);
    expect(bench.engine.orders('A')).toMatchObject([{ filledQty: 0, status: OrderStatus.WORKING }]);
  });

  test('stops at an external venue that fails at the hand-over, which the order has survived', async () => {
    const venue = { ...createPaperVenue(), place: fail };
    const bench = createBench({
      venue: { ...venue, capabilities: { ...venue.capabilities, internal: false } },
    });
    const { committed } = bench.engine.submit({
      type: 'place-order',
      actor: trader,
      accountId: 'A',
      order: { symbol: 'ACME', side: 1, qty: 1, ...limit },
    });
    await expect(committed).rejects.toThrow(EngineStopped);
    await expectStopped(bench);
    expect(bench.journal.records().at(-1)?.cause.kind).toBe('command');
  });
});
