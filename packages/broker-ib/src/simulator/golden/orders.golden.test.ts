import { OrderAction, OrderType, TimeInForce } from '@stoqey/ib';
import { expect, test } from 'vitest';
import { connectClient, startTestSimulator } from '../testing/test-client.ts';
import { AAPL, limitOrder } from '../testing/test-orders.ts';

/*
 * The messages as a real TWS writes them, token by token. They are written out by hand from recordings and from the
 * clients of IB, not made by the simulator's encoders. The comments count the tokens.
 */

const UNSET = '1.7976931348623157E308';

/** PLACE_ORDER: 118 tokens. */
// prettier-ignore
const placeOrder = [
  /*   1 */ '3', '101', '265598', 'AAPL', 'STK', '', '', '', '', 'SMART',
  /*  11 */ 'NASDAQ', 'USD', '', '', '', '', 'BUY', '100', 'LMT', '150.25',
  /*  21 */ '', 'GTC', 'oca1', 'DU1234567', '', '', 'ref-1', '1', '', '',
  /*  31 */ '', '', '', '1', '', '', '', '', '', '',
  /*  41 */ '', '', '', '', '', '', '1', '', '', '',
  /*  51 */ '', '', '', '', '', '', '', '', '', '',
  /*  61 */ '', '', '', '', '', '', '', '', '', '',
  /*  71 */ '', '', '', '', '', '', '', '', '', '',
  /*  81 */ '', '0', '', '', '', '', '', '', '', '0',
  /*  91 */ '', '', '', '', '', '', '', '', '', '',
  /* 101 */ '', '', '', '', '', '', '', '', '', '',
  /* 111 */ '', '', '', '', '', '', '', '',
];

/** OPEN_ORDER: 141 tokens. `permId` is the simulator's own. */
// prettier-ignore
const openOrder = (permId: string, status: string): readonly string[] => [
  /*   1 */ '5', '101', '265598', 'AAPL', 'STK', '', '0', '?', '', 'SMART',
  /*  11 */ 'USD', 'AAPL', 'NMS', 'BUY', '100', 'LMT', '150.25', '0.0', 'GTC', 'oca1',
  /*  21 */ 'DU1234567', '', '0', 'ref-1', '7', permId, '1', '0', '0', '',
  /*  31 */ `${permId}.0/DU1234567/100`, '', '', '', '', '', '', '', '', '0',
  /*  41 */ '', '-1', '0', '', '', '', '', '', '2147483647', '0',
  /*  51 */ '0', '0', '', '1', '0', '0', '', '0', '0', '',
  /*  61 */ '0', 'None', '', '0', '', '', '', '?', '0', '0',
  /*  71 */ '', '0', '0', '', '', '', '', '', '0', '0',
  /*  81 */ '0', '2147483647', '2147483647', '', '', '0', '', 'IB', '0', '0',
  /*  91 */ '', '0', '0', status, UNSET, UNSET, UNSET, UNSET, UNSET, UNSET,
  /* 101 */ UNSET, UNSET, UNSET, UNSET, UNSET, UNSET, '', '', '0', '0',
  /* 111 */ '0', 'None', UNSET, UNSET, UNSET, UNSET, UNSET, UNSET, '0', '',
  /* 121 */ '', '', '0', '1', '0', '0', '0', '', '', '0',
  /* 131 */ '', '100', '0.02', '', '', '', '0', '', '0', '',
  /* 141 */ '2147483647',
];

/** COMPLETED_ORDER: 102 tokens. */
// prettier-ignore
const completedOrder = (permId: string): readonly string[] => [
  /*   1 */ '101', '265598', 'AAPL', 'STK', '', '0', '?', '', 'SMART', 'USD',
  /*  11 */ 'AAPL', 'NMS', 'BUY', '0', 'LMT', '150.25', '0.0', 'GTC', 'oca1', 'DU1234567',
  /*  21 */ '', '0', 'ref-1', permId, '1', '0', '0', '', '', '',
  /*  31 */ '', '', '', '', '', '', '0', '', '-1', '',
  /*  41 */ '', '', '', '', '2147483647', '0', '0', '', '1', '0',
  /*  51 */ '', '0', 'None', '', '0', '0', '0', '', '0', '0',
  /*  61 */ '', '', '', '0', '0', '0', '2147483647', '2147483647', '', '',
  /*  71 */ '', 'IB', '0', '0', '', '0', 'Filled', '0', '0', '0',
  /*  81 */ UNSET, UNSET, '0', '1', '0', '', '100', '2147483647', '0',
  /*  90 */ 'Not an insider or substantial shareholder', '0', '0', '9223372036854775807',
  /*  94 */ '20260701 10:00:00 US/Eastern', 'Filled Size: 100', '', '100', '0.02', '', '', '', '0',
];

/** EXECUTION_DATA: 32 tokens. */
// prettier-ignore
const execution = (execId: string, permId: string): readonly string[] => [
  /*   1 */ '11', '-1', '101', '265598', 'AAPL', 'STK', '', '0', '', '',
  /*  11 */ 'NASDAQ', 'USD', 'AAPL', 'NMS', execId, '20260701 10:00:00 US/Eastern', 'DU1234567', 'NASDAQ', 'BOT', '100',
  /*  21 */ '150.25', permId, '7', '0', '100', '150.25', 'ref-1', '', '', '',
  /*  31 */ '1', '0',
];

const order = limitOrder(OrderAction.BUY, 100, 150.25, {
  tif: TimeInForce.GTC,
  ocaGroup: 'oca1',
  ocaType: 1,
  account: 'DU1234567',
  orderRef: 'ref-1',
  outsideRth: true,
});

test('an order from its placing to its completion', async () => {
  const { sim, time } = await startTestSimulator();
  const client = await connectClient(sim, 7);
  sim.market.set('AAPL', { bid: 200, ask: 200.02, last: 200.01 });
  client.api.placeOrder(101, { ...AAPL, primaryExch: 'NASDAQ' }, order);
  await time.settle();
  const [placed] = sim.received(3);
  expect(placed?.fields).toHaveLength(118);
  expect(placed?.fields).toEqual(placeOrder);

  const { permId } = sim.book.working[0] ?? {};
  const [preSubmitted, submitted] = sim.sent(5);
  expect(preSubmitted?.fields).toHaveLength(141);
  expect(preSubmitted?.fields).toEqual(openOrder(`${permId}`, 'PreSubmitted'));
  expect(submitted?.fields).toEqual(openOrder(`${permId}`, 'Submitted'));
  expect(sim.sent(3)[0]?.fields).toEqual([
    '3',
    '101',
    'PreSubmitted',
    '0',
    '100',
    '0.0',
    `${permId}`,
    '0',
    '0.0',
    '7',
    '',
    '0.0',
  ]);

  sim.market.set('AAPL', { bid: 150.2, ask: 150.24 });
  client.api.reqCompletedOrders(false);
  await time.settle();
  const [{ id = '' } = {}] = sim.book.executions;
  expect(sim.sent(11)[0]?.fields).toEqual(execution(id, `${permId}`));
  expect(sim.sent(59)[0]?.fields).toEqual(['59', '1', id, '1.0', 'USD', UNSET, UNSET, '']);
  const [completed] = sim.sent(101);
  expect(completed?.fields).toHaveLength(102);
  expect(completed?.fields).toEqual(completedOrder(`${permId}`));
  expect(sim.sent(102)[0]?.fields).toEqual(['102']);
});

test('every field of an order is at its place', async () => {
  const { sim, time } = await startTestSimulator();
  const client = await connectClient(sim, 7);
  const trail = {
    action: OrderAction.SELL,
    totalQuantity: 3,
    orderType: OrderType.TRAIL_LIMIT,
    auxPrice: 2,
    trailStopPrice: 190.5,
    lmtPriceOffset: 0.25,
    tif: TimeInForce.GTD,
    goodTillDate: '20260801-20:00:00',
    transmit: true,
  };
  client.api.placeOrder(5, AAPL, trail);
  await time.settle();
  const [placed] = sim.received(3);
  const at = (index: number): string | undefined => placed?.fields[index - 1];
  expect([at(19), at(21), at(22), at(39), at(69), at(93)]).toEqual([
    'TRAIL LIMIT',
    '2',
    'GTD',
    '20260801-20:00:00',
    '190.5',
    '0.25',
  ]);
  const told = sim.sent(5)[0]?.fields ?? [];
  const of = (index: number): string | undefined => told[index - 1];
  expect([of(14), of(16), of(18), of(19), of(36), of(74), of(114), of(115)]).toEqual([
    'SELL',
    'TRAIL LIMIT',
    '2.0',
    'GTD',
    '20260801-20:00:00',
    '190.5',
    '190.5',
    '0.25',
  ]);
});
