import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { IbStats } from '../connection/ib-stats.ts';
import { createIbContracts } from '../contracts/create-ib-contracts.ts';
import { collectLog } from '../testing/collected-log.ts';
import { connectScripted } from '../testing/connect-scripted.ts';
import { createIbVenue } from './ib-venue.ts';
import { openTrade } from './testing/trade.ts';
import type { Trade } from './testing/trade.ts';

const [CANCELLED, FILLED, REJECTED, WORKING] = [1, 2, 5, 6];

const permIdOf = ({ sim }: Trade, orderId: string): number => {
  const order = sim.book.byRef(`test:${orderId}`).at(-1);
  if (order === undefined) throw new Error(`The simulator has no ${orderId}.`);
  return order.permId;
};

/** The connection ends without a word, and IB goes on. */
const whileAway = async (trade: Trade, happens: () => void): Promise<void> => {
  trade.sim.faults.refuse();
  trade.sim.faults.drop();
  await trade.time.settle();
  expect(trade.broker.connection.status.stage).toBe('connecting');
  happens();
  await trade.sim.faults.accept();
  await trade.ready();
};

const fillsOf = (trade: Trade, orderId: string): number =>
  trade.eventsOf(orderId).filter((type) => type === 'order-filled').length;

/** Names of the messages that recovery sends, in order. */
const asked = (trade: Trade, since: number): readonly string[] => {
  const names: Readonly<Record<string, string>> = {
    5: 'open orders',
    16: 'all open orders',
    61: 'positions',
    62: 'accounts',
    7: 'executions',
    99: 'completed orders',
    3: 'order',
    4: 'cancel',
  };
  return trade.sim.frames
    .slice(since)
    .flatMap(({ direction, fields }) => (direction === 'in' ? (names[fields[0] ?? ''] ?? []) : []));
};

describe('recovery', () => {
  it('R1 asks for orders, positions, accounts and then executions before trading opens', async () => {
    const trade = await openTrade({ connected: false });
    expect(trade.broker.venue.unavailable?.('DU1234567')).toMatchObject({ code: 'venue_unavailable' });
    await trade.ready();
    expect(asked(trade, 0)).toEqual([
      'open orders',
      'all open orders',
      'positions',
      'accounts',
      'executions',
    ]);
    expect(trade.broker.venue.unavailable?.('DU1234567')).toBeUndefined();
  });

  it('R1 opens the accounts of IB with what they hold', async () => {
    const trade = await openTrade({ accounts: [{ id: 'DU1234567', currency: 'EUR', cash: 5000 }] });
    expect(trade.engine.account('DU1234567')).toMatchObject({ type: 'demo', currency: 'EUR' });
    expect(trade.engine.equity('DU1234567')).toMatchObject({ balance: 5000 });
  });

  it('R1 a list that does not come ends the connection, and the next is asked', async () => {
    const { time, part, tws, connection, errors } = await connectScripted();
    const log = collectLog();
    const contracts = createIbContracts({
      scheduler: time,
      log,
      store: { all: () => [], put: () => undefined },
    });
    const venue = createIbVenue({
      contracts,
      memory: { get: () => undefined, set: () => undefined },
      clientId: 7,
      reference: 'test',
      scheduler: time,
      log,
      latencies: new IbStats().latencies,
      liveTrading: false,
      engine() {
        throw new Error('Nothing is to be told.');
      },
      status: () => connection.status,
    });
    part.onRecover = (session) => venue.recover(session, 'connected');
    tws.drop();
    await time.advanceUntil(() => tws.connections === 2, 60_000);
    await time.settle();
    expect(venue.unavailable?.('DU1234567')).toMatchObject({ code: 'venue_unavailable' });
    expect(tws.heard.filter(({ connection: of }) => of === 2).map(({ fields }) => fields[0])).toEqual([
      '71',
      '5',
    ]);
    await time.advance(10_000);
    expect(connection.status.reason).toContain('its open orders');
    await time.advanceUntil(() => tws.connections === 3, 60_000);
    expect(errors).toEqual([]);
  });

  it('R2 a fill while nobody was connected is booked once', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    await whileAway(trade, () => trade.sim.book.fill(permIdOf(trade, 'ORDER-1'), { quantity: 60 }));
    expect(trade.order('ORDER-1')).toMatchObject({ status: WORKING, filledQty: 60, avgPrice: 199 });
    await whileAway(trade, () => trade.sim.book.fill(permIdOf(trade, 'ORDER-1')));
    expect(trade.order('ORDER-1')).toMatchObject({ status: FILLED, filledQty: 100 });
    expect(fillsOf(trade, 'ORDER-1')).toBe(2);
    expect(trade.engine.positions('DU1234567')).toMatchObject([{ qty: 100, avgPrice: 199 }]);
    expect(trade.cash()).toEqual(trade.cashAtIb());
  });

  it('R2 so is one while the process was down', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'), { quantity: 60 });
    await trade.time.settle();
    await trade.stop();
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'));
    await trade.restart();
    expect(trade.order('ORDER-1')).toMatchObject({ status: FILLED, filledQty: 100 });
    expect(fillsOf(trade, 'ORDER-1')).toBe(2);
    expect(trade.cash()).toEqual(trade.cashAtIb());
  });

  it('R3 an order that IB does not list is given up after the second look, not before', async () => {
    const trade = await openTrade();
    trade.sim.faults.loseOrder();
    await trade.place({ limitPrice: 199 });
    const since = trade.sim.frames.length;
    await whileAway(trade, () => undefined);
    expect(asked(trade, since)).toEqual([
      'open orders',
      'all open orders',
      'positions',
      'accounts',
      'executions',
      'open orders',
      'all open orders',
      'executions',
      'completed orders',
      'cancel',
    ]);
    expect(trade.order('ORDER-1')).toMatchObject({
      status: REJECTED,
      message: expect.stringContaining('asked twice'),
    });
  });

  it('R3 an order that was cancelled while nobody was connected is, with the reason', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    await whileAway(trade, () => trade.sim.book.cancel(permIdOf(trade, 'ORDER-1'), 'The desk called'));
    expect(trade.order('ORDER-1').status).toBe(CANCELLED);
    expect(trade.eventsOf('ORDER-1').at(-1)).toBe('order-cancelled');
  });

  it('R3 an order that the journal does not know is shown under its permanent id', async () => {
    const trade = await openTrade();
    let permId = 0;
    await whileAway(trade, () => {
      const order = trade.sim.book.enterByHand({ symbol: 'AAPL', side: 'BUY', quantity: 5, limit: 150 });
      ({ permId } = order);
    });
    expect(trade.order(`IB-${permId}`)).toMatchObject({ status: WORKING, qty: 5, limitPrice: 150, side: 1 });
  });

  it('R4 what was not durable is not sent, and what was durable and not sent is not doubled', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 198 });
    trade.sim.faults.dropBeforeOrder();
    await trade.place({ limitPrice: 199 });
    await trade.stop('killed');
    await trade.restart();
    await trade.time.advance(5000);
    expect(trade.order('ORDER-1').status).toBe(WORKING);
    expect(trade.order('ORDER-2')).toMatchObject({ status: REJECTED });
    expect(trade.sim.book.working).toHaveLength(1);
  });

  it('R4 an order whose acknowledgement was lost is found, not doubled', async () => {
    const trade = await openTrade();
    trade.sim.faults.dropAfterOrder();
    await trade.place({ limitPrice: 199 });
    await trade.stop('killed');
    await trade.restart();
    expect(trade.order('ORDER-1').status).toBe(WORKING);
    expect(trade.sim.book.working).toHaveLength(1);
  });

  it('R5 what IB no longer tells the executions of follows its books, with an alarm', async () => {
    const trade = await openTrade({ alarms: ['position_differs'] });
    await trade.place({ type: 2 });
    await trade.place({ limitPrice: 190 });
    await trade.stop();
    trade.sim.book.fill(permIdOf(trade, 'ORDER-2'), { quantity: 100 });
    await trade.time.advance(8 * 86_400_000);
    await trade.restart();
    expect(trade.order('ORDER-2')).toMatchObject({
      status: CANCELLED,
      message: expect.stringContaining('no longer tells the executions'),
    });
    expect(trade.engine.positions('DU1234567')).toMatchObject([{ symbol: 'AAPL', qty: 200 }]);
    expect(trade.cash()).toEqual(trade.cashAtIb());
  });

  it('R5 a fill that comes while the books are stated is not taken back, whatever our clock says', async () => {
    let happens: (() => Promise<void>) | undefined;
    const trade: Trade = await openTrade({
      clockAhead: 120_000,
      broker: {
        engine: () => ({
          openAccount: (config) => trade.engine.openAccount(config),
          positions: (accountId) => trade.engine.positions(accountId),
          async settled() {
            await trade.engine.settled();
            await happens?.();
          },
        }),
      },
      connected: false,
    });
    await trade.ready();
    await trade.place({ limitPrice: 190 });
    happens = async () => {
      happens = undefined;
      trade.sim.book.fill(permIdOf(trade, 'ORDER-1'), { quantity: 40 });
      // It arrives in the next turns; no time may pass meanwhile.
      await turn();
      await turn();
      await turn();
      expect(fillsOf(trade, 'ORDER-1')).toBe(1);
    };
    trade.sim.faults.loseUpstream();
    await trade.time.settle();
    trade.sim.faults.restoreUpstream();
    await trade.ready();
    expect(happens).toBeUndefined();
    expect(trade.engine.positions('DU1234567')).toMatchObject([{ symbol: 'AAPL', qty: 40 }]);
    expect(trade.cash()).toEqual(trade.cashAtIb());
  });

  it('R5 a position that IB has no more is none here', async () => {
    const trade = await openTrade({ alarms: ['position_differs'] });
    await trade.place({ type: 2 });
    await trade.stop();
    trade.sim.book.enterByHand({ symbol: 'AAPL', side: 'SELL', quantity: 100 });
    await trade.time.advance(8 * 86_400_000);
    await trade.restart();
    expect(trade.sim.book.positions()).toEqual([]);
    expect(trade.engine.positions('DU1234567')).toEqual([]);
  });

  it('R6 two live orders with one reference are an alarm, and both can be cancelled', async () => {
    const trade = await openTrade({ alarms: ['two_orders_one_reference', 'order_came_back'] });
    await trade.place({ limitPrice: 199 });
    let second = 0;
    await whileAway(trade, () => ({ permId: second } = trade.sim.book.double(permIdOf(trade, 'ORDER-1'))));
    expect(trade.order('ORDER-1').status).toBe(WORKING);
    expect(trade.order(`IB-${second}`)).toMatchObject({ status: WORKING, qty: 100, limitPrice: 199 });
    // They have one id at TWS, which takes the cancel for either of them.
    await trade.cancel('ORDER-1');
    expect(trade.sim.book.working).toHaveLength(0);
    await trade.time.advance(10_000);
    expect(trade.sim.book.working).toEqual([]);
    expect([trade.order('ORDER-1').status, trade.order(`IB-${second}`).status]).toEqual([
      CANCELLED,
      CANCELLED,
    ]);
  });

  it('I1 ids never come again, however far TWS goes back', async () => {
    const trade = await openTrade();
    // They fill, so that no list shows their ids any more.
    for (const qty of [1, 2, 3]) await trade.place({ type: 2, qty });
    trade.sim.faults.restart({ rollBack: 3 });
    await trade.time.settle();
    await trade.ready();
    await trade.place({ type: 2, qty: 4 });
    await trade.stop();
    trade.sim.faults.restart({ rollBack: 4 });
    await trade.restart();
    await trade.place({ limitPrice: 195 });
    const ids = trade.ordersSent().map((fields) => Number(fields[2]));
    expect(new Set(ids).size).toBe(5);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(trade.sim.book.executions).toHaveLength(4);
    expect(trade.sim.book.working).toHaveLength(1);
  });

  it('I3 after a restart an order is found again by its reference, and is ours to change', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199, takeProfit: 210, stopLoss: 190 });
    await trade.stop();
    await trade.restart();
    expect(trade.order('ORDER-1').status).toBe(WORKING);
    await trade.modify('ORDER-1', { limitPrice: 198, takeProfit: 210, stopLoss: 190 });
    await trade.time.settle();
    expect(trade.sim.book.order(permIdOf(trade, 'ORDER-1'))?.terms.limit).toBe(198);
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'));
    await trade.time.settle();
    expect(['ORDER-1', 'ORDER-2', 'ORDER-3'].map((id) => trade.order(id).status)).toEqual([
      FILLED,
      WORKING,
      WORKING,
    ]);
    expect(trade.sim.book.working).toHaveLength(2);
    await trade.cancel('ORDER-2');
    await trade.time.settle();
    expect(trade.order('ORDER-2').status).toBe(CANCELLED);
  });

  it('O9 nothing new leaves while IB is not reached, and a cancel leaves when it is again', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    const sent = trade.ordersSent().length;
    trade.sim.faults.loseUpstream(15);
    await trade.time.settle();
    await expect(trade.place({ limitPrice: 198 })).rejects.toThrow('venue_unavailable');
    await expect(trade.modify('ORDER-1', { limitPrice: 198 })).rejects.toThrow('venue_unavailable');
    await trade.cancel('ORDER-1');
    expect(trade.cancelsSent()).toEqual([]);
    trade.sim.faults.restoreUpstream();
    await trade.ready();
    await trade.time.settle();
    expect(trade.ordersSent()).toHaveLength(sent);
    expect(trade.cancelsSent()).toHaveLength(1);
    expect(trade.order('ORDER-1').status).toBe(CANCELLED);
  });

  it('O9 nor in the time in which TWS restarts', async () => {
    const trade = await openTrade({
      broker: { restartWindow: { from: '10:00', to: '10:05', timeZone: 'America/New_York' } },
      connected: false,
    });
    await trade.time.advance(1000);
    expect(trade.broker.connection.status.stage).toBe('paused');
    await expect(trade.place({ limitPrice: 198 })).rejects.toThrow('venue_unavailable');
    await trade.time.advance(5 * 60_000);
    await trade.place({ limitPrice: 198 });
    expect(trade.order('ORDER-1').status).toBe(WORKING);
  });

  it.each(['connected', 'running'] as const)(
    'what has filled of an order that IB cancels while nobody is %s is protected again',
    async (what) => {
      const trade = await openTrade();
      await trade.place({ limitPrice: 199, takeProfit: 210, stopLoss: 190 });
      trade.sim.book.fill(permIdOf(trade, 'ORDER-1'), { quantity: 40 });
      await trade.time.settle();
      const cancel = (): void => trade.sim.book.cancel(permIdOf(trade, 'ORDER-1'));
      if (what === 'connected') await whileAway(trade, cancel);
      else {
        await trade.stop();
        cancel();
        await trade.restart();
      }
      await trade.time.advance(1000);
      expect(trade.order('ORDER-1').status).toBe(CANCELLED);
      expect(trade.sim.book.working.map(({ terms }) => [terms.type, terms.quantity])).toEqual([
        ['LMT', 40],
        ['STP', 40],
      ]);
      expect([trade.order('ORDER-2').status, trade.order('ORDER-3').status]).toEqual([WORKING, WORKING]);
      trade.sim.book.fill(permIdOf(trade, 'ORDER-2'));
      await trade.time.advance(1000);
      expect(trade.engine.positions('DU1234567')).toEqual([]);
      expect(trade.sim.book.working).toEqual([]);
    },
  );
});

describe('currency pairs', () => {
  it('are cash at IB: nothing is stated of them', async () => {
    const trade = await openTrade();
    await trade.broker.contracts.resolve('EURUSD');
    await trade.time.advance(1000);
    await trade.place({ symbol: 'EURUSD', type: 2, qty: 25_000 });
    await trade.time.advance(1000);
    expect(trade.engine.positions('DU1234567')).toMatchObject([{ symbol: 'EURUSD', qty: 25_000 }]);
    await trade.stop();
    await trade.restart();
    expect(trade.engine.positions('DU1234567')).toMatchObject([{ symbol: 'EURUSD', qty: 25_000 }]);
    const stated = trade.records
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === 'position-stated');
    expect(stated).toEqual([]);
    const { equity } = trade.engine.equity('DU1234567') ?? {};
    expect(equity).toBeGreaterThan(999_900);
    expect(equity).toBeLessThan(1_000_100);
  });
});

describe('orders of others', () => {
  it('O11 are shown by their permanent id, fill, and are changed where they were placed', async () => {
    const trade = await openTrade();
    const { permId } = trade.sim.book.enterByHand({ symbol: 'MSFT', side: 'SELL', quantity: 10, limit: 900 });
    await trade.time.advance(31_000);
    const orderId = `IB-${permId}`;
    expect(trade.order(orderId)).toMatchObject({ status: WORKING, symbol: 'MSFT', side: -1, qty: 10 });
    await trade.cancel(orderId);
    await trade.time.settle();
    expect(trade.eventsOf(orderId).at(-1)).toBe('cancel-refused');
    expect(trade.cancelsSent()).toEqual([]);
    trade.sim.book.fill(permId);
    await trade.time.advance(31_000);
    expect(trade.order(orderId)).toMatchObject({ status: FILLED, filledQty: 10 });
    expect(trade.engine.positions('DU1234567')).toMatchObject([{ symbol: 'MSFT', qty: 10, side: -1 }]);
  });

  it('O11 a fill in part before it was seen is booked, and what is open is open', async () => {
    const trade = await openTrade();
    const { permId } = trade.sim.book.enterByHand({ symbol: 'AAPL', side: 'BUY', quantity: 10, limit: 150 });
    trade.sim.book.fill(permId, { quantity: 4 });
    await trade.time.advance(31_000);
    expect(trade.engine.positions('DU1234567')).toMatchObject([{ symbol: 'AAPL', qty: 4 }]);
    const order = trade.order(`IB-${permId}`);
    expect(order.qty - (order.filledQty ?? 0)).toBe(6);
    trade.sim.book.cancel(permId);
    await trade.time.advance(33_000);
    expect(trade.order(`IB-${permId}`).status).toBe(CANCELLED);
  });
});
