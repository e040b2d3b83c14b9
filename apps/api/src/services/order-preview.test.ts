import { OrderType, Side } from '@tickwire/contracts';
import type { OrderPreview } from '@tickwire/engine';
import { expect, test } from 'vitest';
import { orderPreviewResult } from './order-preview.ts';

const preview: OrderPreview = {
  symbol: 'AAPL',
  currency: 'USD',
  estimatedPrice: 200,
  orderValue: 20_000,
  commission: 1,
  leverage: 10,
  marginRequired: 2000,
  isMarginEstimated: false,
  totalCost: 2001,
  warnings: [],
  errors: [],
};

test.each([
  [false, 'Margin Required'],
  [true, 'Margin (estimate)'],
])('margin that the venue decides is called an estimate: %s, %s', (isMarginEstimated, title) => {
  const order = { symbol: 'AAPL', type: OrderType.MARKET, side: Side.BUY, qty: 100 };
  const { sections } = orderPreviewResult(order, { ...preview, isMarginEstimated });
  expect(sections[1]?.rows).toContainEqual({ title, value: '2,000.00 USD at 10x' });
});
