import { expect, test } from 'vitest';
import { directionOf, formatMoney, formatPercent, formatSigned } from './money.ts';

test('amounts have two decimals and never a negative zero', () => {
  expect(formatMoney(100_000)).toBe('100,000.00');
  expect(formatMoney(-12.345)).toBe('\u221212.35');
  expect(formatMoney(-0.001)).toBe('0.00');
});

test('changes carry their sign', () => {
  expect(formatSigned(12.5)).toBe('+12.50');
  expect(formatSigned(0)).toBe('0.00');
  expect(formatPercent(-0.488)).toBe('\u22120.49%');
});

test('the direction is that of the number shown', () => {
  expect([0.004, -0.004, 0.01, -5].map((amount) => directionOf(amount))).toEqual([
    'flat',
    'flat',
    'up',
    'down',
  ]);
});
