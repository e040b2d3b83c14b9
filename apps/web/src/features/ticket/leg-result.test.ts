import { OrderType, Side, type PreOrder } from '@tickwire/client';
import { expect, test } from 'vitest';
import { legResult } from './leg-result.ts';

const quote = { bid: 99, ask: 101 };
const result = (order: Partial<PreOrder>) =>
  legResult({ symbol: 'ES', type: OrderType.MARKET, side: Side.BUY, qty: 2, ...order }, quote, 50, 0.25);

test('a long gains above its entry and loses below, a short the other way round', () => {
  expect(result({ takeProfit: 111, stopLoss: 96 })).toEqual({ gain: 1000, loss: -500 });
  expect(result({ side: Side.SELL, takeProfit: 89, guaranteedStop: 104 })).toEqual({
    gain: 1000,
    loss: -500,
  });
});

test('orders that wait are reckoned from their own price, unless the market is better', () => {
  expect(result({ type: OrderType.LIMIT, limitPrice: 90, takeProfit: 100 }).gain).toBe(1000);
  expect(result({ type: OrderType.LIMIT, limitPrice: 110, takeProfit: 111 }).gain).toBe(1000);
  expect(result({ type: OrderType.STOP, stopPrice: 120, stopLoss: 110 }).loss).toBe(-1000);
  const stopLimit = { type: OrderType.STOP_LIMIT, stopPrice: 120, limitPrice: 122, stopLoss: 110 };
  expect(result(stopLimit).loss).toBe(-1200);
});

test('a trailing stop loses at most its distance; without a leg there is no result', () => {
  expect(result({ trailingStopPips: 40 })).toEqual({ gain: undefined, loss: -1000 });
});
