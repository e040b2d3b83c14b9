import { expect, test } from 'vitest';
import { formatIndicator } from './format-indicator.ts';

test('small values have the digits they need, and those beside each other as many decimals', () => {
  expect([0, 61.248, 1234.5, -0.00123456].map((value) => formatIndicator(value))).toEqual([
    '0.00',
    '61.25',
    '1,234.50',
    '\u22120.001235',
  ]);
  expect(formatIndicator(0.00000015, 0.000158)).toBe('0.0000002');
});
