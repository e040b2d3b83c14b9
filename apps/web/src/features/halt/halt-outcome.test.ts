import type { HaltedAccount } from '@tickwire/client';
import { expect, test } from 'vitest';
import { haltOutcome } from './halt-outcome.ts';

const result = (change: Partial<HaltedAccount>): HaltedAccount => ({
  accountId: 'A',
  halt: { level: 'halted', flatten: false },
  durable: true,
  cancelled: 0,
  flattened: 0,
  notCancelled: [],
  notFlattened: [],
  ...change,
});

test('counts what was cancelled, and closed if that was asked for', () => {
  expect(haltOutcome(result({ cancelled: 1 }))).toEqual({ done: '1 order cancelled.', left: [] });
  const flatten = result({ halt: { level: 'halted', flatten: true }, cancelled: 2, flattened: 1 });
  expect(haltOutcome(flatten).done).toBe('2 orders cancelled, 1 position closed.');
});

test('names what could not be done', () => {
  const error = { code: 'journal_unavailable', detail: 'The halt is lost at a restart.' } as const;
  const { left } = haltOutcome(result({ notCancelled: ['o-1', 'o-2'], notFlattened: ['ES'], error }));
  expect(left).toEqual([
    'May still work, their venue has not confirmed: o-1, o-2.',
    'The halt is lost at a restart.',
    'Could not be closed: ES.',
  ]);
});
