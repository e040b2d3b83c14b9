import { expect, test } from 'vitest';
import { temporaryFolder, temporaryStore } from '../testing/temporary.ts';

const HOUR = 3_600_000;

test('points are kept by account and found again, and one that is not known stays absent', () => {
  const folder = temporaryFolder();
  const { equity } = temporaryStore(folder);
  equity.add('A', { time: 2, balance: 100 });
  equity.add('A', { time: 1, equity: 101.5, balance: 100 });
  equity.add('A', { time: 1, equity: 0, balance: -1.25 });
  equity.add('B', { time: 1, equity: 7, balance: 7 });
  const { equity: reopened } = temporaryStore(folder);
  expect(reopened.between('A', 1, 2)).toEqual([
    { time: 1, equity: 0, balance: -1.25 },
    { time: 2, balance: 100 },
  ]);
  expect(reopened.between('A', 2, 2)).toHaveLength(1);
  expect(reopened.between('NOBODY', 0, 10)).toEqual([]);
});

test('of thinned hours the lowest, the highest and the last point of each account stay, and what was not known', () => {
  const { equity } = temporaryStore();
  const values = [5, 3, 4, 9, 6, 7];
  for (const [minute, value] of values.entries()) {
    for (const hour of [0, 1]) equity.add('A', { time: hour * HOUR + minute, equity: value, balance: 0 });
    equity.add('B', { time: minute, equity: -value, balance: 0 });
  }
  equity.add('A', { time: 100, balance: 0 });
  equity.thin(0, HOUR);
  const told = (account: string, from: number) =>
    equity.between(account, from, from + HOUR - 1).map(({ equity: value }) => value);
  expect(told('A', 0)).toEqual([3, 9, 7, undefined]);
  expect(told('B', 0)).toEqual([-3, -9, -7]);
  expect(told('A', HOUR)).toEqual(values);
  equity.thin(0, 2 * HOUR);
  expect(told('A', HOUR)).toEqual([3, 9, 7]);
});

test('what is too old is forgotten', () => {
  const { equity } = temporaryStore();
  for (const time of [1, 2, 3]) equity.add('A', { time, equity: time, balance: 0 });
  equity.forget(3);
  expect(equity.between('A', 0, 9).map(({ time }) => time)).toEqual([3]);
});
