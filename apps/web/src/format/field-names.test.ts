import { expect, test } from 'vitest';
import { nameFields } from './field-names.ts';

test('sentences name the fields as the page does, and keep everything else', () => {
  expect(nameFields('limitPrice is not a multiple of the tick; qty and stopPrice are fine.')).toBe(
    'Limit price is not a multiple of the tick; Quantity and Stop price are fine.',
  );
  expect(nameFields('The limit of AAPL.')).toBe('The limit of AAPL.');
});

test('limits are named as well', () => {
  expect(nameFields('maxOrderQuantity is 5: the order is for 10 AAPL.')).toBe(
    'Order size limit is 5: the order is for 10 AAPL.',
  );
});
