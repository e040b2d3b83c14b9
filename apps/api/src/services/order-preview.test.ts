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
  marginPerUnit: 20,
  marginFreeQuantity: 0,
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
  const { sections } = orderPreviewResult(order, { ...preview, isMarginEstimated }, 0.01);
  expect(sections[1]?.rows).toContainEqual({ title, value: '2,000.00 USD at 10x' });
});

test.each([
  [0.01, '122,536.93'],
  [0.25, '122,537.00'],
  [1 / 32, '122,536.9375'],
  [0.00001, '122,536.93176'],
])('the estimated price is shown on a tick of %d', (tickSize, value) => {
  const order = { symbol: 'AAPL', type: OrderType.MARKET, side: Side.BUY, qty: 100 };
  const estimatedPrice = 122_536.931_756_94;
  const { sections, figures } = orderPreviewResult(order, { ...preview, estimatedPrice }, tickSize);
  expect(sections[1]?.rows).toContainEqual({ title: 'Estimated Price', value });
  expect(figures?.estimatedPrice).toBe(estimatedPrice);
});
