import { expect, it } from 'vitest';
import { openTrade } from './orders/testing/trade.ts';

const [MARKET_DATA, CANCEL_MARKET_DATA] = [1, 2];
const [HISTORICAL_DATA, CANCEL_HISTORICAL_DATA] = [20, 25];
const [ORDER, CANCEL_ORDER] = [3, 4];

it('S1 ends subscriptions, leaves orders working and no timer, and everything is in the journal', async () => {
  const trade = await openTrade();
  const { sim, time, broker } = trade;
  broker.market.follow('AAPL');
  const loading = broker.market.load('AAPL', '1', { to: Infinity, countBack: 5 });
  await time.settle();
  await loading;
  await time.settle();
  const orderId = await trade.place({ limitPrice: 150 });
  await trade.stop();
  const ids = (message: number, place: number): readonly (string | undefined)[] =>
    sim.received(message).map(({ fields }) => fields[place]);
  expect(ids(MARKET_DATA, 2)).toHaveLength(1);
  expect(ids(CANCEL_MARKET_DATA, 2)).toEqual(ids(MARKET_DATA, 2));
  const streams = sim.received(HISTORICAL_DATA).filter(({ fields }) => fields.at(-2) === '1');
  expect(streams).toHaveLength(1);
  expect(ids(CANCEL_HISTORICAL_DATA, 2)).toEqual(streams.map(({ fields }) => fields[1]));
  expect([sim.received(ORDER), sim.received(CANCEL_ORDER)].map(({ length }) => length)).toEqual([1, 0]);
  expect(sim.book.working).toMatchObject([{ status: 'Submitted' }]);
  expect(trade.eventsOf(orderId)).toEqual(['order-placed', 'order-accepted']);
  expect(sim.connections).toEqual([]);
  expect(time.waiting).toBe(0);
});
