import type { RiskStatus } from '@tickwire/contracts';
import { expect, test } from 'vitest';
import { createRiskStream } from './risk-stream.ts';
import { ACCOUNT, RecordedTopic, testBench } from './test-kit/test-bench.ts';

function follow(bench: ReturnType<typeof testBench>) {
  const stream = createRiskStream(bench.engine, bench.feed);
  const topic = new RecordedTopic<RiskStatus>();
  const stop = stream.start(stream.resolve({ accountId: ACCOUNT }), topic);
  return { stream, topic, stop };
}

test('the status is told when a fill, a halt, a limit or a price has changed it, and only then', async () => {
  const bench = testBench();
  const { engine, broker, caller, beat } = bench;
  const { topic, stop } = follow(bench);
  await beat(1000);
  expect(topic.take()).toEqual([]);

  await broker.placeOrder(caller, { symbol: 'BTCUSD', type: 2, side: 1, qty: 0.1 });
  expect(topic.take()).toEqual([]);
  await beat(0);
  expect(topic.take()).toEqual([engine.risk(ACCOUNT)]);
  await beat(5000);
  const moved = topic.take();
  expect(moved).toHaveLength(1);
  expect(moved[0]?.grossExposure).toBe(engine.risk(ACCOUNT).grossExposure);
  await beat(0);
  expect(topic.take()).toEqual([]);

  const actor = caller.principal;
  await engine.submit<'set-limits'>({
    type: 'set-limits',
    actor,
    accountId: ACCOUNT,
    limits: { account: { maxGrossExposure: 1 } },
  }).committed;
  await beat(0);
  expect(topic.take().at(-1)?.breaches).toMatchObject([{ name: 'maxGrossExposure', value: 1 }]);
  await engine.submit<'halt'>({
    type: 'halt',
    actor,
    accountId: ACCOUNT,
    level: 'reducing',
    flatten: false,
    reason: 'A test.',
  }).committed;
  expect(topic.take().at(-1)?.halt).toMatchObject({ level: 'reducing', reason: 'A test.' });
  stop();
  await beat(5000);
  expect(topic.take()).toEqual([]);
});

test('the snapshot is the present status; an account that does not exist is refused', () => {
  const bench = testBench();
  const { stream } = follow(bench);
  expect(stream.snapshot({ accountId: ACCOUNT })).toEqual([bench.engine.risk(ACCOUNT)]);
  expect(() => stream.resolve({ accountId: 'NOBODY' })).toThrow(
    expect.objectContaining({ code: 'unknown_account' }),
  );
});
