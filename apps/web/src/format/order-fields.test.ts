import { expect, test } from 'vitest';
import { nameOrderFields } from './order-fields.ts';

test('sentences name the fields as the page does, and keep everything else', () => {
  expect(nameOrderFields('limitPrice is not a multiple of the tick; qty and stopPrice are fine.')).toBe(
    'Limit price is not a multiple of the tick; Quantity and Stop price are fine.',
  );
  expect(nameOrderFields('The limit of AAPL.')).toBe('The limit of AAPL.');
});
