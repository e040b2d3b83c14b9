import { OrderStatus, OrderType, Side, type PlacedOrder } from '@tickwire/client';
import { expect, test } from 'vitest';
import { ladder } from './ladder.ts';
import { ownSizes } from './own-sizes.ts';

const book = {
  bids: [97, 98, 99].map((price) => ({ price, volume: 100 - price })),
  asks: [101, 102, 103].map((price) => ({ price, volume: price - 100 })),
};
const own = (price: number, buy: number, sell = 0, orders = 1) => ({ price, buy, sell, orders });
const room = { tick: 0.5, rows: 3 };
const prices = (rows: readonly { readonly price: number }[]) => rows.map(({ price }) => price);

test('both sides run away from the market, each level with all that is nearer', () => {
  const { asks, bids } = ladder(book, [], room);
  expect(prices(asks.rows)).toEqual([101, 102, 103]);
  expect(asks.rows.map(({ total }) => total)).toEqual([1, 3, 6]);
  expect(prices(bids.rows)).toEqual([99, 98, 97]);
  expect(bids.rows.map(({ total }) => total)).toEqual([1, 3, 6]);
});

test('an own order stands at its level, on whichever side of the market its price is', () => {
  const { asks, bids } = ladder(book, [own(98.1, 2), own(102, 0, 3), own(103, 4)], room);
  expect(bids.rows[1]?.own?.buy).toBe(2);
  expect(asks.rows[1]?.own?.sell).toBe(3);
  expect(asks.rows[2]?.own?.buy).toBe(4);
  expect([asks.beyond, bids.beyond]).toEqual([0, 0]);
});

test('one between two levels takes the room of the furthest and adds nothing to what rests', () => {
  const { asks, bids } = ladder(book, [own(98.5, 2), own(100, 1), own(100.5, 0, 5)], room);
  expect(prices(bids.rows)).toEqual([100, 99, 98]);
  expect(bids.rows.map(({ size }) => size)).toEqual([0, 1, 2]);
  expect(bids.beyond).toBe(1);
  expect(prices(asks.rows)).toEqual([100.5, 101, 102]);
  expect(asks.rows.map(({ total }) => total)).toEqual([0, 1, 3]);
});

test('however many own orders wait, two levels of the book stay, and the others are counted', () => {
  const many = [98.2, 98.4, 98.6, 98.8, 99.2, 99.4].map((price) => own(price, 1, 0, 2));
  const { bids } = ladder(book, [...many, own(50, 1)], { tick: 0.1, rows: 4 });
  expect(prices(bids.rows)).toEqual([99.4, 99.2, 99, 98]);
  expect(bids.beyond).toBe(9);
  expect(ladder(book, [own(50, 1)], room).bids.beyond).toBe(1);
});

test('an empty book shows own orders alone', () => {
  const { asks, bids } = ladder({ bids: [], asks: [] }, [own(90, 1), own(110, 0, 1)], room);
  expect(prices(bids.rows)).toEqual([90]);
  expect(prices(asks.rows)).toEqual([110]);
});

test('own orders of one price are one size; a stop waits at its stop, what is done or has not begun nowhere', () => {
  const order = (change: Partial<PlacedOrder>): PlacedOrder => ({
    id: 'O1',
    symbol: 'BTCUSD',
    type: OrderType.LIMIT,
    side: Side.BUY,
    qty: 2,
    status: OrderStatus.WORKING,
    limitPrice: 100,
    filledQty: 0,
    updateTime: 0,
    ...change,
  });
  const stop = { type: OrderType.STOP_LIMIT, side: Side.SELL, limitPrice: 89, stopPrice: 90 };
  expect(
    ownSizes('BTCUSD', [
      order({}),
      order({ filledQty: 1.5 }),
      order(stop),
      order({ symbol: 'ETHUSD' }),
      order({ status: OrderStatus.FILLED }),
      order({ status: OrderStatus.INACTIVE }),
    ]),
  ).toEqual([own(90, 0, 2), own(100, 2.5, 0, 2)]);
});
