import { expect, test } from 'vitest';
import { zoneOffset } from '../../format/zone-offset.ts';
import { tickLabel, tickWeight } from './tick-marks.ts';

const at = (text: string) => Date.parse(`${text}Z`);

test('the longest period that began decides', () => {
  const weigh = (before: string, current: string) => tickWeight(at(before), at(current));
  expect(weigh('2025-12-31T23:59:00', '2026-01-01T00:00:00')).toBe(70);
  expect(weigh('2026-01-31T23:00:00', '2026-02-01T00:00:00')).toBe(60);
  expect(weigh('2026-02-01T23:00:00', '2026-02-02T00:00:00')).toBe(50);
  expect(weigh('2026-02-01T11:59:00', '2026-02-01T12:00:00')).toBe(33);
  expect(weigh('2026-02-01T09:59:00', '2026-02-01T10:00:00')).toBe(30);
  expect(weigh('2026-02-01T09:34:00', '2026-02-01T09:35:00')).toBe(21);
  expect(weigh('2026-02-01T09:35:00', '2026-02-01T09:36:00')).toBe(20);
  expect(weigh('2026-02-01T09:35:00', '2026-02-01T09:35:05')).toBe(10);
});

test('a day begins at midnight of the exchange', () => {
  const offset = zoneOffset('America/New_York');
  const local = (text: string) => at(text) + offset(at(text));
  expect(tickWeight(local('2026-01-15T23:59:00'), local('2026-01-16T00:00:00'))).toBeLessThan(50);
  expect(tickWeight(local('2026-01-16T04:59:00'), local('2026-01-16T05:00:00'))).toBe(50);
});

test('a label names what begins', () => {
  const label = (text: string, weight: number) => tickLabel(at(text) / 1000, weight, 'America/New_York');
  expect(label('2026-01-01T05:00:00', 70)).toBe('2026');
  expect(label('2026-02-01T05:00:00', 60)).toBe('Feb');
  expect(label('2026-02-02T05:00:00', 50)).toBe('2');
  expect(label('2026-02-02T14:30:00', 22)).toBe('09:30');
  expect(label('2026-02-02T14:30:05', 10)).toBe('09:30:05');
});
