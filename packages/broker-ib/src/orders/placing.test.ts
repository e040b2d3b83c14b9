import { describe, expect, it } from 'vitest';
import { openTrade } from './testing/trade.ts';

describe('orders on their way to IB', () => {
  it('O1 say transmission, time in force, account and kind of group', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    const [sent] = trade.ordersSent();
    expect([sent?.[28], sent?.[22], sent?.[24], sent?.[47], sent?.[34]]).toEqual([
      '1',
      'GTC',
      'DU1234567',
      '3',
      '0',
    ]);
    expect(sent?.[27]).toBe('test:ORDER-1');
    expect(trade.eventsOf('ORDER-1')).toEqual(['order-placed', 'order-accepted']);
  });

  it('O1 so do those of a bracket', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199, takeProfit: 210, stopLoss: 190 });
    for (const sent of trade.ordersSent())
      expect([sent[22], sent[24], sent[34]]).toEqual(['GTC', 'DU1234567', '0']);
    expect(trade.ordersSent().map((sent) => sent[47])).toEqual(['3', '2', '2']);
  });

  it('O2 a bracket is three messages, held until the last', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199, takeProfit: 210, stopLoss: 190 });
    const sent = trade.ordersSent();
    const id = Number(sent[0]?.[2]);
    expect(sent.map((fields) => [Number(fields[2]), fields[28], Number(fields[29]), fields[27]])).toEqual([
      [id, '0', 0, 'test:ORDER-1'],
      [id + 1, '0', id, 'test:ORDER-2'],
      [id + 2, '1', id, 'test:ORDER-3'],
    ]);
    expect(trade.sim.book.working).toHaveLength(3);
    expect(trade.order('ORDER-1').status).toBe(6);
  });

  it('O2 a bracket that cannot be sent whole is taken back', async () => {
    const trade = await openTrade({ alarms: ['An order could not be written'] });
    const { session } = trade.broker.connection;
    const send = session?.sendOrder.bind(session);
    if (session === undefined || send === undefined) throw new Error('There is no session.');
    // The client fails at the second message.
    session.sendOrder = (call, messages) =>
      send((api) => {
        let left = 1;
        const failing = new Proxy(api, {
          get(target, name) {
            const member: unknown = Reflect.get(target, name, target);
            if (name === 'placeOrder' && left-- <= 0) throw new Error('no room');
            return typeof member === 'function' ? member.bind(target) : member;
          },
        });
        call(failing);
      }, messages);
    await trade.place({ limitPrice: 199, takeProfit: 210, stopLoss: 190 });
    await trade.time.settle();
    expect(trade.ordersSent()).toHaveLength(1);
    expect(trade.cancelsSent().map((fields) => fields[2])).toEqual([trade.ordersSent()[0]?.[2]]);
    expect(trade.sim.book.working).toEqual([]);
    expect(trade.order('ORDER-1').status).toBe(5);
  });

  it('I4 orders placed together get ids of their own, without a question', async () => {
    const trade = await openTrade();
    await Promise.all(Array.from({ length: 20 }, (_, at) => trade.place({ limitPrice: 190 - at })));
    await trade.time.advance(2000);
    const ids = trade.ordersSent().map((fields) => Number(fields[2]));
    expect(new Set(ids).size).toBe(20);
    expect(trade.sim.received(8)).toEqual([]);
    expect(trade.sim.book.working).toHaveLength(20);
  });

  it('I4 the ids of a bracket are in a row, whatever is placed with it', async () => {
    const trade = await openTrade();
    const bracket = { takeProfit: 210, stopLoss: 150 };
    await Promise.all([
      trade.place({ limitPrice: 199, ...bracket }),
      trade.place({ limitPrice: 198 }),
      trade.place({ limitPrice: 197, ...bracket }),
    ]);
    await trade.time.advance(2000);
    const sent = trade.ordersSent();
    for (const fields of sent.filter((each) => each[29] !== '0')) {
      const parent = Number(fields[29]);
      const siblings = sent.filter((each) => Number(each[29]) === parent).map((each) => Number(each[2]));
      expect(siblings).toEqual([parent + 1, parent + 2]);
    }
    expect(new Set(sent.map((fields) => fields[2])).size).toBe(7);
  });

  it('O12 what IB would not take of it is said and not sent', async () => {
    const trade = await openTrade();
    const ib = trade.broker.contracts.byTicker('AAPL');
    if (ib === undefined) throw new Error('AAPL is not known.');
    // The engine knows one tick size; IB has others from a price on.
    Object.assign(ib, { priceSteps: [...ib.priceSteps, { from: 100, increment: 0.05 }] });
    await trade.place({ limitPrice: 199.01 });
    expect(trade.ordersSent()).toEqual([]);
    expect(trade.order('ORDER-1')).toMatchObject({
      status: 5,
      message: expect.stringContaining('199.01 is not a multiple of 0.05'),
    });
    await trade.place({ limitPrice: 199.05 });
    expect(trade.order('ORDER-2').status).toBe(6);
  });

  it('types and times in force arrive as IB calls them', async () => {
    const trade = await openTrade();
    await trade.place({ type: 2, duration: { type: 'DAY' } });
    await trade.place({ type: 3, stopPrice: 210, side: 1 });
    await trade.place({ type: 4, stopPrice: 210, limitPrice: 211, duration: { type: 'GTC' } });
    await trade.place({ limitPrice: 150, duration: { type: 'IOC' } });
    await trade.place({ limitPrice: 150, duration: { type: 'FOK' } });
    expect(trade.ordersSent().map((fields) => [fields[19], fields[20], fields[21], fields[22]])).toEqual([
      ['MKT', '', '', 'DAY'],
      ['STP', '', '210', 'GTC'],
      ['STP LMT', '211', '210', 'GTC'],
      ['LMT', '150', '', 'IOC'],
      ['LMT', '150', '', 'FOK'],
    ]);
    expect(trade.eventsOf('ORDER-1').slice(0, 2)).toEqual(['order-placed', 'order-accepted']);
    expect(trade.order('ORDER-1')).toMatchObject({ status: 2, filledQty: 100, avgPrice: 200.02 });
    expect(trade.eventsOf('ORDER-4').at(-1)).toBe('order-expired');
    expect(trade.eventsOf('ORDER-5').at(-1)).toBe('order-expired');
  });

  it('P3 the way to the wire and back is timed', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    const { latencies } = trade.broker.stats;
    expect(latencies.summary('decision-to-wire').count).toBe(1);
    expect(latencies.summary('wire-to-ack').count).toBe(1);
  });

  it('real money needs to be asked for', async () => {
    const trade = await openTrade({ accounts: [{ id: 'U7654321', currency: 'USD', cash: 1000 }] });
    expect(trade.broker.venue.unavailable?.('U7654321')).toMatchObject({
      code: 'live_trading_off',
      reason: expect.stringContaining('LIVE_TRADING'),
    });
    expect(trade.engine.account('U7654321')).toMatchObject({ type: 'live', currency: 'USD' });
  });
});
