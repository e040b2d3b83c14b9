import { pino } from 'pino';
import { expect, test } from 'vitest';
import { OrderStages } from '../metrics/order-stages.ts';
import { ACCOUNT, testBench } from '../services/test-kit/test-bench.ts';
import { OrderLatency } from './order-latency.ts';

/** A latency meter, what it has logged, and how many orders it has counted in each stage. */
function meter(maxLatencyMs: number) {
  const lines: unknown[] = [];
  const stages = new OrderStages();
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  return {
    latency: new OrderLatency(stages, log, maxLatencyMs),
    lines,
    async counts() {
      const { values } = await stages.histogram.get();
      const counted = values.filter(({ metricName }) => metricName?.endsWith('_count'));
      return Object.fromEntries(counted.map(({ labels, value }) => [labels['stage'], value]));
    },
  };
}

function command(bench: ReturnType<typeof testBench>, qty: number) {
  const order = { symbol: 'AAPL', type: 2, side: 1, qty } as const;
  return { type: 'place-order', actor: bench.caller.principal, accountId: ACCOUNT, order } as const;
}

test('an order is counted in every stage; one that is refused in none', async () => {
  const bench = testBench();
  const { latency, lines, counts } = meter(60_000);
  const submission = latency.submit<'place-order'>(bench.engine, command(bench, 1), {
    receivedAt: performance.now(),
  });
  await submission.committed;
  await latency.submit<'place-order'>(bench.engine, command(bench, 0.5)).committed;
  expect(await counts()).toEqual({ validate: 1, decide: 1, durable: 1, publish: 1 });
  await latency.submit<'place-order'>(bench.engine, command(bench, 2)).committed;
  expect(await counts()).toEqual({ validate: 1, decide: 2, durable: 2, publish: 2 });
  expect(lines).toEqual([]);
});

test('a slow order is logged with its id, its symbol and where the time went', async () => {
  const bench = testBench();
  const { latency, lines } = meter(10);
  const receivedAt = performance.now() - 50;
  await latency.submit<'place-order'>(bench.engine, command(bench, 1), { receivedAt, requestId: 'req-1' })
    .committed;
  expect(lines).toMatchObject([
    {
      msg: 'slow order',
      correlation_id: 'req-1',
      order_id: 'ORDER-1',
      symbol: 'AAPL',
      max_latency_ms: 10,
      latency_ms: expect.any(Number),
      validate_ms: expect.any(Number),
      decide_ms: expect.any(Number),
      durable_ms: expect.any(Number),
      publish_ms: expect.any(Number),
    },
  ]);
  const { latency_ms: all, validate_ms: first } = Object(lines[0]);
  expect(first).toBeGreaterThanOrEqual(50);
  expect(all).toBeGreaterThanOrEqual(first);
});
