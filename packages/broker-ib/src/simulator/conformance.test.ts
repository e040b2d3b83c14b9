import { BarSizeSetting, OrderAction, SecType, WhatToShow } from '@stoqey/ib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startTwsSimulator } from './index.ts';
import { connectClient, startTestSimulator, TEST_TIME } from './testing/test-client.ts';
import { AAPL, EURUSD, limitOrder, marketOrder } from './testing/test-orders.ts';
import { Answer, Request } from './wire/message-id.ts';

const { BUY } = OrderAction;

test('every message is understood, in both directions, by the real client', async () => {
  const { sim, time } = await startTestSimulator({ messageRate: Infinity });
  const { api, events } = await connectClient(sim, 0);
  sim.faults.foreignOrder();
  api.reqCurrentTime();
  api.reqIds();
  api.reqManagedAccts();
  api.setServerLogLevel(2);
  api.reqUserInfo(1);
  api.reqAutoOpenOrders(true);
  api.placeOrder(1, AAPL, marketOrder(BUY, 10));
  api.placeOrder(2, AAPL, limitOrder(BUY, 10, 100));
  api.cancelOrder(2);
  api.reqOpenOrders();
  api.reqAllOpenOrders();
  api.reqCompletedOrders(false);
  api.reqGlobalCancel();
  api.reqExecutions(3, {});
  api.reqPositions();
  api.cancelPositions();
  api.reqPositionsMulti(4, 'DU1234567', '');
  api.cancelPositionsMulti(4);
  api.reqAccountSummary(5, 'All', 'NetLiquidation');
  api.cancelAccountSummary(5);
  api.reqAccountUpdates(true, 'DU1234567');
  api.reqAccountUpdatesMulti(6, 'DU1234567', '', true);
  api.cancelAccountUpdatesMulti(6);
  api.reqPnL(7, 'DU1234567', '');
  api.cancelPnL(7);
  api.reqPnLSingle(8, 'DU1234567', '', 265598);
  api.cancelPnLSingle(8);
  api.reqContractDetails(9, AAPL);
  api.reqMatchingSymbols(10, 'A');
  api.reqMarketRule(26);
  api.reqSecDefOptParams(11, 'AAPL', '', SecType.STK, 265598);
  api.reqMarketDataType(1);
  api.reqMktData(12, AAPL, '', true, false);
  api.cancelMktData(12);
  api.reqMktDepth(13, AAPL, 1, true);
  api.cancelMktDepth(13, true);
  api.reqMktDepth(22, EURUSD, 1, false);
  api.cancelMktDepth(22, false);
  api.reqTickByTickData(14, AAPL, 'Last' as never, 0, false);
  api.reqRealTimeBars(15, AAPL, 5, WhatToShow.TRADES, true);
  api.reqHistoricalData(16, AAPL, '', '60 S', BarSizeSetting.MINUTES_ONE, WhatToShow.TRADES, 1, 2, true);
  api.reqHistoricalData(17, AAPL, '', '1 D', BarSizeSetting.DAYS_ONE, 'SCHEDULE' as WhatToShow, 1, 2, false);
  api.reqHeadTimestamp(18, AAPL, WhatToShow.TRADES, true, 2);
  api.cancelHeadTimestamp(18);
  api.reqHistoricalTicks(19, AAPL, '', '20260630-14:00:00', 2, WhatToShow.TRADES, 1, false);
  api.reqHistoricalTicks(20, AAPL, '', '20260630-14:00:00', 2, WhatToShow.BID_ASK, 1, false);
  api.reqHistoricalTicks(21, EURUSD, '', '20260630-14:00:00', 2, WhatToShow.MIDPOINT, 1, false);
  await time.settle();
  sim.market.trade('AAPL', { price: 262.5 });
  await time.advance(5000);
  api.cancelTickByTickData(14);
  api.cancelRealTimeBars(15);
  api.cancelHistoricalData(16);
  await time.settle();

  const ids = (direction: 'in' | 'out'): ReadonlySet<string | undefined> =>
    new Set(sim.frames.filter((frame) => frame.direction === direction).map(({ fields }) => fields[0]));
  expect(Object.entries(Answer).filter(([, id]) => !ids('out').has(id))).toEqual([]);
  expect(Object.entries(Request).filter(([, id]) => !ids('in').has(id))).toEqual([]);
  expect(events('error').filter(([, code]) => code === 505)).toEqual([]);
});

test('whatever is traded, the books agree with each other', async () => {
  const action = fc.oneof(
    fc.record({
      kind: fc.constant('enter' as const),
      side: fc.constantFrom('BUY' as const, 'SELL' as const),
      quantity: fc.integer({ min: 1, max: 100 }),
      cents: fc.integer({ min: 19_000, max: 21_000 }),
      type: fc.constantFrom('MKT', 'LMT', 'STP', 'STP LMT', 'TRAIL', 'MIT'),
      tif: fc.constantFrom('DAY', 'GTC', 'IOC', 'FOK'),
    }),
    fc.record({
      kind: fc.constant('quote' as const),
      cents: fc.integer({ min: 19_000, max: 21_000 }),
      most: fc.integer({ min: 1, max: 60 }),
    }),
    fc.record({
      kind: fc.constant('trade' as const),
      cents: fc.integer({ min: 19_000, max: 21_000 }),
      most: fc.integer({ min: 1, max: 60 }),
    }),
    fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(9) }),
    fc.record({
      kind: fc.constant('correct' as const),
      which: fc.nat(9),
      cents: fc.integer({ min: 19_000, max: 21_000 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
      const scheduler = { now: () => TEST_TIME, after: () => () => {} };
      const sim = await startTwsSimulator({ scheduler });
      sim.market.set('AAPL', { bid: 200, ask: 200.02, last: 200.01 });
      for (const step of actions) {
        if (step.kind === 'enter') {
          const { side, quantity, type, tif, cents } = step;
          sim.book.enterByHand({
            symbol: 'AAPL',
            side,
            quantity,
            type,
            tif,
            limit: cents / 100,
            stop: cents / 100,
          });
        } else if (step.kind === 'quote') {
          sim.market.set('AAPL', {
            bid: step.cents / 100,
            ask: (step.cents + 2) / 100,
            liquidity: step.most,
          });
        } else if (step.kind === 'trade') {
          sim.market.trade('AAPL', { price: step.cents / 100, size: step.most });
        } else if (step.kind === 'cancel') {
          const order = sim.book.working[step.which];
          if (order !== undefined) sim.book.cancel(order.permId);
        } else {
          const execution = sim.book.executions[step.which];
          if (execution !== undefined) sim.book.correct(execution.id, { price: step.cents / 100 });
        }
      }
      const { executions, orders } = sim.book;
      const signed = executions.map(({ order, quantity }) =>
        order.terms.side === 'BUY' ? quantity : -quantity,
      );
      const paid = executions.reduce(
        (sum, { price, commission }, index) => sum + (signed[index] ?? 0) * price + commission,
        0,
      );
      expect(sim.book.positions()[0]?.quantity ?? 0).toBe(signed.reduce((sum, each) => sum + each, 0));
      expect(sim.book.cash().get('USD')).toBeCloseTo(1_000_000 - paid, 4);
      for (const order of orders) {
        const fills = executions.filter((execution) => execution.order.permId === order.permId);
        expect(fills.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(order.filled);
        expect(order.filled).toBeLessThanOrEqual(order.terms.quantity);
        expect(order.status === 'Filled').toBe(order.filled === order.terms.quantity);
        if (order.terms.tif === 'FOK') expect([0, order.terms.quantity]).toContain(order.filled);
        if (order.terms.type === 'LMT') {
          const limit = order.terms.limit ?? NaN;
          const within = (price: number): boolean =>
            order.terms.side === 'BUY' ? price <= limit : price >= limit;
          const first = fills.filter(({ id }) => id.endsWith('.01'));
          expect(first.every(({ price }) => within(price))).toBe(true);
        }
      }
      sim.close();
    }),
    { numRuns: 60 },
  );
});
