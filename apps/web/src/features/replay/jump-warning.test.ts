import { OrderStatus, type PlacedOrder, type Position } from '@tickwire/client';
import { expect, test } from 'vitest';
import { jumpWarning } from './jump-warning.ts';

const order = (symbol: string, status: PlacedOrder['status']) =>
  ({ id: `${symbol}-${status}`, symbol, status }) as PlacedOrder;
const held = { id: 'SPX', symbol: 'SPX', qty: 10 } as Position;

test('a move says which orders it cancels, and that a position stays', () => {
  const orders = [
    order('SPX', OrderStatus.WORKING),
    order('SPX', OrderStatus.FILLED),
    order('GOOG', OrderStatus.WORKING),
  ];
  expect(jumpWarning('SPX', orders, undefined, false)).toBe('1 working order is cancelled.');
  expect(jumpWarning('SPX', [], held, false)).toBe(
    'The position of 10 stays, and keeps its last value until SPX trades again.',
  );
  expect(jumpWarning('SPX', orders, held, true)).toBe(
    '1 working order is cancelled. The position of 10 stays, though it was opened later than the market will be, and keeps its last value until SPX trades again.',
  );
});

test('a move that touches nothing needs no word', () => {
  expect(jumpWarning('GOOG', [order('SPX', OrderStatus.WORKING)], undefined, true)).toBeUndefined();
});
