import { expect, test } from 'vitest';
import { decodeSnapshot } from '../state/snapshot.ts';
import { createBench, trader, usd } from '../testing/test-engine.ts';

const by = { actor: trader, accountId: 'A' } as const;

const createRisky = () => {
  const bench = createBench({ accounts: [usd(100_000), usd(50_000, 'B')] });
  const { engine } = bench;
  return {
    ...bench,
    halt: (level: 'reducing' | 'halted', reason: string) =>
      engine.submit({ type: 'halt', ...by, level, flatten: false, reason }),
    resume: (reason: string) => engine.submit({ type: 'resume', ...by, reason }),
    limit: (maxOrderQuantity: number | null) =>
      engine.submit({ type: 'set-limits', ...by, limits: { account: { maxOrderQuantity } } }),
  };
};

test('halts, resumes and changed limits are told with who, why and from what to what, newest first', async () => {
  const { engine, halt, resume, limit } = createRisky();
  limit(5);
  limit(5);
  halt('reducing', 'careful');
  halt('halted', 'drill');
  resume('over');
  limit(null);
  await engine.settled();
  const { changes, before } = engine.riskHistory('A', 10);
  expect(before).toBeUndefined();
  expect(changes).toMatchObject([
    { kind: 'limits', by: 'trader', limits: [{ name: 'maxOrderQuantity', from: 5, to: null }] },
    { kind: 'resume', by: 'trader', reason: 'over', level: 'active' },
    { kind: 'halt', by: 'trader', reason: 'drill', level: 'halted', flatten: false },
    { kind: 'halt', by: 'trader', reason: 'careful', level: 'reducing' },
    // The same limit once more is no change.
    { kind: 'limits', limits: [{ name: 'maxOrderQuantity', to: 5 }] },
  ]);
  expect(engine.risk('A').lastChange).toBe(changes[0]?.seq);
  expect(engine.riskHistory('B', 10).changes).toEqual([]);
  expect(engine.risk('B')).not.toHaveProperty('lastChange');
});

test('pages follow one another without a hole', async () => {
  const { engine, limit } = createRisky();
  for (let quantity = 1; quantity <= 7; quantity += 1) limit(quantity);
  await engine.settled();
  const told: unknown[] = [];
  let before: number | undefined;
  do {
    const page = engine.riskHistory('A', 3, before);
    expect(page.changes.length).toBeLessThanOrEqual(3);
    told.push(...page.changes.map(({ limits }) => limits?.[0]?.to));
    ({ before } = page);
  } while (before !== undefined);
  expect(told).toEqual([7, 6, 5, 4, 3, 2, 1]);
});

test('a restart knows them from its snapshot', async () => {
  const { engine, halt, limit } = createRisky();
  limit(5);
  halt('halted', 'drill');
  const { views } = decodeSnapshot(await engine.snapshot());
  const [, view] = views.find(([id]) => id === 'A') ?? [];
  expect(view?.riskChanges.toReversed()).toEqual(engine.riskHistory('A', 10).changes);
});
