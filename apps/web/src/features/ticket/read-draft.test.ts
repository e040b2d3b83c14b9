import { OrderType, Side } from '@tickwire/client';
import { expect, test } from 'vitest';
import type { OrderDraft } from '../../data/order-draft.ts';
import { createPriceFormat } from '../../format/price.ts';
import { readDraft } from './read-draft.ts';

const prices = createPriceFormat({ minmov: 1, pricescale: 100 });
const draft = (change: Partial<OrderDraft>): OrderDraft => ({
  symbol: 'ES',
  side: Side.BUY,
  type: OrderType.MARKET,
  qty: '1',
  takeProfitUnit: 'price',
  stopUnit: 'price',
  limitPrice: '',
  stopPrice: '',
  timeInForce: 'GTC',
  postOnly: false,
  reduceOnly: false,
  takeProfit: '',
  stopKind: 'stopLoss',
  stop: '',
  ...change,
});

test('a market order carries no price, whatever stands in hidden fields', () => {
  expect(readDraft(draft({ qty: '1,000', limitPrice: '5' }), 'AAPL', prices)).toEqual({
    ok: true,
    order: { symbol: 'AAPL', type: OrderType.MARKET, side: Side.BUY, qty: 1000 },
  });
});

test('each type carries the prices it needs', () => {
  const both = { limitPrice: '1,234.5', stopPrice: '1200' };
  const read = (type: OrderDraft['type']) => readDraft(draft({ type, ...both }), 'AAPL', prices);
  expect(read(OrderType.LIMIT)).toMatchObject({ order: { limitPrice: 1234.5 } });
  expect(read(OrderType.LIMIT)).not.toHaveProperty('order.stopPrice');
  expect(read(OrderType.STOP)).toMatchObject({ order: { stopPrice: 1200 } });
  expect(read(OrderType.STOP_LIMIT)).toMatchObject({ order: { limitPrice: 1234.5, stopPrice: 1200 } });
});

test('what cannot be read is named field by field', () => {
  expect(
    readDraft(draft({ type: OrderType.STOP_LIMIT, qty: '0', limitPrice: '1,5' }), 'AAPL', prices),
  ).toEqual({
    ok: false,
    errors: {
      qty: 'Enter a quantity above zero.',
      limitPrice: '“1,5” is not a number. Write it like 1,234.5.',
      stopPrice: 'Enter the stop price.',
    },
  });
});

test('what is special about the order goes along, post-only where it has a meaning', () => {
  const special = { timeInForce: 'DAY', postOnly: true, reduceOnly: true } as const;
  const read = (type: OrderDraft['type']) =>
    readDraft(draft({ type, limitPrice: '5', ...special }), 'AAPL', prices);
  expect(read(OrderType.LIMIT)).toMatchObject({
    order: { duration: { type: 'DAY' }, postOnly: true, reduceOnly: true },
  });
  expect(read(OrderType.MARKET)).not.toHaveProperty('order.postOnly');
});

test('a bracket goes along with the stop of its kind', () => {
  const bracket = { takeProfit: '12.5', stopKind: 'trailingStopPips', stop: '40' } as const;
  expect(readDraft(draft(bracket), 'AAPL', prices)).toMatchObject({
    order: { takeProfit: 12.5, trailingStopPips: 40 },
  });
  expect(readDraft(draft({ ...bracket, stop: 'x' }), 'AAPL', prices)).toMatchObject({
    ok: false,
    errors: { trailingStopPips: 'Enter a whole number of ticks, or nothing.' },
  });
});
