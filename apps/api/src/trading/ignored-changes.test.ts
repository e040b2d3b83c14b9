import { createEngine, createMemoryJournal, createPaperVenue, type AccountConfig } from '@tickwire/engine';
import { expect, test } from 'vitest';
import { createEngineMarket } from '../services/engine-market.ts';
import { testBench } from '../services/test-kit/test-bench.ts';
import { ignoredChanges } from './ignored-changes.ts';

const account = {
  id: 'MAIN',
  name: 'Main',
  type: 'demo',
  currency: 'USD',
  deposit: 1000.1,
} as const satisfies AccountConfig;

function engineWith(accounts: readonly AccountConfig[]) {
  const { catalog, clock } = testBench();
  return createEngine({
    clock,
    journal: createMemoryJournal({ capacity: 10 }),
    venue: createPaperVenue(),
    market: createEngineMarket(catalog, clock),
    fx: { rate: () => undefined },
    run: { version: '0.0.0', runtime: 'test', configHash: '' },
    accounts,
    onListenerError(error) {
      throw error;
    },
  });
}

test('what an open account cannot follow is named, with what it keeps; its name and mode are followed', () => {
  const engine = engineWith([account]);
  expect(ignoredChanges(engine, [account])).toEqual([]);
  const renamed = { ...account, name: 'Other', mode: 'shadow' } as const;
  expect(ignoredChanges(engine, [renamed])).toEqual([]);
  const changed = { ...account, currency: 'EUR', deposit: 5000, costing: 'fifo' } as const;
  expect(ignoredChanges(engine, [changed])).toEqual([
    { accountId: 'MAIN', setting: 'currency', configured: 'EUR', kept: 'USD' },
    { accountId: 'MAIN', setting: 'deposit', configured: 5000, kept: 1000.1 },
    { accountId: 'MAIN', setting: 'costing', configured: 'fifo', kept: 'average' },
  ]);
});
