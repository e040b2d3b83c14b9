import { expect, test } from 'vitest';
import { readTime, utcTime, zonedMinute, zonedTime } from './ib-time.ts';

const summer = Date.UTC(2026, 6, 1, 13, 30);

test('a time is written with the zone its clocks show', () => {
  expect(zonedTime(summer, 'US/Eastern')).toBe('20260701 09:30:00 US/Eastern');
  expect(utcTime(summer)).toBe('20260701-13:30:00');
  expect(zonedMinute(summer, 'US/Eastern')).toBe('20260701:0930');
  expect(zonedTime(Date.UTC(2026, 6, 1, 4), 'US/Eastern')).toBe('20260701 00:00:00 US/Eastern');
});

test.each([
  ['20260701-13:30:00', summer],
  ['20260701 09:30:00 US/Eastern', summer],
  ['20260701  09:30:00', summer],
  ['20260701 15:30:00 Europe/Berlin', summer],
  ['20260701', Date.UTC(2026, 6, 1, 4)],
  ['20261101 00:30:00 US/Eastern', Date.UTC(2026, 10, 1, 4, 30)],
  ['20261101 03:00:00 US/Eastern', Date.UTC(2026, 10, 1, 8)],
  ['20260308 03:00:00 US/Eastern', Date.UTC(2026, 2, 8, 7)],
  ['20260701 09:30:00 Nowhere/None', undefined],
  ['tomorrow', undefined],
])('%s is read', (text, time) => {
  expect(readTime(text, 'US/Eastern')).toBe(time);
});
