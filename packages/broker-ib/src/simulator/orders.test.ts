import { OrderAction, OrderType, TimeInForce } from '@stoqey/ib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { VirtualScheduler } from '../testing/virtual-scheduler.ts';
import type { TwsSimulator } from './index.ts';
import { connectClient, startTestSimulator, type TestClient } from './testing/test-client.ts';
import { AAPL, EURUSD, limitOrder, marketOrder } from './testing/test-orders.ts';

const { BUY, SELL } = OrderAction;

let sim: TwsSimulator;
let time: VirtualScheduler;
let client: TestClient;

beforeEach(async () => {
  ({ sim, time } = await startTestSimulator());
  client = await connectClient(sim, 1);
  sim.market.set('AAPL', { bid: 200, ask: 200.02, last: 200.01 });
  sim.market.set('EUR.USD', { bid: 1.1, ask: 1.1002 });
});

/** Status, filled and remaining of every orderStatus of an order. */
function statuses(orderId: number, of = client): readonly unknown[] {
  return of
    .events('orderStatus')
    .filter(([id]) => id === orderId)
    .map(([, status, filled, remaining]) => [status, filled, remaining]);
}

function errors(of = client): readonly unknown[] {
  return of
    .events('error')
    .map(([error, code, id]) => [id, code, error instanceof Error ? error.message : error]);
}

describe('an order at the market', () => {
  test('is told in the order in which TWS tells it', async () => {
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 100, { orderRef: 'ref-1' }));
    await time.settle();
    const told = sim.frames
      .filter(
        ({ direction, fields }) => direction === 'out' && ['3', '5', '11', '59'].includes(fields[0] ?? ''),
      )
      .map(({ fields }) => (fields[0] === '3' ? `status ${fields[2]}` : fields[0]));
    expect(told).toEqual(['5', 'status PreSubmitted', '11', '5', 'status Filled', '5', '59']);
    expect(statuses(1)).toEqual([
      ['PreSubmitted', 0, 100],
      ['Filled', 100, 0],
    ]);
  });

  test('buys at the ask and sells at the bid, with commission and what was realised', async () => {
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1000, { orderRef: 'in' }));
    client.api.placeOrder(2, AAPL, marketOrder(SELL, 1000, { orderRef: 'out' }));
    await time.settle();
    expect(client.events('execDetails')).toMatchObject([
      [
        -1,
        { conId: 265598 },
        { side: 'BOT', shares: 1000, price: 200.02, cumQty: 1000, orderRef: 'in', orderId: 1 },
      ],
      [
        -1,
        { conId: 265598 },
        { side: 'SLD', shares: 1000, price: 200, cumQty: 1000, orderRef: 'out', orderId: 2 },
      ],
    ]);
    expect(client.events('commissionReport')).toMatchObject([
      [{ commission: 5, currency: 'USD', realizedPNL: undefined }],
      [{ commission: 5, currency: 'USD', realizedPNL: -30 }],
    ]);
    expect(sim.book.positions()).toEqual([]);
    expect(sim.book.cash().get('USD')).toBeCloseTo(1_000_000 - 30, 6);
  });

  test('each execution has its id, ending in .01', async () => {
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    client.api.placeOrder(2, AAPL, marketOrder(BUY, 1));
    await time.settle();
    const ids = sim.book.executions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}\.[\da-f]{8}\.[\da-f]{8}\.01$/);
  });
});

describe('a limit order', () => {
  test('rests, is filled in part by a trade at its price, then by the rest', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199));
    await time.settle();
    sim.market.trade('AAPL', { price: 199, size: 30 });
    sim.market.set('AAPL', { bid: 198.9, ask: 198.95 });
    await time.settle();
    expect(statuses(1)).toEqual([
      ['PreSubmitted', 0, 100],
      ['Submitted', 0, 100],
      ['Submitted', 30, 70],
      ['Filled', 100, 0],
    ]);
    expect(sim.book.executions.map(({ quantity, price }) => [quantity, price])).toEqual([
      [30, 199],
      [70, 199],
    ]);
    // The least of one order is charged once, whatever the number of its fills.
    expect(client.events('commissionReport').map(([report]) => report)).toMatchObject([
      { commission: 1 },
      { commission: 0 },
    ]);
  });

  test('that comes beyond the market takes the better price', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 10, 201));
    await time.settle();
    expect(sim.book.executions).toMatchObject([{ quantity: 10, price: 200.02 }]);
  });

  test('is modified under the same id and keeps its permanent id', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199));
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 50, 198.5));
    await time.settle();
    expect(sim.book.working).toMatchObject([{ terms: { quantity: 50, limit: 198.5 } }]);
    expect(
      new Set(client.events('openOrder').map(([, , order]) => (order as { permId: number }).permId)).size,
    ).toBe(1);
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 50, 200.5));
    await time.settle();
    expect(statuses(1).at(-1)).toEqual(['Filled', 50, 0]);
  });

  test('a bad modification is refused and the original stays', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199));
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199.005));
    client.api.placeOrder(1, AAPL, limitOrder(SELL, 100, 199));
    await time.settle();
    expect(errors()).toMatchObject([
      [1, 110, expect.stringContaining('minimum price variation')],
      [1, 105, 'Order being modified does not match original order'],
    ]);
    expect(sim.book.working).toMatchObject([{ status: 'Submitted', terms: { limit: 199 } }]);
  });

  test('is cancelled: status Cancelled and 202', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199));
    client.api.cancelOrder(1);
    await time.settle();
    expect(statuses(1).at(-1)).toEqual(['Cancelled', 0, 100]);
    expect(errors()).toEqual([[1, 202, 'Order Canceled - reason:']]);
  });
});

describe('refusals', () => {
  test.for([
    ['price off the tick', AAPL, limitOrder(BUY, 1, 199.005), 110],
    ['unknown contract', { ...AAPL, conId: 1 }, limitOrder(BUY, 1, 199), 200],
    ['ambiguous contract', { symbol: 'ES', secType: 'FUT', exchange: 'CME' }, limitOrder(BUY, 1, 5000), 200],
    ['index', { symbol: 'SPX', secType: 'IND' }, marketOrder(BUY, 1), 201],
    ['no size', AAPL, marketOrder(BUY, 0), 434],
    ['no limit', AAPL, { ...limitOrder(BUY, 1, 1), lmtPrice: undefined }, 321],
    ['another account', AAPL, marketOrder(BUY, 1, { account: 'DU9' }), 321],
    [
      'an order type the simulator does not work',
      AAPL,
      { ...marketOrder(BUY, 1), orderType: 'PEG MKT' },
      387,
    ],
    ['a parent nobody knows', AAPL, marketOrder(BUY, 1, { parentId: 77 }), 135],
  ] as const)('%s', async ([, contract, order, code]) => {
    client.api.placeOrder(1, contract as never, order as never);
    await time.settle();
    expect(errors()).toMatchObject([[1, code, expect.any(String)]]);
    expect(sim.book.orders).toEqual([]);
  });

  test('an id that is used up: 103', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 1, 199));
    client.api.cancelOrder(1);
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 1, 199));
    client.api.placeOrder(2, AAPL, limitOrder(BUY, 1, 199));
    client.api.placeOrder(2, EURUSD, limitOrder(BUY, 25_000, 1));
    await time.settle();
    expect(errors()).toEqual([
      [1, 202, 'Order Canceled - reason:'],
      [1, 103, 'Duplicate order id'],
      [2, 103, 'Duplicate order id'],
    ]);
  });

  test('cancelling what is not there, filled or gone', async () => {
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    client.api.cancelOrder(1);
    client.api.cancelOrder(99);
    await time.settle();
    expect(errors()).toEqual([
      [1, 10148, 'OrderId 1 that needs to be cancelled cannot be cancelled, state: Filled.'],
      [99, 10147, 'OrderId 99 that needs to be cancelled is not found.'],
    ]);
  });

  test('more than the account can afford: Inactive and 201', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100_000, 200));
    await time.settle();
    expect(statuses(1)).toEqual([['Inactive', 0, 100_000]]);
    expect(errors()).toMatchObject([[1, 201, expect.stringContaining('Available Funds are insufficient')]]);
  });

  test('several accounts and none named: 321', async () => {
    const { sim: two, time: clock } = await startTestSimulator({
      accounts: [
        { id: 'DU1', currency: 'USD', cash: 1e6 },
        { id: 'DU2', currency: 'USD', cash: 1e6 },
      ],
    });
    const other = await connectClient(two, 1);
    other.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    other.api.placeOrder(2, AAPL, marketOrder(BUY, 1, { account: 'DU2' }));
    await clock.settle();
    expect(errors(other)).toMatchObject([[1, 321, expect.stringContaining('You must specify an account')]]);
    expect(two.book.positions('DU2')).toMatchObject([{ quantity: 1 }]);
    expect(two.book.positions('DU1')).toEqual([]);
  });
});

describe('a bracket', () => {
  const placeBracket = (): void => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199, { transmit: false }));
    client.api.placeOrder(2, AAPL, limitOrder(SELL, 100, 210, { parentId: 1, transmit: false }));
    const stop = { ...marketOrder(SELL, 100, { parentId: 1 }), orderType: OrderType.STP, auxPrice: 190 };
    client.api.placeOrder(3, AAPL, stop);
  };

  test('waits for its last order', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199, { transmit: false }));
    await time.settle();
    expect(client.events('openOrder')).toEqual([]);
    expect(sim.book.working).toEqual([]);
  });

  test('its children wait for the parent, then one cancels the other', async () => {
    placeBracket();
    await time.settle();
    expect(sim.book.working.map(({ orderId, status }) => [orderId, status])).toEqual([
      [1, 'Submitted'],
      [2, 'PreSubmitted'],
      [3, 'PreSubmitted'],
    ]);
    expect(client.events('openOrder').findLast(([id]) => id === 2)?.[2]).toMatchObject({ parentId: 1 });
    sim.market.set('AAPL', { bid: 198.9, ask: 198.95 });
    await time.settle();
    // A stop stays PreSubmitted until it is reached.
    expect(sim.book.working.map(({ orderId, status }) => [orderId, status])).toEqual([
      [2, 'Submitted'],
      [3, 'PreSubmitted'],
    ]);
    sim.market.set('AAPL', { bid: 210.5, ask: 210.6 });
    await time.settle();
    expect(sim.book.orders.map(({ status }) => status)).toEqual(['Filled', 'Filled', 'Cancelled']);
    expect(sim.book.positions()).toEqual([]);
    expect(errors()).toEqual([[3, 202, 'Order Canceled - reason:']]);
  });

  test('the stop closes and the limit is cancelled', async () => {
    placeBracket();
    sim.market.set('AAPL', { bid: 200, ask: 200.02 });
    await time.settle();
    sim.market.set('AAPL', { bid: 198.9, ask: 198.95 });
    sim.market.set('AAPL', { bid: 189.5, ask: 189.6 });
    await time.settle();
    expect(sim.book.orders.map(({ status }) => status)).toEqual(['Filled', 'Cancelled', 'Filled']);
    expect(sim.book.executions.at(-1)).toMatchObject({ price: 189.5 });
  });

  test('goes with its parent', async () => {
    placeBracket();
    client.api.cancelOrder(1);
    await time.settle();
    expect(sim.book.orders.map(({ status }) => status)).toEqual(['Cancelled', 'Cancelled', 'Cancelled']);
    expect(errors().map((error) => (error as unknown[]).slice(0, 2))).toEqual([
      [1, 202],
      [2, 202],
      [3, 202],
    ]);
  });
});

describe('one cancels all', () => {
  const placeTwo = (ocaType: number): void => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199, { ocaGroup: 'g', ocaType }));
    client.api.placeOrder(2, AAPL, limitOrder(BUY, 100, 198, { ocaGroup: 'g', ocaType }));
  };

  test('type 1: the first fill cancels the others', async () => {
    placeTwo(1);
    await time.settle();
    sim.market.trade('AAPL', { price: 199, size: 10 });
    await time.settle();
    expect(statuses(2).at(-1)).toEqual(['Cancelled', 0, 100]);
    expect(statuses(1).at(-1)).toEqual(['Submitted', 10, 90]);
  });

  test.each([2, 3])('type %d: a fill takes its size from the others', async (ocaType) => {
    placeTwo(ocaType);
    await time.settle();
    sim.market.trade('AAPL', { price: 199, size: 10 });
    await time.settle();
    expect(statuses(2).at(-1)).toEqual(['Submitted', 0, 90]);
    sim.market.set('AAPL', { bid: 198.4, ask: 198.5 });
    await time.settle();
    expect(statuses(1).at(-1)).toEqual(['Filled', 100, 0]);
    expect(statuses(2).at(-1)).toEqual(['Cancelled', 0, 90]);
  });
});

describe('order types', () => {
  test('a stop is reached, a stop limit then rests at its limit', async () => {
    client.api.placeOrder(1, AAPL, { ...marketOrder(BUY, 10), orderType: OrderType.STP, auxPrice: 205 });
    client.api.placeOrder(2, AAPL, {
      ...limitOrder(BUY, 10, 205),
      orderType: OrderType.STP_LMT,
      auxPrice: 205,
    });
    await time.settle();
    expect(sim.book.working.map(({ status }) => status)).toEqual(['PreSubmitted', 'PreSubmitted']);
    sim.market.set('AAPL', { bid: 205.5, ask: 205.6 });
    await time.settle();
    expect(statuses(1).at(-1)).toEqual(['Filled', 10, 0]);
    expect(statuses(2).at(-1)).toEqual(['Submitted', 0, 10]);
    sim.market.set('AAPL', { bid: 204.8, ask: 204.9 });
    await time.settle();
    expect(sim.book.executions.map(({ price }) => price)).toEqual([205.6, 205]);
  });

  test('a trailing stop follows the market and tells where it stands', async () => {
    client.api.placeOrder(1, AAPL, { ...marketOrder(SELL, 10), orderType: OrderType.TRAIL, auxPrice: 5 });
    await time.settle();
    sim.market.set('AAPL', { bid: 209.9, ask: 210.1, last: 210 });
    sim.market.set('AAPL', { bid: 206.9, ask: 207.1, last: 207 });
    await time.settle();
    client.api.reqOpenOrders();
    await time.settle();
    expect(client.events('openOrder').at(-1)?.[2]).toMatchObject({
      orderType: 'TRAIL',
      trailStopPrice: 205,
      auxPrice: 5,
    });
    sim.market.set('AAPL', { bid: 204.9, ask: 205, last: 204.95 });
    await time.settle();
    expect(sim.book.executions).toMatchObject([{ price: 204.9 }]);
  });

  test('a trailing stop by percent, with a limit', async () => {
    const order = {
      ...marketOrder(SELL, 10),
      orderType: OrderType.TRAIL_LIMIT,
      trailingPercent: 1,
      lmtPriceOffset: 0.5,
      trailStopPrice: 198,
    };
    client.api.placeOrder(1, AAPL, order);
    await time.settle();
    sim.market.set('AAPL', { bid: 197.8, ask: 197.9, last: 197.85 });
    await time.settle();
    // The stop had moved to 1% below 200.01, so its limit was half a dollar lower.
    expect(sim.book.executions).toMatchObject([{ price: 197.8 }]);
  });

  test('immediate or cancel takes what is there', async () => {
    sim.market.set('AAPL', { liquidity: 30 });
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 200.5, { tif: TimeInForce.IOC }));
    await time.settle();
    expect(statuses(1).at(-1)).toEqual(['Cancelled', 30, 70]);
  });

  test('fill or kill takes all or nothing', async () => {
    sim.market.set('AAPL', { liquidity: 30 });
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 200.5, { tif: TimeInForce.FOK }));
    client.api.placeOrder(2, AAPL, limitOrder(BUY, 30, 200.5, { tif: TimeInForce.FOK }));
    await time.settle();
    expect(statuses(1).at(-1)).toEqual(['Cancelled', 0, 100]);
    expect(statuses(2).at(-1)).toEqual(['Filled', 30, 0]);
  });

  test('market on close waits for the close, a day order ends with it', async () => {
    client.api.placeOrder(1, AAPL, { ...marketOrder(BUY, 10), orderType: OrderType.MOC });
    client.api.placeOrder(2, AAPL, limitOrder(BUY, 10, 150));
    client.api.placeOrder(3, AAPL, limitOrder(BUY, 10, 150, { tif: TimeInForce.GTC }));
    await time.advance(6 * 3_600_000);
    expect(statuses(1)).toEqual([
      ['PreSubmitted', 0, 10],
      ['Filled', 10, 0],
    ]);
    expect(statuses(2).at(-1)).toEqual(['Cancelled', 0, 10]);
    expect(statuses(3).at(-1)).toEqual(['Submitted', 0, 10]);
  });

  test('outside the hours: 399, then it works at the opening', async () => {
    await time.advance(8 * 3_600_000);
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 10));
    await time.settle();
    expect(statuses(1)).toEqual([['PreSubmitted', 0, 10]]);
    expect(errors()).toEqual([
      [
        1,
        399,
        'Order Message:\nBUY 10 AAPL NASDAQ.NMS\nWarning: Your order will not be placed at the exchange until 20260702 09:30:00 US/Eastern.',
      ],
    ]);
    await time.advance(16 * 3_600_000);
    expect(statuses(1).at(-1)).toEqual(['Filled', 10, 0]);
  });

  test('what-if tells margins and commission and places nothing', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 100, 199, { whatIf: true }));
    await time.settle();
    expect(client.events('openOrder')).toMatchObject([
      [
        1,
        { conId: 265598 },
        { whatIf: true },
        {
          status: 'PreSubmitted',
          initMarginBefore: 0,
          initMarginChange: 9950,
          initMarginAfter: 9950,
          maintMarginChange: 4975,
          equityWithLoanBefore: 1_000_000,
          commission: 1,
          commissionCurrency: 'USD',
        },
      ],
    ]);
    expect(sim.book.orders).toEqual([]);
  });
});

describe('several clients', () => {
  test('each has its own ids and hears of its own orders', async () => {
    const second = await connectClient(sim, 2);
    client.api.placeOrder(5, AAPL, limitOrder(BUY, 1, 199));
    second.api.placeOrder(5, AAPL, limitOrder(BUY, 2, 198));
    await time.settle();
    expect(client.events('openOrder')).toHaveLength(2);
    client.api.reqIds();
    second.api.reqAllOpenOrders();
    await time.settle();
    expect(client.events('nextValidId').at(-1)).toEqual([6]);
    // An order of another client has no id here.
    const all = second.events('openOrder').slice(2);
    expect(all.map(([id, , order]) => [id, (order as { totalQuantity: number }).totalQuantity])).toEqual([
      [0, 1],
      [5, 2],
    ]);
    second.api.reqOpenOrders();
    await time.settle();
    expect(second.events('openOrder')).toHaveLength(5);
    expect(second.events('openOrderEnd')).toHaveLength(2);
  });

  test('client 0 binds orders entered by hand and can cancel them', async () => {
    const master = await connectClient(sim, 0);
    const byHand = sim.book.enterByHand({ symbol: 'AAPL', side: 'BUY', quantity: 7, limit: 150 });
    client.api.reqAllOpenOrders();
    await time.settle();
    expect(statuses(0)).toEqual([['Submitted', 0, 7]]);
    expect(master.events('openOrder')).toEqual([]);
    master.api.reqAutoOpenOrders(true);
    await time.settle();
    expect(master.events('orderBound')).toEqual([[byHand.permId, 0, -1]]);
    expect(statuses(-1, master)).toEqual([['Submitted', 0, 7]]);
    master.api.cancelOrder(-1);
    await time.settle();
    expect(sim.book.order(byHand.permId)).toMatchObject({ status: 'Cancelled' });
    expect(statuses(-1, master).at(-1)).toEqual(['Cancelled', 0, 7]);
  });

  test('a global cancel takes the orders of all', async () => {
    const second = await connectClient(sim, 2);
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 1, 199));
    await time.settle();
    second.api.reqGlobalCancel();
    await time.settle();
    expect(statuses(1).at(-1)).toEqual(['Cancelled', 0, 1]);
  });
});

describe('what can be asked of the past', () => {
  test('executions by client, account, symbol, side and time', async () => {
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 10));
    client.api.placeOrder(2, EURUSD, marketOrder(SELL, 25_000));
    await time.advance(60_000);
    client.api.placeOrder(3, AAPL, marketOrder(SELL, 5));
    const second = await connectClient(sim, 2);
    const asked = [
      {},
      { symbol: 'AAPL' },
      { side: 'SELL' },
      { time: '20260701-14:00:30' },
      { clientId: '2' },
      { secType: 'CASH', acctCode: 'DU1234567' },
    ];
    for (const [index, filter] of asked.entries()) second.api.reqExecutions(index, filter as never);
    await time.settle();
    const found = asked.map((_, index) =>
      second
        .events('execDetails')
        .filter(([id]) => id === index)
        .map(([, , execution]) => (execution as { shares: number }).shares),
    );
    expect(found).toEqual([[10, 25_000, 5], [10, 5], [25_000, 5], [5], [], [25_000]]);
    expect(second.events('execDetailsEnd').map(([id]) => id)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(second.events('commissionReport')).toHaveLength(9);
    expect(second.events('execDetails')[0]?.[2]).toMatchObject({ clientId: 1, orderId: 0 });
  });

  test('completed orders', async () => {
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 10, { orderRef: 'a' }));
    client.api.placeOrder(2, AAPL, limitOrder(BUY, 10, 150, { orderRef: 'b' }));
    client.api.cancelOrder(2);
    await time.settle();
    client.api.reqCompletedOrders(false);
    await time.settle();
    expect(client.events('completedOrder')).toMatchObject([
      [
        { conId: 265598 },
        { orderRef: 'a', filledQuantity: 10 },
        { status: 'Filled', completedStatus: 'Filled Size: 10' },
      ],
      [{ conId: 265598 }, { orderRef: 'b', filledQuantity: 0, totalQuantity: 10 }, { status: 'Cancelled' }],
    ]);
    expect(client.events('completedOrdersEnd')).toHaveLength(1);
  });
});
