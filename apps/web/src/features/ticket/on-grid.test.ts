import { OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import { createPriceFormat } from '../../format/price.ts';
import { isOnGrid } from './on-grid.ts';

const prices = createPriceFormat({ minmov: 25, pricescale: 100 });
const order = { symbol: 'ES', type: OrderType.LIMIT, side: Side.BUY };

test('quantities are whole lots and prices whole ticks', () => {
  expect(isOnGrid({ ...order, qty: 0.3, limitPrice: 5000.25 }, { lot_size: 0.1 }, prices)).toBe(true);
  expect(isOnGrid({ ...order, qty: 0.35, limitPrice: 5000.25 }, { lot_size: 0.1 }, prices)).toBe(false);
  expect(isOnGrid({ ...order, qty: 0.3, limitPrice: 5000.3 }, { lot_size: 0.1 }, prices)).toBe(false);
  expect(isOnGrid({ ...order, qty: 1, stopPrice: 0.1 }, { lot_size: 1 }, prices)).toBe(false);
  expect(isOnGrid({ ...order, qty: 1, takeProfit: 5000.1 }, { lot_size: 1 }, prices)).toBe(false);
});
