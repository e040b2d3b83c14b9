import { describe, expect, test } from 'vitest';
import { detectResolution } from './detect-resolution.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const start = Date.UTC(2024, 0, 1);

const every = (step: number, keep: (time: number) => boolean = () => true) =>
  Array.from({ length: 400 }, (_, index) => start + index * step).filter(keep);

const monthly = (months: number) =>
  Array.from({ length: 40 }, (_, index) => Date.UTC(2015, index * months, 1));

const onWeekdays = (time: number) => ![0, 6].includes(new Date(time).getUTCDay());

describe('detectResolution', () => {
  test.for<[string, number[]]>([
    ['5S', every(5000)],
    ['1', every(MINUTE)],
    ['60', every(60 * MINUTE, (time) => onWeekdays(time) && new Date(time).getUTCHours() % 12 < 7)],
    ['240', every(240 * MINUTE)],
    ['1D', every(DAY, onWeekdays)],
    ['1W', every(7 * DAY)],
    ['1M', monthly(1)],
    ['3M', monthly(3)],
    ['12M', monthly(12)],
    ['1', every(MINUTE, (time) => (time / MINUTE) % 7 !== 0 && (time / MINUTE) % 11 !== 0)],
  ])('finds %s', ([resolution, times]) => {
    expect(detectResolution(times)).toBe(resolution);
  });

  test('refuses what has none', () => {
    expect(() => detectResolution([start])).toThrow('at least two rows');
    expect(() => detectResolution(every(1500))).toThrow('1.5 s apart');
  });
});
