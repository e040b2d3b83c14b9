import { describe, expect, it } from 'vitest';
import { openTrade } from './testing/trade.ts';
import type { Trade } from './testing/trade.ts';

const permIdOf = ({ sim }: Trade, orderId: string): number => {
  const [order] = sim.book.byRef(`test:${orderId}`).filter(({ status }) => status !== 'Cancelled');
  if (order === undefined) throw new Error(`The simulator has no ${orderId}.`);
  return order.permId;
};

const bracket = { limitPrice: 199, takeProfit: 210, stopLoss: 190 };
const WORKING = 6;
const CANCELLED = 1;
const FILLED = 2;

describe('brackets at IB', () => {
  it('legs start with their order, and nothing is sent for it', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'));
    await trade.time.settle();
    expect(trade.order('ORDER-1').status).toBe(FILLED);
    expect([trade.order('ORDER-2').status, trade.order('ORDER-3').status]).toEqual([WORKING, WORKING]);
    expect(trade.ordersSent()).toHaveLength(3);
    expect(trade.eventsOf('ORDER-3')).toEqual(['order-placed', 'order-activated', 'order-accepted']);
  });

  it('a leg is cancelled though its entry, which was to take it along, has filled instead', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    trade.sim.faults.fillBeforeCancel();
    await Promise.all([trade.cancel('ORDER-1'), trade.cancel('ORDER-3')]);
    await trade.time.settle();
    expect([trade.order('ORDER-1').status, trade.order('ORDER-3').status]).toEqual([FILLED, CANCELLED]);
    expect(trade.sim.book.working.map(({ ticket }) => ticket.fields.orderRef)).toEqual(['test:ORDER-2']);
  });

  it('one leg that fills ends the other', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'));
    await trade.time.settle();
    trade.sim.book.fill(permIdOf(trade, 'ORDER-2'));
    await trade.time.advance(1000);
    expect([trade.order('ORDER-2').status, trade.order('ORDER-3').status]).toEqual([FILLED, CANCELLED]);
    expect(trade.engine.positions('DU1234567')).toEqual([]);
    expect(trade.sim.book.working).toEqual([]);
  });

  it('a partial fill of a leg reduces the other, at IB and here', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'));
    await trade.time.settle();
    trade.sim.book.fill(permIdOf(trade, 'ORDER-2'), { quantity: 40 });
    await trade.time.advance(1000);
    const stop = trade.sim.book.order(permIdOf(trade, 'ORDER-3'));
    expect(stop?.terms.quantity).toBe(60);
    expect(trade.order('ORDER-3')).toMatchObject({ qty: 60, status: WORKING });
  });

  it('an order that fills in parts needs no messages for its legs', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    const permId = permIdOf(trade, 'ORDER-1');
    for (const quantity of [30, 50, 20]) {
      trade.sim.book.fill(permId, { quantity });
      await trade.time.settle();
    }
    expect(trade.ordersSent()).toHaveLength(3);
    expect(trade.order('ORDER-3')).toMatchObject({ qty: 100, status: WORKING });
  });

  it('what has filled of an order that is cancelled stays protected', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'), { quantity: 40 });
    await trade.time.settle();
    await trade.cancel('ORDER-1');
    await trade.time.advance(2000);
    expect(trade.order('ORDER-1').status).toBe(CANCELLED);
    const working = trade.sim.book.working.map(({ terms, ticket }) => [
      ticket.fields.orderRef,
      terms.type,
      terms.quantity,
    ]);
    expect(working).toEqual([
      ['test:ORDER-2', 'LMT', 40],
      ['test:ORDER-3', 'STP', 40],
    ]);
    expect([trade.order('ORDER-2'), trade.order('ORDER-3')]).toMatchObject([
      { qty: 40, status: WORKING },
      { qty: 40, status: WORKING },
    ]);
    trade.sim.book.fill(permIdOf(trade, 'ORDER-3'));
    await trade.time.advance(1000);
    expect(trade.engine.positions('DU1234567')).toEqual([]);
    expect(trade.sim.book.positions()).toEqual([]);
    expect(trade.sim.book.working).toEqual([]);
  });

  it('the same when it is cancelled at IB', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'), { quantity: 40 });
    await trade.time.settle();
    trade.sim.book.cancel(permIdOf(trade, 'ORDER-1'));
    await trade.time.advance(2000);
    expect(trade.sim.book.working.map(({ terms }) => [terms.type, terms.quantity])).toEqual([
      ['LMT', 40],
      ['STP', 40],
    ]);
  });

  it('an order that is cancelled before it fills takes its legs along', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    await trade.cancel('ORDER-1');
    await trade.time.advance(1000);
    expect(['ORDER-1', 'ORDER-2', 'ORDER-3'].map((id) => trade.order(id).status)).toEqual([1, 1, 1]);
    expect(trade.sim.book.working).toEqual([]);
    expect(trade.ordersSent()).toHaveLength(3);
  });

  it('a leg is moved while it waits, and while it works', async () => {
    const trade = await openTrade();
    await trade.place(bracket);
    await trade.modify('ORDER-1', { ...bracket, stopLoss: 191 });
    await trade.time.advance(1000);
    expect(trade.sim.book.order(permIdOf(trade, 'ORDER-3'))?.terms.aux).toBe(191);
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'));
    await trade.time.settle();
    await trade.modify('ORDER-3', { type: 3, side: -1, stopPrice: 192 });
    await trade.time.advance(1000);
    expect(trade.sim.book.order(permIdOf(trade, 'ORDER-3'))?.terms.aux).toBe(192);
    expect(trade.order('ORDER-3')).toMatchObject({ stopPrice: 192, status: WORKING });
  });

  it('a leg that is added later is attached', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    await trade.modify('ORDER-1', { limitPrice: 199, stopLoss: 190 });
    await trade.time.advance(1000);
    const [entry, leg] = trade.sim.book.working;
    expect(leg).toMatchObject({ parentPermId: entry?.permId, terms: { type: 'STP', aux: 190 } });
  });

  it('a trailing stop follows the market at IB, and is told of', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 201, trailingStopPips: 500 });
    const stop = trade.sim.book.order(permIdOf(trade, 'ORDER-2'));
    expect(stop?.terms).toMatchObject({ type: 'TRAIL', aux: 5 });
    trade.sim.market.set('AAPL', { bid: 220, ask: 220.02, last: 220.01 });
    await trade.time.advance(31_000);
    expect(trade.order('ORDER-2').stopPrice).toBeGreaterThan(214);
    trade.sim.market.set('AAPL', { bid: 210, ask: 210.02, last: 210.01 });
    await trade.time.advance(1000);
    expect(trade.order('ORDER-2').status).toBe(FILLED);
    expect(trade.engine.positions('DU1234567')).toEqual([]);
  });

  it('a bracket on a position is two orders of one group', async () => {
    const trade = await openTrade();
    await trade.place({ type: 2 });
    const { decision, committed } = trade.engine.submit({
      type: 'edit-brackets',
      actor: { id: 'trader', scopes: ['trade'], accounts: 'all' },
      accountId: 'DU1234567',
      positionId: 'AAPL',
      brackets: { takeProfit: 210, stopLoss: 190 },
    });
    expect(decision.accepted).toBe(true);
    await committed;
    await trade.time.settle();
    const [profit, stop] = trade.sim.book.working;
    expect(profit?.terms.ocaGroup).not.toBe('');
    expect(profit?.terms.ocaGroup).toBe(stop?.terms.ocaGroup);
    expect([profit?.parentPermId, stop?.parentPermId]).toEqual([undefined, undefined]);
  });
});
