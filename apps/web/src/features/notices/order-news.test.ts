import { OrderStatus, OrderType, ParentType, Side, type PlacedOrder } from '@tickwire/client';
import { expect, test } from 'vitest';
import { orderNews } from './order-news.ts';

const order = (id: string, change: Partial<PlacedOrder> = {}): PlacedOrder => ({
  id,
  symbol: 'AAPL',
  type: OrderType.MARKET,
  side: Side.BUY,
  qty: 10,
  filledQty: 0,
  status: OrderStatus.WORKING,
  updateTime: 60_000,
  ...change,
});
const book = (...orders: readonly PlacedOrder[]) => new Map(orders.map((each) => [each.id, each]));
const news = (now: readonly PlacedOrder[], before: readonly PlacedOrder[]) =>
  orderNews(book(...now), book(...before), (_, price) => price.toFixed(2)).map(
    ({ notice: { title, text, about, quiet } }) =>
      `${title}: ${text} (${about ?? '-'}${quiet ? ', quiet' : ''})`,
  );

const leg = (id: string, change: Partial<PlacedOrder> = {}) =>
  order(id, {
    side: Side.SELL,
    type: OrderType.STOP,
    parentId: 'P',
    parentType: ParentType.POSITION,
    ...change,
  });
const filled = { status: OrderStatus.FILLED, filledQty: 10, avgPrice: 101 } as const;
const cancelled = { status: OrderStatus.CANCELED } as const;

test('a fill is told with its price, a part of it quietly, and nothing twice', () => {
  expect(news([order('1', filled)], [order('1')])).toEqual(['Filled: Buy 10 AAPL at 101.00 (1)']);
  expect(news([order('1', { filledQty: 4 })], [order('1')])).toEqual([
    'Partly filled: Buy 10 AAPL: 4 so far (-, quiet)',
  ]);
  expect(news([order('1', filled)], [order('1', filled)])).toEqual([]);
});

test('a leg that fills tells of itself alone, not of the other that goes with it', () => {
  expect(news([leg('1', filled), leg('2', cancelled)], [leg('1'), leg('2')])).toEqual([
    'Filled: Sell 10 AAPL at 101.00 (1)',
    expect.stringMatching(/^Cancelled: .*\(2, quiet\)$/),
  ]);
});

test('an order takes its legs along with one word, and a position that is closed its bracket', () => {
  const child = (id: string, change = {}) =>
    leg(id, { parentId: '1', parentType: ParentType.ORDER, ...change });
  expect(
    news([order('1', cancelled), child('2', cancelled)], [order('1'), child('2')]).map((text) =>
      text.endsWith('quiet)'),
    ),
  ).toEqual([false, true]);
  expect(news([order('3', filled), leg('2', cancelled)], [leg('2')])[1]).toMatch(/quiet/);
});

test('a leg that goes by itself is told aloud: its position has lost its protection', () => {
  const earlier = order('3', { ...filled, updateTime: 1000 });
  expect(news([earlier, leg('2', cancelled)], [earlier, leg('2')])[0]).toMatch(/^Cancelled: .*\(2\)$/);
});
