import { expect, test } from 'vitest';
import { proposedStart, randomStart, replayPresets, startOf } from './replay-start.ts';

const history = { first_time: Date.UTC(2000, 0, 3), last_time: Date.UTC(2010, 2, 1) };
const hours = { first_time: Date.UTC(2017, 3, 19, 9), last_time: Date.UTC(2017, 5, 7, 15) };

test('a first replay starts with the crash of 2008, or a day within a history without it', () => {
  expect(proposedStart(history, 'index')).toBe('2008-09-02');
  const day = Date.parse(proposedStart(hours, 'index'));
  expect(day).toBeGreaterThan(hours.first_time);
  expect(day).toBeLessThan(hours.last_time);
});

test('the days that are offered lie within the history', () => {
  expect(replayPresets(history, 'index').map(({ date }) => date)).toEqual([
    '2008-09-02',
    '2000-03-20',
    '2001-09-04',
    '2009-02-27',
    '2000-03-03',
  ]);
  for (const { date } of replayPresets(hours, 'stock')) {
    expect(Date.parse(date)).toBeGreaterThan(hours.first_time);
    expect(Date.parse(date)).toBeLessThan(hours.last_time);
  }
});

test('days are offered of markets that moved on them', () => {
  const decade = { first_time: Date.UTC(2014, 0, 1), last_time: Date.UTC(2024, 0, 1) };
  const labels = (type: Parameters<typeof replayPresets>[1]) =>
    replayPresets(decade, type).map(({ label }) => label);
  expect(labels('crypto')).toEqual([
    'Bitcoin peak of 2017',
    'Pandemic of 2020',
    'Collapse of FTX',
    'Beginning',
  ]);
  expect(labels('forex')).toContain('Franc let go in 2015');
  expect(labels('forex')).not.toContain('Bitcoin peak of 2017');
  expect(labels('stock')).not.toContain('Collapse of FTX');
  expect(labels(undefined)).toEqual(['Beginning']);
});

test('a random day has a past before it and a future behind it', () => {
  for (const chance of [0, 0.5, 0.999]) {
    const day = Date.parse(randomStart(history, chance));
    expect(day).toBeGreaterThan(history.first_time);
    expect(day).toBeLessThan(history.last_time);
  }
  expect(randomStart(history, 0.1)).not.toBe(randomStart(history, 0.9));
});

test('a date outside of the history means its nearest end', () => {
  expect(startOf('2008-09-15', history)).toBe(Date.UTC(2008, 8, 15));
  expect(startOf('1999-01-01', history)).toBe(history.first_time);
  expect(startOf('2030-01-01', history)).toBe(history.last_time);
  expect(startOf('', history)).toBeUndefined();
});
