import type { RiskHistory } from '@tickwire/client';
import { expect, test } from 'vitest';
import { joinedHistory } from './joined-history.ts';

const history = (seqs: readonly number[], before?: number): RiskHistory => ({
  changes: seqs.map((seq) => ({ seq, time: seq, kind: 'resume', by: 'local' })),
  ...(before !== undefined && { before }),
});

test('a newer page is put before what was known, each change once', () => {
  expect(joinedHistory(history([9, 8, 7], 7), history([8, 7, 5, 4], 4))).toEqual(history([9, 8, 7, 5, 4], 4));
  expect(joinedHistory(history([9, 8], 8), history([8, 5]))).toEqual(history([9, 8, 5]));
});

test('what may be missing in between is not papered over', () => {
  expect(joinedHistory(history([9, 8, 7], 7), history([5, 4], 4))).toEqual(history([9, 8, 7], 7));
});

test('a page that is all there is needs nothing else', () => {
  expect(joinedHistory(history([3, 2]), history([2]))).toEqual(history([3, 2]));
  expect(joinedHistory(history([]), undefined)).toEqual(history([]));
});
