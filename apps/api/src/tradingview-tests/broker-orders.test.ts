import { OrderStatus, OrderType, ParentType, Side, StopType } from '@tickwire/client';
import { expect, test } from 'vitest';
import {
  BTC,
  NEVER,
  openBroker,
  lastPrice,
  market,
  resting,
  isWorking,
  isCanceled,
  isFilled,
  place,
} from './open-broker.ts';

test('B13 an order is told under the id it was placed under; a refusal is a sentence', async () => {
  const { terminal, host } = await openBroker();
  const id = await place(terminal, resting);
  expect(await host.order(id, isWorking)).toMatchObject({
    id,
    symbol: BTC,
    type: OrderType.LIMIT,
    side: Side.BUY,
    qty: 0.1,
    limitPrice: NEVER,
    filledQty: 0,
  });
  await expect(terminal.placeOrder({ ...market, qty: 1_000_000 })).rejects.toThrow(/\.$/);
  await expect(terminal.placeOrder({ ...market, symbol: 'NOPE' })).rejects.toThrow(/NOPE/);
  await expect(terminal.placeOrder({ ...resting, limitPrice: 100.001 })).rejects.toThrow(/\.$/);
  // Extra fields of the ticket are known or left out.
  const ticket = {
    ...resting,
    currentQuotes: { ask: 2, bid: 1 },
    seenPrice: null,
    isClose: false,
    customFields: { note: 'x' },
    ticketVersion: 7,
  };
  await terminal.placeOrder(ticket);
  expect(host.problems).toEqual([]);
});

test('B13 an order whose answer was lost is placed once', async () => {
  let losses = 1;
  const { terminal, host, other } = await openBroker(
    {},
    {
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        if (init?.method !== 'POST' || losses === 0) return response;
        losses -= 1;
        await response.text();
        throw new TypeError('The line went dead.');
      },
    },
  );
  const id = await place(terminal, market);
  await host.order(id, isFilled);
  expect(losses).toBe(0);
  expect(await other.rest.getOrders({})).toHaveLength(1);
  expect([...host.orders.keys()]).toEqual([id]);
});

test('B14 a change and a cancel are told under the same id; a market order cannot be changed', async () => {
  const { terminal, host } = await openBroker();
  const id = await place(terminal, resting);
  const order = await host.order(id, isWorking);
  await terminal.modifyOrder({ ...order, limitPrice: 90, qty: 0.2 });
  expect(await host.order(id, ({ limitPrice }) => limitPrice === 90)).toMatchObject({ qty: 0.2, status: 6 });
  await terminal.cancelOrder(id);
  await host.order(id, isCanceled);
  await expect(terminal.modifyOrder({ ...order, limitPrice: 80 })).rejects.toThrow(/\.$/);
  await expect(terminal.modifyOrder({ ...order, type: OrderType.MARKET })).rejects.toThrow('market order');
  await expect(terminal.cancelOrder(id)).rejects.toThrow(/\.$/);

  const several = [await place(terminal, resting), await place(terminal, resting)];
  await terminal.cancelOrders(BTC, undefined, several);
  for (const each of several) await host.order(each, isCanceled);
  expect(host.problems).toEqual([]);
});

test('B15 a position is closed in part and whole, and turned round, under its own id', async () => {
  const { terminal, host } = await openBroker();
  await place(terminal, { ...market, qty: 0.3 });
  const { id } = await host.position(BTC, ({ qty }) => qty === 0.3);
  await terminal.closePosition(id, 0.1);
  await host.position(id, ({ qty }) => qty === 0.2);
  await terminal.reversePosition(id);
  await host.position(id, ({ side, qty }) => side === Side.SELL && qty === 0.2);
  await terminal.closePosition(id);
  await host.position(id, ({ qty }) => qty === 0);
  expect(host.positions.size).toBe(0);
  expect(await terminal.positions()).toEqual([]);
  await expect(terminal.closePosition(id)).rejects.toThrow(/\.$/);
  expect(host.problems).toEqual([]);
});

test('B16 the legs of a bracket sleep, work for the position, cancel one another and mirror their parent', async () => {
  const { terminal, host, client, server } = await openBroker();
  const price = await lastPrice(client);
  const id = await place(terminal, {
    ...resting,
    limitPrice: price - 1000,
    takeProfit: price + 2000,
    stopLoss: price - 3000,
  });
  await expect.poll(() => host.legs(id)).toHaveLength(2);
  expect(host.legs(id)).toMatchObject([
    { status: OrderStatus.INACTIVE, parentType: ParentType.ORDER, side: Side.SELL, qty: 0.1 },
    { status: OrderStatus.INACTIVE, parentType: ParentType.ORDER, side: Side.SELL, qty: 0.1 },
  ]);
  host.checkBrackets();

  // The stop is dragged, then the entry: both ends of the bracket follow.
  const stop = host.legs(id).find(({ type }) => type === OrderType.STOP) ?? expect.fail('There is no stop.');
  await terminal.modifyOrder({ ...stop, stopPrice: price - 2500 });
  await host.order(stop.id, ({ stopPrice }) => stopPrice === price - 2500);
  const entry = await host.order(id, ({ stopLoss }) => stopLoss === price - 2500);
  host.checkBrackets();
  await terminal.modifyOrder({ ...entry, limitPrice: price + 500 });
  await host.order(id, isFilled);
  await host.position(
    BTC,
    ({ takeProfit, stopLoss }) => takeProfit === price + 2000 && stopLoss === price - 2500,
  );
  await expect.poll(() => host.legs(BTC)).toHaveLength(2);
  expect(host.legs(BTC)).toMatchObject([
    { status: OrderStatus.WORKING, parentType: ParentType.POSITION, qty: 0.1 },
    { status: OrderStatus.WORKING, parentType: ParentType.POSITION, qty: 0.1 },
  ]);
  host.checkBrackets();

  // The take-profit fills: the position is closed and its stop goes.
  const profit =
    host.legs(BTC).find(({ type }) => type === OrderType.LIMIT) ?? expect.fail('There is no target.');
  await terminal.modifyOrder({ ...profit, limitPrice: price + 50 });
  await host.order(profit.id, ({ limitPrice }) => limitPrice === price + 50);
  host.checkBrackets();
  await expect
    .poll(() => (server.clock.advance(10_000), host.orders.get(profit.id)?.status))
    .toBe(OrderStatus.FILLED);
  await host.order(stop.id, isCanceled);
  await host.position(BTC, ({ qty }) => qty === 0);
  expect(host.legs(BTC)).toEqual([]);
  expect(host.problems).toEqual([]);
});

test('B16 a leg can be dragged, whatever kind of stop it is', async () => {
  const { terminal, host } = await openBroker();
  const [trailing, guaranteed] = [
    await place(terminal, { ...resting, trailingStopPips: 1000, stopType: StopType.TRAILING_STOP }),
    await place(terminal, { ...resting, guaranteedStop: 50 }),
  ];
  await expect.poll(() => [...host.legs(trailing), ...host.legs(guaranteed)]).toHaveLength(2);
  const [trail] = host.legs(trailing);
  const [stop] = host.legs(guaranteed);
  if (!trail || !stop) expect.fail('There are no legs.');
  await terminal.modifyOrder({ ...trail, trailingStopPips: 2000 });
  await host.order(trailing, ({ trailingStopPips }) => trailingStopPips === 2000);
  await terminal.modifyOrder({ ...stop, stopPrice: 60 });
  await host.order(guaranteed, ({ guaranteedStop }) => guaranteedStop === 60);
  host.checkBrackets();
  expect(host.problems).toEqual([]);
});

test('B16 cancelling the entry cancels its legs, and a leg that is taken away is told as cancelled', async () => {
  const { terminal, host, client } = await openBroker();
  const price = await lastPrice(client);
  const id = await place(terminal, { ...resting, takeProfit: 200, stopLoss: 50 });
  await expect.poll(() => host.legs(id)).toHaveLength(2);
  const legs = host.legs(id);
  const entry = host.orders.get(id) ?? expect.fail('There is no entry.');
  const { takeProfit: _gone, ...without } = entry;
  await terminal.modifyOrder(without);
  await expect.poll(() => host.legs(id)).toHaveLength(1);
  await terminal.cancelOrder(id);
  for (const leg of legs) await host.order(leg.id, isCanceled);

  await place(terminal, market);
  await host.position(BTC, () => true);
  await terminal.editPositionBrackets(BTC, { stopLoss: price - 1000, takeProfit: price + 1000 });
  await host.position(
    BTC,
    ({ stopLoss, takeProfit }) => stopLoss === price - 1000 && takeProfit === price + 1000,
  );
  await expect.poll(() => host.legs(BTC)).toHaveLength(2);
  host.checkBrackets();
  await terminal.editPositionBrackets(BTC, { trailingStopPips: 5000 });
  await host.position(
    BTC,
    ({ stopType, takeProfit }) => stopType === StopType.TRAILING_STOP && takeProfit === undefined,
  );
  await expect
    .poll(() => host.legs(BTC))
    .toMatchObject([{ stopType: StopType.TRAILING_STOP, trailingStopPips: 5000 }]);
  host.checkBrackets();
  await terminal.editPositionBrackets(BTC, {});
  await host.position(
    BTC,
    ({ stopType, trailingStopPips }) => stopType === undefined && trailingStopPips === undefined,
  );
  await expect.poll(() => host.legs(BTC)).toEqual([]);
  expect(host.problems).toEqual([]);
});

test('B16 the legs of an entry that fills in part protect what has filled', async () => {
  const { terminal, host, client } = await openBroker();
  const depth = await client.rest.getDepth({ params: { symbol: BTC } });
  const [best] = depth.asks;
  if (!best) expect.fail('There is no ask.');
  const qty = Number((best.volume + 0.05).toFixed(4));
  const price = Math.round(best.price);
  const id = await place(terminal, {
    ...resting,
    qty,
    limitPrice: best.price,
    takeProfit: price + 5000,
    stopLoss: price - 5000,
  });
  const { filledQty } = await host.order(id, (order) => order.filledQty > 0);
  expect(filledQty).toBeLessThan(qty);
  await host.position(BTC, (position) => position.qty === filledQty);
  await expect.poll(() => host.legs(BTC).map((leg) => leg.qty)).toEqual([filledQty, filledQty]);
  expect(host.problems).toEqual([]);
});

test('B18 a preview says what an order costs, and what was confirmed is placed once', async () => {
  const { terminal, host, other } = await openBroker();
  const preview = await terminal.previewOrder(market);
  expect(preview.sections.flatMap(({ rows }) => rows).length).toBeGreaterThan(5);
  expect(preview.errors).toBeUndefined();
  // A warning keeps nobody from it.
  expect(preview.warnings).toContainEqual(expect.stringContaining('market order'));
  const { confirmId } = preview;
  const first = await terminal.placeOrder(market, confirmId);
  expect(await terminal.placeOrder(market, confirmId)).toEqual(first);
  await host.order(first.orderId, isFilled);
  expect(await other.rest.getOrders({})).toHaveLength(1);

  const tooMuch = await terminal.previewOrder({ ...market, qty: 10_000 });
  expect(tooMuch.errors?.length).toBeGreaterThan(0);
  expect(tooMuch.confirmId).toBeUndefined();
});

test('B18 leverage stays within what the symbol allows', async () => {
  const { terminal } = await openBroker();
  const asked = { symbol: BTC, orderType: OrderType.MARKET, side: Side.BUY } as const;
  const { min, max, step } = await terminal.leverageInfo(asked);
  expect(await terminal.setLeverage({ ...asked, leverage: max + 1000 })).toEqual({ leverage: max });
  expect((await terminal.leverageInfo(asked)).leverage).toBe(max);
  expect(await terminal.setLeverage({ ...asked, leverage: min - 5 })).toEqual({ leverage: min });
  expect(await terminal.setLeverage({ ...asked, leverage: min + step * 1.2 })).toEqual({
    leverage: min + step,
  });
  const preview = await terminal.previewLeverage({ ...asked, leverage: max + 1000 });
  expect(preview.errors ?? []).toEqual([]);
});
