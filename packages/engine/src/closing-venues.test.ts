import { OrderStatus, OrderType } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createPaperVenue } from './paper/paper-venue.ts';
import { createScriptedVenue, fillOf } from './testing/scripted-venue.ts';
import { createBench, usd } from './testing/test-engine.ts';

const limit = { type: OrderType.LIMIT, limitPrice: 50 };

const setUp = () => {
  const gone = Promise.withResolvers<void>();
  let closed = 0;
  const primary = createScriptedVenue();
  const bench = createBench({
    venue: createPaperVenue(),
    primary: {
      ...primary,
      close() {
        closed += 1;
        // What is under way when it is let go of.
        primary.report(fillOf('ORDER-1', 1, 50));
        return gone.promise;
      },
    },
    accounts: [{ ...usd(1000), mode: 'live' }],
  });
  return { ...bench, primary, gone, closed: () => closed };
};

test('venues that were let go of are heard no more: what works there goes on, and its fills are told at the next start', async () => {
  const { engine, place, primary, gone, closed, journal } = setUp();
  place(limit);
  await engine.settled();
  primary.report({ type: 'accepted', orderId: 'ORDER-1' });
  await engine.shutDown('done');
  const { length } = journal.records();
  let done = false;
  const closing = engine.closeVenues().then(() => (done = true));
  void engine.closeVenues();
  primary.report(fillOf('ORDER-1', 1, 50));
  await engine.settled();
  expect(done).toBe(false);
  gone.resolve();
  await closing;
  expect(closed()).toBe(1);
  expect(journal.records()).toHaveLength(length);
  expect(engine.orders('A')).toMatchObject([{ status: OrderStatus.WORKING, filledQty: 0 }]);
  expect(primary.calls).toEqual(['place ORDER-1']);
});

test('an order that becomes durable after that is not sent', async () => {
  const { engine, place, primary, gone } = setUp();
  place(limit);
  gone.resolve();
  await engine.closeVenues();
  await engine.settled();
  expect(primary.calls).toEqual([]);
  expect(engine.orders('A')).toMatchObject([{ status: OrderStatus.PLACING }]);
});

test('venues that have nothing to let go of are closed at once', async () => {
  const { engine } = createBench();
  await engine.shutDown('done');
  await expect(engine.closeVenues()).resolves.toBeUndefined();
});
