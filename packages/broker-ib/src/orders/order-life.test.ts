import { describe, expect, it } from 'vitest';
import { openTrade } from './testing/trade.ts';
import type { Trade } from './testing/trade.ts';

const [CANCELLED, FILLED, REJECTED, WORKING] = [1, 2, 5, 6];

const permIdOf = ({ sim }: Trade, orderId: string): number => {
  const order = sim.book.byRef(`test:${orderId}`).at(-1);
  if (order === undefined) throw new Error(`The simulator has no ${orderId}.`);
  return order.permId;
};

const fillsOf = (trade: Trade, orderId: string): number =>
  trade.eventsOf(orderId).filter((type) => type === 'order-filled').length;

describe('the life of an order at IB', () => {
  it('O3 a status told twice is one event, and a late one wakes nothing', async () => {
    const trade = await openTrade();
    trade.sim.faults.repeatStatus(10);
    await trade.place({ limitPrice: 199 });
    expect(trade.eventsOf('ORDER-1')).toEqual(['order-placed', 'order-accepted']);
    await trade.cancel('ORDER-1');
    expect(trade.eventsOf('ORDER-1').filter((type) => type === 'order-cancelled')).toHaveLength(1);
    expect(
      trade.records.flatMap(({ events }) => events).filter(({ type }) => type === 'report-unmatched'),
    ).toEqual([]);
    expect(trade.order('ORDER-1').status).toBe(CANCELLED);
  });

  it('O3 an order that is never acknowledged and fills has filled', async () => {
    const trade = await openTrade();
    trade.sim.faults.withholdStatus(10);
    await trade.place({ type: 2 });
    await trade.time.advance(1000);
    expect(trade.order('ORDER-1')).toMatchObject({ status: FILLED, filledQty: 100 });
  });

  it('O4 fills come from executions alone, each once', async () => {
    const trade = await openTrade();
    trade.sim.faults.executionFirst();
    await trade.place({ limitPrice: 199 });
    const permId = permIdOf(trade, 'ORDER-1');
    trade.sim.book.fill(permId, { quantity: 30 });
    trade.sim.book.fill(permId, { quantity: 70 });
    await trade.time.advance(31_000);
    expect(fillsOf(trade, 'ORDER-1')).toBe(2);
    expect(trade.order('ORDER-1')).toMatchObject({ status: FILLED, filledQty: 100 });
    expect(trade.engine.executions('DU1234567').map(({ qty }) => qty)).toEqual([30, 70]);
  });

  it('O4 a correction takes the place of what it corrects', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    const { id } = trade.sim.book.fill(permIdOf(trade, 'ORDER-1'));
    await trade.time.settle();
    trade.sim.book.correct(id, { quantity: 90, price: 198.5 });
    await trade.time.advance(31_000);
    expect(trade.engine.positions('DU1234567')).toMatchObject([{ qty: 90, avgPrice: 198.5 }]);
    expect(fillsOf(trade, 'ORDER-1')).toBe(1);
  });

  it.each([
    ['before', 'commissionFirst'],
    ['after', undefined],
  ] as const)('O5 a commission that comes %s its execution is charged', async (_when, fault) => {
    const trade = await openTrade();
    if (fault !== undefined) trade.sim.faults[fault]();
    await trade.place({ type: 2 });
    await trade.time.settle();
    const [execution] = trade.sim.book.executions;
    expect(trade.engine.executions('DU1234567')).toMatchObject([
      { qty: 100, commission: execution?.commission },
    ]);
  });

  it('O5 a commission that comes late is charged then, and one that never comes delays nothing', async () => {
    const trade = await openTrade();
    trade.sim.faults.commissionLate(5000);
    await trade.place({ type: 2 });
    await trade.time.settle();
    expect(trade.order('ORDER-1').status).toBe(FILLED);
    expect(trade.eventsOf('ORDER-1')).not.toContain('fill-charged');
    await trade.time.advance(6000);
    expect(trade.eventsOf('ORDER-1')).toContain('fill-charged');
    trade.sim.faults.commissionNever();
    await trade.place({ type: 2 });
    await trade.time.settle();
    expect(trade.order('ORDER-2').status).toBe(FILLED);
  });

  it('O6 202 confirms a cancel', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    await trade.cancel('ORDER-1');
    expect(trade.order('ORDER-1').status).toBe(CANCELLED);
    expect(trade.eventsOf('ORDER-1')).toEqual([
      'order-placed',
      'order-accepted',
      'cancel-requested',
      'order-cancelled',
    ]);
  });

  it('O6 201 rejects, with the reason', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    trade.sim.book.reject(permIdOf(trade, 'ORDER-1'), 'Margin');
    await trade.time.advance(1000);
    expect(trade.order('ORDER-1')).toMatchObject({
      status: REJECTED,
      message: expect.stringContaining('Margin'),
    });
  });

  it('O6 399 leaves it working', async () => {
    const trade = await openTrade({ alwaysOpen: false });
    trade.sim.market.set('AAPL', { bid: 200, ask: 200.02 });
    await trade.time.advance(12 * 3_600_000);
    await trade.ready();
    await trade.place({ limitPrice: 199 });
    expect(trade.sim.sent(4).some(({ fields }) => fields[3] === '399')).toBe(true);
    expect(trade.order('ORDER-1').status).toBe(WORKING);
  });

  it('O6 a change that IB refuses leaves the order as it was', async () => {
    const trade = await openTrade();
    const limitPrice = Math.round(trade.sim.market.quote('NVDA').bid) - 5;
    await trade.place({ symbol: 'NVDA', limitPrice });
    expect(trade.order('ORDER-1').status).toBe(WORKING);
    await trade.modify('ORDER-1', { symbol: 'NVDA', limitPrice: limitPrice + 0.001 });
    await trade.time.advance(1000);
    expect(trade.sim.sent(4).some(({ fields }) => fields[3] === '110')).toBe(true);
    expect(trade.order('ORDER-1')).toMatchObject({ status: WORKING, limitPrice });
    expect(trade.sim.book.working).toMatchObject([{ terms: { limit: limitPrice } }]);
    expect(trade.eventsOf('ORDER-1').at(-1)).toBe('replace-refused');
    await trade.modify('ORDER-1', { symbol: 'NVDA', limitPrice: limitPrice - 1 });
    expect(trade.order('ORDER-1')).toMatchObject({ status: WORKING, limitPrice: limitPrice - 1 });
  });

  it('O6 a new order that IB refuses is rejected, with the reason', async () => {
    const trade = await openTrade();
    const limitPrice = Math.round(trade.sim.market.quote('NVDA').bid) - 5 + 0.001;
    await trade.place({ symbol: 'NVDA', limitPrice });
    expect(trade.order('ORDER-1')).toMatchObject({
      status: REJECTED,
      message: expect.stringContaining('minimum price variation'),
    });
  });

  it('O2 a bracket of which IB refuses a leg is taken back', async () => {
    const trade = await openTrade();
    const limitPrice = Math.round(trade.sim.market.quote('NVDA').bid) - 5;
    await trade.place({
      symbol: 'NVDA',
      limitPrice,
      takeProfit: limitPrice + 10.001,
      stopLoss: limitPrice - 10,
    });
    await trade.time.advance(1000);
    expect(trade.order('ORDER-1')).toMatchObject({
      status: CANCELLED,
      message: expect.stringContaining('minimum price variation'),
    });
    expect(trade.sim.book.working).toEqual([]);
    expect(trade.cancelsSent().length).toBeGreaterThan(0);
  });

  it.each(['told', 'unsaid'])('O6 an order that fills before it can grow has filled, %s', async (how) => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    const permId = permIdOf(trade, 'ORDER-1');
    if (how === 'unsaid') trade.sim.faults.loseOrder();
    const asked = trade.modify('ORDER-1', { limitPrice: 199, qty: 120 });
    trade.sim.book.fill(permId);
    await asked;
    await trade.time.advance(20_000);
    expect(trade.order('ORDER-1')).toMatchObject({ status: FILLED, qty: 100, filledQty: 100 });
    expect(trade.eventsOf('ORDER-1')).toContain('replace-refused');
    expect(
      trade.records.flatMap(({ events }) => events).filter(({ type }) => type === 'report-unmatched'),
    ).toEqual([]);
  });

  it('O6 an order that grows after it has filled works on', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    trade.sim.faults.answerLate(1000, 3);
    await trade.modify('ORDER-1', { limitPrice: 199, qty: 120 });
    const permId = permIdOf(trade, 'ORDER-1');
    trade.sim.book.fill(permId, { quantity: 100 });
    await trade.time.advance(20_000);
    expect(trade.order('ORDER-1')).toMatchObject({ status: WORKING, qty: 120, filledQty: 100 });
    trade.sim.book.fill(permId);
    await trade.time.advance(1000);
    expect(trade.order('ORDER-1')).toMatchObject({ status: FILLED, qty: 120, filledQty: 120 });
    expect(
      trade.records.flatMap(({ events }) => events).filter(({ type }) => type === 'report-unmatched'),
    ).toEqual([]);
  });

  it('an order that is changed to what has filled of it has filled', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'), { quantity: 60 });
    await trade.time.settle();
    await trade.modify('ORDER-1', { limitPrice: 199, qty: 60 });
    await trade.time.advance(1000);
    expect(trade.order('ORDER-1')).toMatchObject({ status: FILLED, qty: 60, filledQty: 60 });
    expect(trade.sim.book.working).toEqual([]);
  });

  it('a change is of the whole order, what has filled included', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    trade.sim.book.fill(permIdOf(trade, 'ORDER-1'), { quantity: 30 });
    await trade.time.settle();
    await trade.modify('ORDER-1', { limitPrice: 198, qty: 80 });
    await trade.time.settle();
    expect(trade.sim.book.working).toMatchObject([{ filled: 30, terms: { quantity: 80, limit: 198 } }]);
    expect(trade.order('ORDER-1')).toMatchObject({
      qty: 80,
      filledQty: 30,
      limitPrice: 198,
      status: WORKING,
    });
    expect(trade.eventsOf('ORDER-1').at(-1)).toBe('order-replaced');
  });

  it('O7 a cancel that comes after the fill: the fill counts', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    const permId = permIdOf(trade, 'ORDER-1');
    const cancelled = trade.cancel('ORDER-1');
    trade.sim.book.fill(permId);
    await cancelled;
    await trade.time.advance(3000);
    expect(trade.sim.sent(4).some(({ fields }) => fields[3] === '10148')).toBe(true);
    expect(trade.order('ORDER-1')).toMatchObject({ status: FILLED, filledQty: 100 });
    expect(trade.eventsOf('ORDER-1')).not.toContain('order-cancelled');
  });

  it('O7 a cancel of what IB does not find leads to a look at its lists', async () => {
    const trade = await openTrade();
    trade.sim.faults.loseOrder();
    await trade.place({ limitPrice: 199 });
    await trade.cancel('ORDER-1');
    expect(trade.sim.sent(4).some(({ fields }) => fields[3] === '10147')).toBe(true);
    expect(trade.eventsOf('ORDER-1').at(-1)).toBe('cancel-requested');
    await trade.time.advance(2000);
    expect(trade.order('ORDER-1').status).toBe(CANCELLED);
    expect(trade.ordersSent()).toHaveLength(1);
  });

  it('O7 a cancel that is not answered stands, with a warning', async () => {
    const trade = await openTrade();
    trade.sim.faults.neverAnswerOrder();
    await trade.place({ limitPrice: 199 });
    await trade.time.advance(6000);
    await trade.cancel('ORDER-1');
    await trade.time.advance(5500);
    expect(trade.eventsOf('ORDER-1').at(-1)).toBe('cancel-requested');
    expect(
      trade.log.lines.some((line) => line.startsWith('warn: Interactive Brokers has not answered a cancel')),
    ).toBe(true);
  });

  it('O8 no answer: the lists are asked, and the order is not sent again', async () => {
    const trade = await openTrade();
    trade.sim.faults.neverAnswerOrder();
    await trade.place({ limitPrice: 199 });
    expect(trade.eventsOf('ORDER-1')).toEqual(['order-placed']);
    const before = trade.sim.received(5).length;
    await trade.time.advance(6000);
    expect(trade.sim.received(5).length).toBeGreaterThan(before);
    expect(trade.eventsOf('ORDER-1')).toEqual(['order-placed', 'order-accepted']);
    expect(trade.ordersSent()).toHaveLength(1);
  });

  it('O8 an order that IB never got is rejected after the second look', async () => {
    const trade = await openTrade();
    trade.sim.faults.loseOrder();
    await trade.place({ limitPrice: 199 });
    await trade.time.advance(5500);
    expect(trade.eventsOf('ORDER-1')).toEqual(['order-placed']);
    await trade.time.advance(2000);
    expect(trade.order('ORDER-1')).toMatchObject({
      status: REJECTED,
      message: expect.stringContaining('asked twice'),
    });
    expect(trade.ordersSent()).toHaveLength(1);
  });

  it('O10 a fill while a cancel is pending counts', async () => {
    const trade = await openTrade();
    await trade.place({ limitPrice: 199 });
    const permId = permIdOf(trade, 'ORDER-1');
    trade.sim.faults.neverAnswerOrder();
    const cancelled = trade.cancel('ORDER-1');
    trade.sim.book.fill(permId, { quantity: 40 });
    await cancelled;
    await trade.time.advance(1000);
    expect(trade.order('ORDER-1')).toMatchObject({ status: CANCELLED, filledQty: 40 });
  });
});
