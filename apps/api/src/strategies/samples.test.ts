import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { ACCOUNT, testBench } from '../services/test-kit/test-bench.ts';
import { createStrategyRegistry } from './strategy-registry.ts';

const samples = join(import.meta.dirname, '../../../../strategies');

test('the strategies that come with the product load and trade', async () => {
  const bench = testBench();
  const log = pino({ level: 'silent' });
  const registry = await createStrategyRegistry(samples, { ...bench, log, accountId: () => ACCOUNT });
  const ids = registry.list(bench.caller).map(({ id }) => id);
  expect(ids).toEqual(['ema-cross', 'mean-reversion']);
  for (const id of ids) {
    // One after the other.
    // oxlint-disable-next-line no-await-in-loop
    await registry.start(bench.caller, id);
    for (let minute = 0; minute < 180; minute += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await bench.beat(60_000);
    }
    // oxlint-disable-next-line no-await-in-loop
    const ended = await registry.stop(bench.caller, id);
    expect(ended).toMatchObject({ id, status: 'stopped' });
    expect(ended.fills).toBeGreaterThan(1);
    // An order may fill in the very beat that makes the strategy change it.
    const surprises = ended.log.filter(
      ({ level, text }) => level !== 'info' && !text.includes('order_final'),
    );
    expect(surprises).toEqual([]);
  }
});
