import {
  OrderStatus,
  OrderType,
  ParentType,
  Side,
  StopType,
  type PlacedOrder,
  type Position,
} from '@tickwire/client';
import { expect, test } from 'vitest';
import { createPriceFormat } from '../../../format/price.ts';
import { accountLines } from './account-lines.ts';
import { moveRequest } from './move-request.ts';
import { newLegLine, type TradeLine } from './trade-line.ts';

const prices = createPriceFormat({ minmov: 1, pricescale: 100 });
const entry: PlacedOrder = {
  id: 'a',
  symbol: 'AAPL',
  type: OrderType.STOP_LIMIT,
  side: Side.BUY,
  qty: 10,
  filledQty: 4,
  stopPrice: 100,
  limitPrice: 101,
  takeProfit: 110,
  trailingStopPips: 300,
  stopType: StopType.TRAILING_STOP,
  status: OrderStatus.WORKING,
  updateTime: 0,
};
const trail: PlacedOrder = {
  id: 'b',
  symbol: 'AAPL',
  type: OrderType.STOP,
  side: Side.SELL,
  qty: 5,
  filledQty: 0,
  stopPrice: 95,
  trailingStopPips: 300,
  stopType: StopType.TRAILING_STOP,
  parentId: 'AAPL',
  parentType: ParentType.POSITION,
  status: OrderStatus.WORKING,
  updateTime: 0,
};
const position: Position = {
  id: 'AAPL',
  symbol: 'AAPL',
  qty: 5,
  side: Side.BUY,
  avgPrice: 96,
  trailingStopPips: 300,
  trailingStopPrice: 3,
  stopType: StopType.TRAILING_STOP,
  updateTime: 0,
};
const known = {
  orders: new Map([entry, trail].map((order) => [order.id, order])),
  positions: new Map([[position.id, position]]),
};
const lines = accountLines('AAPL', known.orders, position);
const lineOf = (id: string): TradeLine => {
  const line = lines.find((other) => other.id === id);
  if (!line) throw new Error(`There is no ${id}.`);
  return line;
};

test('moving one price of an order changes nothing else of it', () => {
  const body = {
    symbol: 'AAPL',
    type: OrderType.STOP_LIMIT,
    side: Side.BUY,
    qty: 10,
    takeProfit: 110,
    trailingStopPips: 300,
    stopType: StopType.TRAILING_STOP,
  };
  expect(moveRequest(lineOf('order a stopPrice'), 99, known, prices)).toEqual({
    kind: 'order',
    id: 'a',
    body: { ...body, stopPrice: 99, limitPrice: 101 },
  });
  expect(moveRequest(lineOf('order a limitPrice'), 102, known, prices)).toMatchObject({
    body: { ...body, stopPrice: 100, limitPrice: 102 },
  });
});

test('a trailing stop that is moved nearer trails by less', () => {
  expect(moveRequest(lineOf('order b stopPrice'), 95.5, known, prices)).toMatchObject({
    id: 'b',
    body: { stopPrice: 95.5, trailingStopPips: 250 },
  });
});

test('a leg drawn out of a position keeps its other leg', () => {
  const leg = newLegLine(lineOf('position AAPL'), 'takeProfit', 105);
  expect(moveRequest(leg, 105, known, prices)).toEqual({
    kind: 'brackets',
    id: 'AAPL',
    brackets: { takeProfit: 105, trailingStopPips: 300 },
  });
});

test('a leg drawn out of an order comes with the whole order', () => {
  const { trailingStopPips: _trail, stopType: _stopType, ...unprotected } = entry;
  const orders = new Map([['a', unprotected]]);
  const leg = newLegLine(lineOf('order a stopPrice'), 'stopLoss', 90);
  expect(moveRequest(leg, 90, { ...known, orders }, prices)).toMatchObject({
    kind: 'order',
    id: 'a',
    body: { stopPrice: 100, limitPrice: 101, takeProfit: 110, stopLoss: 90 },
  });
});

test('the draft takes a price as its text, and what is gone asks for nothing', () => {
  const draft: TradeLine = { ...lineOf('order a limitPrice'), target: { kind: 'draft', field: 'stop' } };
  expect(moveRequest(draft, 1234.5, known, prices)).toEqual({
    kind: 'draft',
    change: { stop: '1,234.50' },
  });
  const gone = { orders: new Map<string, PlacedOrder>(), positions: undefined };
  expect(moveRequest(lineOf('order a limitPrice'), 99, gone, prices)).toBeUndefined();
  expect(moveRequest(newLegLine(lineOf('position AAPL'), 'stopLoss', 1), 1, gone, prices)).toBeUndefined();
});
