import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, temporaryStore } from '../testing/temporary.ts';
import { openEquityPoints, type EquityPoints } from './equity-points.ts';

const HOUR = 3_600_000;

function openPoints(folder = temporaryFolder()): EquityPoints {
  const points = openEquityPoints(folder);
  onTestFinished(() => points.close());
  return points;
}

test('points are kept by account and found again, and one that is not known stays absent', () => {
  const folder = temporaryFolder();
  const equity = openPoints(folder);
  equity.add('A', { time: 2, balance: 100 });
  equity.add('A', { time: 1, equity: 101.5, balance: 100 });
  equity.add('A', { time: 1, equity: 0, balance: -1.25 });
  equity.add('B', { time: 1, equity: 7, balance: 7 });
  const reopened = openPoints(folder);
  expect(reopened.between('A', 1, 2)).toEqual([
    { time: 1, equity: 0, balance: -1.25 },
    { time: 2, balance: 100 },
  ]);
  expect(reopened.between('A', 2, 2)).toHaveLength(1);
  expect(reopened.between('NOBODY', 0, 10)).toEqual([]);
});

test('of thinned hours the lowest, the highest and the last point of each account stay, and what was not known', () => {
  const equity = openPoints();
  const values = [5, 3, 4, 9, 6, 7];
  for (const [minute, value] of values.entries()) {
    for (const hour of [0, 1]) equity.add('A', { time: hour * HOUR + minute, equity: value, balance: 0 });
    equity.add('B', { time: minute, equity: -value, balance: 0 });
  }
  for (const time of [100, 101, 102, 103]) equity.add('A', { time, balance: 0 });
  equity.thin(0, HOUR);
  const told = (account: string, from: number) =>
    equity.between(account, from, from + HOUR - 1).map(({ equity: value }) => value);
  expect(told('A', 0)).toEqual([3, 9, 7, undefined, undefined]);
  expect(told('B', 0)).toEqual([-3, -9, -7]);
  expect(told('A', HOUR)).toEqual(values);
  equity.thin(0, 2 * HOUR);
  expect(told('A', HOUR)).toEqual([3, 9, 7]);
});

test('what is too old is forgotten', () => {
  const equity = openPoints();
  for (const time of [1, 2, 3]) equity.add('A', { time, equity: time, balance: 0 });
  equity.forget(3);
  expect(equity.between('A', 0, 9).map(({ time }) => time)).toEqual([3]);
});

test('a point is kept while an import holds the store', () => {
  const folder = temporaryFolder();
  temporaryStore(folder);
  const equity = openPoints(folder);
  const importing = new DatabaseSync(join(folder, 'tickwire.db'));
  onTestFinished(() => importing.close());
  importing.exec('BEGIN IMMEDIATE');
  equity.add('A', { time: 1, equity: 1, balance: 1 });
  expect(equity.between('A', 0, 9)).toHaveLength(1);
});

test('a damaged file is made anew', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'equity.db'), 'not a database, and long enough to be taken for one'.repeat(50));
  const equity = openPoints(folder);
  equity.add('A', { time: 1, balance: 1 });
  expect(equity.between('A', 0, 9)).toHaveLength(1);
});
