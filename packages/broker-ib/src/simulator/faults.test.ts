import { connect } from 'node:net';
import { BarSizeSetting, OrderAction, WhatToShow, type Contract } from '@stoqey/ib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { VirtualScheduler } from '../testing/virtual-scheduler.ts';
import type { TwsSimulator } from './index.ts';
import { connectClient, startTestSimulator, type TestClient } from './testing/test-client.ts';
import { AAPL, limitOrder, marketOrder } from './testing/test-orders.ts';

const { BUY } = OrderAction;

let sim: TwsSimulator;
let time: VirtualScheduler;
let client: TestClient;

beforeEach(async () => {
  ({ sim, time } = await startTestSimulator());
  client = await connectClient(sim, 1);
  sim.market.set('AAPL', { bid: 200, ask: 200.02, last: 200.01 });
});

const codes = (of: TestClient, name: 'info' | 'error' = 'error'): readonly unknown[] =>
  of.events(name).map(([, code]) => code);
/** Without the news of every start. */
const news = (of: TestClient = client): readonly unknown[] => codes(of, 'info').slice(3);
const reconnect = (): Promise<TestClient> => connectClient(sim, 1);
const watchBars = (requestId: number, contract: Contract = AAPL): void => {
  client.api.reqHistoricalData(
    requestId,
    contract,
    '',
    '300 S',
    BarSizeSetting.MINUTES_ONE,
    WhatToShow.TRADES,
    1,
    2,
    true,
  );
};
/** What the simulator has said of an order, and of fills. */
const told = (): readonly string[] =>
  sim.frames
    .filter(({ direction }) => direction === 'out')
    .map(({ fields }) => {
      const [id, , status] = fields;
      if (id === '3') return `status ${status}`;
      return { 5: 'order', 11: 'fill', 59: 'commission' }[id ?? ''] ?? '';
    })
    .filter((text) => text !== '');

describe('connections', () => {
  test('refuse and accept', async () => {
    sim.faults.refuse();
    const refused = await connectClient(sim, 2, { started: false });
    await expect.poll(() => codes(refused)).toEqual([502]);
    expect(sim.connections).toHaveLength(1);
    await sim.faults.accept();
    await connectClient(sim, 3);
    expect(sim.connections).toHaveLength(2);
  });

  test('accept and never answer', async () => {
    sim.faults.neverAnswer();
    const waiting = await connectClient(sim, 2, { started: false });
    await time.settle();
    expect(waiting.events('server')).toEqual([]);
    expect(sim.connections).toHaveLength(2);
    await connectClient(sim, 3);
  });

  test('answer another version', async () => {
    sim.faults.answerVersion(200);
    const other = await connectClient(sim, 2, { started: false });
    await time.settle();
    expect(codes(other)).toEqual([506]);
  });

  test('client id in use', async () => {
    sim.faults.clientIdInUse();
    const second = await connectClient(sim, 2, { started: false });
    await time.settle();
    expect(codes(second, 'info')).toEqual([326]);
    expect(sim.connections).toHaveLength(1);
  });

  test('drop, also in the middle of a frame', async () => {
    sim.faults.drop();
    await time.settle();
    expect(client.events('disconnected').length).toBeGreaterThan(0);
    const second = await reconnect();
    sim.faults.dropMidFrame();
    await time.settle();
    expect(second.events('disconnected').length).toBeGreaterThan(0);
    expect(second.events('currentTime')).toEqual([]);
    await reconnect();
  });

  test('half open: connected, deaf and dumb', async () => {
    sim.faults.halfOpen();
    client.api.reqCurrentTime();
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(client.events('currentTime')).toEqual([]);
    expect(client.events('disconnected')).toEqual([]);
    expect(sim.book.orders).toEqual([]);
    client.api.disconnect();
    await time.settle();
    // Its id is free again.
    await reconnect();
  });

  test('stop reading', async () => {
    sim.faults.stopReading();
    client.api.reqCurrentTime();
    await time.settle();
    expect(client.events('currentTime')).toEqual([]);
    sim.faults.goOnReading();
    await time.settle();
    expect(client.events('currentTime')).toHaveLength(1);
  });

  test.each([
    ['extraField', 'unprocessed data left'],
    ['missingField', 'Underrun error'],
    ['unknownMessage', 'No parser implementation found'],
  ] as const)('%s is a decode error, and the next message is fine', async (fault, text) => {
    const own = await connectClient(sim, 5, { decodeErrors: true });
    client.api.disconnect();
    await time.settle();
    sim.faults[fault]();
    own.api.reqCurrentTime();
    own.api.reqManagedAccts();
    await time.settle();
    expect(own.events('error').map(([error, code]) => [code, String(error)])).toContainEqual([
      505,
      expect.stringContaining(text),
    ]);
    expect(own.events('managedAccounts')).toHaveLength(2);
  });

  test('clock and time zone of TWS', async () => {
    sim.faults.timeZone('Europe/Berlin', 'Mitteleuropäische Sommerzeit');
    sim.faults.clockSkew(30_000);
    const other = await connectClient(sim, 2);
    other.api.reqCurrentTime();
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(other.events('server')).toEqual([[193, '20260701 16:00:30 Mitteleuropäische Sommerzeit']]);
    expect(other.events('currentTime')).toEqual([[1_782_914_430]]);
    expect(client.events('execDetails')[0]?.[2]).toMatchObject({ time: '20260701 16:00:00 Europe/Berlin' });
  });
});

describe('between TWS and IB', () => {
  test('1100 repeated, then 1102: quotes go on, bars kept up to date do not', async () => {
    client.api.reqMktData(1, AAPL, '', false, false);
    watchBars(2);
    await time.settle();
    sim.faults.loseUpstream(15);
    sim.market.trade('AAPL', { price: 200.5 });
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(news()).toEqual(Array.from({ length: 15 }, () => 1100));
    expect(client.events('historicalDataUpdate')).toEqual([]);
    expect(client.events('openOrder')).toEqual([]);
    const before = client.events('tickPrice').length;
    sim.faults.restoreUpstream();
    sim.market.trade('AAPL', { price: 200.6 });
    await time.settle();
    expect(news().at(-1)).toBe(1102);
    expect(client.events('tickPrice').length).toBeGreaterThan(before);
    expect(client.events('historicalDataUpdate')).toEqual([]);
    // What was sent meanwhile has reached IB now.
    expect(client.events('orderStatus').at(-1)).toMatchObject({ 0: 1, 1: 'Filled' });
  });

  test('1101: every stream is lost', async () => {
    client.api.reqMktData(1, AAPL, '', false, false);
    await time.settle();
    sim.faults.loseUpstream();
    sim.faults.restoreUpstreamWithDataLost();
    await time.settle();
    const before = client.events('tickPrice').length;
    sim.market.set('AAPL', { bid: 190 });
    await time.settle();
    expect(news()).toEqual([1100, 1101]);
    expect(client.events('tickPrice')).toHaveLength(before);
  });

  test('fills while IB is out of reach come with reqExecutions alone', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 1, 199));
    await time.settle();
    sim.faults.loseUpstream();
    sim.market.set('AAPL', { bid: 198, ask: 198.02 });
    sim.faults.restoreUpstream();
    await time.settle();
    expect(client.events('execDetails')).toEqual([]);
    client.api.reqExecutions(9, {});
    await time.settle();
    expect(client.events('execDetails')).toHaveLength(1);
  });

  test('2103 and 2104 without 1100: bars kept up to date stop for good', async () => {
    client.api.reqMktData(1, AAPL, '', false, false);
    watchBars(2);
    await time.settle();
    sim.faults.breakFarms();
    const before = client.events('tickPrice').length;
    sim.market.trade('AAPL', { price: 200.5 });
    await time.settle();
    expect(client.events('tickPrice')).toHaveLength(before);
    watchBars(3);
    await time.settle();
    expect(codes(client)).toEqual([162]);
    sim.faults.restoreFarms();
    sim.market.trade('AAPL', { price: 200.6 });
    await time.settle();
    expect(news()).toEqual([2103, 2105, 2104, 2106]);
    expect(client.events('tickPrice').length).toBeGreaterThan(before);
    expect(client.events('historicalDataUpdate')).toEqual([]);
  });

  test.each([
    ['failLiveBars', 10182],
    ['bustBars', 10225],
  ] as const)('%s', async (fault, code) => {
    watchBars(2);
    await time.settle();
    sim.faults[fault]();
    sim.market.trade('AAPL', { price: 200.5 });
    await time.settle();
    expect(client.events('error').map(([, error, id]) => [id, error])).toEqual([[2, code]]);
    expect(client.events('historicalDataUpdate')).toEqual([]);
  });
});

describe('restarts', () => {
  test('nobody listens for a while, order ids go back, orders stay', async () => {
    for (const id of [1, 2, 3, 4]) client.api.placeOrder(id, AAPL, limitOrder(BUY, 1, 199));
    await time.settle();
    sim.faults.restart({ for: 5000, rollBack: 3 });
    await time.settle();
    expect(client.events('disconnected').length).toBeGreaterThan(0);
    const early = await connectClient(sim, 1, { started: false });
    await expect.poll(() => codes(early)).toEqual([502]);
    await time.advance(5000);
    const late = await reconnect();
    expect(late.events('nextValidId')).toEqual([[2]]);
    expect(late.events('openOrder')).toEqual([]);
    expect(sim.book.working).toHaveLength(4);
  });

  test('with open orders replayed', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 1, 199));
    await time.settle();
    sim.faults.restart({ replay: true });
    await time.advance(0);
    const again = await reconnect();
    await time.settle();
    expect(again.events('openOrder')).toMatchObject([{ 0: 1 }]);
    expect(again.events('openOrderEnd')).toHaveLength(1);
  });
});

describe('orders', () => {
  test('dropped before they reach IB', async () => {
    sim.faults.dropBeforeOrder();
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(client.events('disconnected').length).toBeGreaterThan(0);
    expect(sim.book.orders).toEqual([]);
  });

  test('dropped after they have reached IB', async () => {
    sim.faults.dropAfterOrder();
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(client.events('openOrder')).toEqual([]);
    expect(sim.book.orders).toMatchObject([{ status: 'Filled' }]);
  });

  test('lost: IB never has them and nobody says so', async () => {
    sim.faults.loseOrder();
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    client.api.reqOpenOrders();
    await time.settle();
    expect(client.events('openOrder')).toEqual([]);
    expect(sim.book.orders).toEqual([]);
  });

  test('never answered, though they work', async () => {
    sim.faults.neverAnswerOrder();
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 1, 199));
    await time.settle();
    expect(client.events('openOrder')).toEqual([]);
    client.api.reqOpenOrders();
    await time.settle();
    expect(client.events('openOrder')).toHaveLength(1);
  });

  test('answered late', async () => {
    sim.faults.answerLate(2000);
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.advance(1999);
    expect(told()).toEqual([]);
    await time.advance(1);
    expect(told()).toHaveLength(7);
  });

  test('rejected with any code', async () => {
    sim.faults.rejectOrder(203);
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(codes(client)).toEqual([203]);
    expect(sim.book.orders).toEqual([]);
  });

  test('a cancellation that vanishes, one that comes too late', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 10, 199));
    await time.settle();
    sim.faults.loseCancel();
    client.api.cancelOrder(1);
    await time.settle();
    expect(sim.book.working).toHaveLength(1);
    expect(codes(client)).toEqual([]);
    sim.faults.fillBeforeCancel();
    client.api.cancelOrder(1);
    await time.settle();
    expect(client.events('execDetails')).toMatchObject([{ 2: { shares: 10, price: 199 } }]);
    expect(codes(client)).toEqual([10148]);
  });

  test('rejected with details that are no JSON', async () => {
    sim.faults.rejectWithBadJson();
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    // What the client makes of it is thrown from its socket.
    const thrown = new Promise<unknown>((resolve) => {
      const listeners = process.listeners('uncaughtException');
      process.removeAllListeners('uncaughtException');
      process.once('uncaughtException', (error) => {
        for (const listener of listeners) process.on('uncaughtException', listener);
        resolve(error);
      });
    });
    expect(String(await thrown)).toContain('JSON');
    expect(sim.sent(4).at(-1)?.fields.slice(2)).toEqual([
      '1',
      '201',
      'Order rejected - reason:See the details.',
      '{"reject": ',
    ]);
  });

  test('status repeated', async () => {
    sim.faults.repeatStatus(Infinity);
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(told().filter((text) => text.startsWith('status'))).toEqual([
      'status PreSubmitted',
      'status PreSubmitted',
      'status Filled',
      'status Filled',
    ]);
  });

  test('status missing', async () => {
    sim.faults.withholdStatus(2);
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    client.api.placeOrder(2, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(told().filter((text) => text.startsWith('status'))).toEqual([
      'status PreSubmitted',
      'status Filled',
    ]);
  });

  test('the fill before everything else', async () => {
    sim.faults.executionFirst();
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(told()).toEqual([
      'fill',
      'order',
      'status PreSubmitted',
      'order',
      'status Filled',
      'order',
      'commission',
    ]);
  });

  test('the commission before the fill, late, never', async () => {
    sim.faults.commissionFirst();
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 1));
    await time.settle();
    expect(told().filter((text) => text === 'fill' || text === 'commission')).toEqual(['commission', 'fill']);
    sim.faults.commissionLate(3000);
    client.api.placeOrder(2, AAPL, marketOrder(BUY, 1));
    await time.advance(2999);
    expect(client.events('commissionReport')).toHaveLength(1);
    await time.advance(1);
    expect(client.events('commissionReport')).toHaveLength(2);
    sim.faults.commissionNever();
    client.api.placeOrder(3, AAPL, marketOrder(BUY, 1));
    await time.advance(60_000);
    expect(client.events('execDetails')).toHaveLength(3);
    expect(client.events('commissionReport')).toHaveLength(2);
  });

  test('a fill corrected: .02, in the accounts and in what can be asked for', async () => {
    client.api.placeOrder(1, AAPL, marketOrder(BUY, 10));
    await time.settle();
    const cash = sim.book.cash().get('USD') ?? NaN;
    const [original] = sim.book.executions;
    const corrected = sim.faults.correctExecution({ price: 200.52 });
    expect(corrected.id).toBe(original?.id.replace(/01$/, '02'));
    await time.settle();
    expect(client.events('execDetails').map(([, , execution]) => execution)).toMatchObject([
      { execId: original?.id, price: 200.02 },
      { execId: corrected.id, price: 200.52, shares: 10, cumQty: 10 },
    ]);
    expect((sim.book.cash().get('USD') ?? NaN) - cash).toBeCloseTo(-5, 6);
    client.api.reqExecutions(1, {});
    await time.settle();
    expect(client.events('execDetails').slice(2)).toMatchObject([[1, {}, { execId: corrected.id }]]);
  });

  test('foreign orders have id 0, bound ones a negative id', async () => {
    const foreign = sim.faults.foreignOrder({ orderRef: 'by hand' });
    client.api.reqAllOpenOrders();
    await time.settle();
    expect(client.events('openOrder')).toMatchObject([
      { 0: 0, 2: { permId: foreign.permId, clientId: 0, orderRef: 'by hand' } },
    ]);
    const master = await connectClient(sim, 0);
    master.api.reqAutoOpenOrders(true);
    await time.settle();
    sim.faults.foreignOrder();
    await time.settle();
    expect(master.events('orderBound').map(([, , id]) => id)).toEqual([-1, -2]);
    expect(new Set(master.events('openOrder').map(([id]) => id))).toEqual(new Set([-1, -2]));
  });

  test('one orderRef, two permanent ids', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 1, 199, { orderRef: 'twin' }));
    await time.settle();
    sim.faults.doubleOrder();
    client.api.reqOpenOrders();
    await time.settle();
    const last = client
      .events('openOrder')
      .slice(-2)
      .map(([, , order]) => order);
    expect(last).toMatchObject([{ orderRef: 'twin' }, { orderRef: 'twin' }]);
    expect(new Set(sim.book.byRef('twin').map(({ permId }) => permId)).size).toBe(2);
  });

  test('filled while nobody is connected', async () => {
    client.api.placeOrder(1, AAPL, limitOrder(BUY, 10, 199));
    await time.settle();
    sim.faults.fillWhileDisconnected();
    await time.settle();
    expect(client.events('execDetails')).toEqual([]);
    const again = await reconnect();
    again.api.reqOpenOrders();
    again.api.reqExecutions(1, {});
    await time.settle();
    expect(again.events('openOrder')).toEqual([]);
    expect(again.events('execDetails')).toMatchObject([[1, {}, { shares: 10, price: 199, orderId: 1 }]]);
  });
});

describe('prices', () => {
  const ask = (requestId: number): void => {
    client.api.reqMktData(requestId, AAPL, '', false, false);
  };

  test('not subscribed: 354, or delayed quotes for who takes them', async () => {
    sim.faults.notSubscribed(2);
    ask(1);
    client.api.reqMarketDataType(3);
    ask(2);
    await time.settle();
    expect(client.events('error').map(([, code, id]) => [id, code])).toEqual([
      [1, 354],
      [2, 10167],
    ]);
    expect(client.events('marketDataType')).toEqual([[2, 3]]);
  });

  test('delayed quotes have types of their own', async () => {
    sim.faults.delayedData();
    ask(1);
    await time.settle();
    const types = new Set(
      [...client.events('tickPrice'), ...client.events('tickSize')].map(([, type]) => type),
    );
    expect([...types].map(Number).sort((a, b) => a - b)).toEqual([
      66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76,
    ]);
    sim.market.set('AAPL', { bid: 150 });
    await time.settle();
    expect(client.events('tickPrice').at(-1)).toEqual([1, 66, 150, true]);
  });

  test('delayed quotes that nobody has asked for', async () => {
    sim.faults.delayedNotEnabled();
    ask(1);
    await time.settle();
    expect(codes(client)).toEqual([10168]);
  });

  test('a competing session', async () => {
    sim.faults.competingSession();
    ask(1);
    ask(2);
    await time.settle();
    expect(codes(client)).toEqual(Array.from({ length: 15 }, () => 10197));
    expect(new Set(client.events('tickPrice').map(([id]) => id))).toEqual(new Set([2]));
  });

  test('history: pacing, no data, empty', async () => {
    sim.faults.historyPacing();
    watchBars(1);
    await time.settle();
    sim.faults.historyNoData();
    watchBars(2);
    await time.settle();
    sim.faults.emptyHistory();
    watchBars(3);
    await time.settle();
    expect(client.events('error').map(([error, code, id]) => [id, code, String(error)])).toEqual([
      [1, 162, expect.stringContaining('pacing violation')],
      [2, 162, expect.stringContaining('query returned no data')],
    ]);
    expect(client.events('historicalData').map(([id, date]) => [id, String(date).slice(0, 8)])).toEqual([
      [3, 'finished'],
    ]);
  });
});

test('clear calls off what waits', async () => {
  sim.faults.loseOrder();
  sim.faults.clientIdInUse(Infinity);
  sim.faults.clear();
  client.api.placeOrder(1, AAPL, limitOrder(BUY, 1, 199));
  await connectClient(sim, 2);
  await time.settle();
  expect(sim.book.working).toHaveLength(1);
});

test('connections may end at any byte of the hello', async () => {
  const hello = Buffer.from('4150490000000009763130302e2e313933', 'hex');
  for (let length = 0; length <= hello.length; length++) {
    await new Promise<void>((closed) => {
      const socket = connect(sim.port, '127.0.0.1', () => socket.end(hello.subarray(0, length)));
      onTestFinished(() => void socket.destroy());
      socket.on('close', () => closed()).resume();
    });
  }
  await time.settle();
  expect(sim.connections).toHaveLength(1);
});
