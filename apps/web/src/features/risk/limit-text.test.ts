import { expect, test } from 'vitest';
import { limitText, limitWords, readLimit } from './limit-text.ts';

test('limits are shown in their unit, without the noise of binary fractions', () => {
  expect(limitWords('money', 10_000_000, 'USD')).toBe('10,000,000 USD');
  expect(limitWords('percent', 0.29, 'USD')).toBe('29%');
  expect(limitWords('units', 0.00001, 'USD')).toBe('0.00001 units');
  expect(limitWords('count', 20, 'USD')).toBe('20');
  expect(limitWords('multiple', null, 'USD')).toBe('off');
  expect(limitText('rule', 'deny')).toBe('deny');
});

test('what is shown is read as the same limit', () => {
  for (const value of [0, 0.00001, 0.05, 5, 1e7, null]) {
    for (const unit of ['units', 'percent', 'ms', 'multiple'] as const) {
      expect(readLimit(unit, limitText(unit, value))).toBe(value);
    }
  }
  expect(readLimit('rule', 'allow')).toBe('allow');
});

test('nothing and off are no limit; what is no number, or below zero, is no answer', () => {
  expect(readLimit('money', ' ')).toBe(null);
  expect(readLimit('money', 'Off')).toBe(null);
  expect(readLimit('percent', '12.5 %')).toBe(0.125);
  // A comma meant as a decimal point must not make ten times the limit of it.
  for (const text of ['-1', 'x', 'a lot', '1e999', '1.2.3', '0,5', '1,00'])
    expect(readLimit('money', text)).toBeUndefined();
});
