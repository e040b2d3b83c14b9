import { OrderType } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlaceOrder } from './commands/command.ts';
import { createEngine } from './create-engine.ts';
import { ANSWER_WINDOW_MS } from './model/answer.ts';
import { createPaperVenue } from './paper/paper-venue.ts';
import { createBench, testRun, trader } from './testing/test-engine.ts';
import type { Bench } from './testing/test-engine.ts';

const limit = (key: string | undefined, limitPrice = 50, clientOrderId?: string): PlaceOrder => ({
  type: 'place-order',
  actor: trader,
  accountId: 'A',
  idempotencyKey: key,
  order: {
    symbol: 'ACME',
    type: OrderType.LIMIT,
    side: 1,
    qty: 1,
    limitPrice,
    ...(clientOrderId !== undefined && { clientOrderId }),
  },
});

const answer = ({ engine }: Pick<Bench, 'engine'>, command: PlaceOrder): string => {
  const { decision } = engine.submit(command);
  return decision.accepted ? decision.result.orderId : decision.refusal.code;
};

/** Another engine over the same journal, as after a restart. */
const restarted = ({ journal, market }: Bench) =>
  createEngine({
    clock: { now: () => 1_767_225_700_000 },
    journal,
    venue: createPaperVenue(),
    market,
    fx: { rate: () => undefined },
    run: testRun,
    accounts: [],
    onListenerError(error) {
      throw error;
    },
    records: [...journal.records()],
  });

describe('a command with an idempotency key', () => {
  test('gives its first answer again, also after a restart, and another command under the key is refused', async () => {
    const bench = createBench();
    expect(answer(bench, limit('a'))).toBe('ORDER-1');
    expect(answer(bench, limit('a'))).toBe('ORDER-1');
    expect(answer(bench, limit('b'))).toBe('ORDER-2');
    expect(answer(bench, limit('a', 51))).toBe('idempotency_conflict');
    await bench.engine.settled();
    const engine = restarted(bench);
    expect(answer({ engine }, limit('a'))).toBe('ORDER-1');
    expect(answer({ engine }, limit('b', 51))).toBe('idempotency_conflict');
    expect(engine.orders('A')).toHaveLength(2);
  });

  test('shares its keys with client order ids, and looks past what a user saw', () => {
    const bench = createBench();
    const first = limit(undefined, 50, 'mine');
    expect(answer(bench, first)).toBe('ORDER-1');
    expect(answer(bench, { ...first, order: { ...first.order, seenPrice: 50.5 } })).toBe('ORDER-1');
    expect(answer(bench, limit('mine'))).toBe('ORDER-1');
  });

  test('acknowledges a repetition only once the first one is durable', async () => {
    const bench = createBench();
    await bench.engine.settled();
    bench.engine.submit(limit('a'));
    const { committed } = bench.engine.submit(limit('a'));
    expect(bench.engine.orders('A')).toEqual([]);
    await committed;
    expect(bench.engine.orders('A')).toHaveLength(1);
  });

  test('is decided anew when it was refused, and when its window has passed', () => {
    let now = 1_767_225_600_000;
    const bench = createBench({ clock: { now: () => now } });
    expect(answer(bench, limit('a', 50.001))).toBe('invalid_price');
    expect(answer(bench, limit('a'))).toBe('ORDER-1');
    now += ANSWER_WINDOW_MS;
    expect(answer(bench, limit('a'))).toBe('ORDER-1');
    now += 1;
    expect(answer(bench, limit('a'))).toBe('ORDER-2');
    expect(answer(bench, limit('a'))).toBe('ORDER-2');
  });

  test('is one order under any pattern of retries and restarts', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 1, arbitrary: fc.constant('restart' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const bench = createBench();
        let engine = bench.engine;
        const answers = new Map<number, string>();
        for (const key of steps) {
          if (key === 'restart') {
            await engine.settled();
            engine = restarted(bench);
            continue;
          }
          const given = answer({ engine }, limit(String(key), 40 + key));
          expect(given).toBe(answers.get(key) ?? given);
          answers.set(key, given);
        }
        await engine.settled();
        expect(engine.orders('A')).toHaveLength(answers.size);
        expect(new Set(answers.values()).size).toBe(answers.size);
      }),
      { numRuns: 1000 },
    );
  });
});
