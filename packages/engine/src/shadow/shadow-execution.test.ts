import type { PreOrder } from '@tickwire/contracts';
import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../engine.ts';
import type { Print } from '../model/quote.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import type { VenueReport } from '../ports/venue.ts';
import { createScriptedVenue, fillOf } from '../testing/scripted-venue.ts';
import { createBench, trader, usd } from '../testing/test-engine.ts';
import { GRACE_MS, createShadowExecution } from './shadow-execution.ts';

const START = 1_767_225_600_000;
const ID = 'ORDER-1';
const accepted: VenueReport = { type: 'accepted', orderId: ID };

/** Account A is shadowed: it trades at a venue that does what the test says, while its mirror follows the market. */
const setUp = (options: Partial<Parameters<typeof createBench>[0]> = {}) => {
  let now = START;
  const clock = { now: () => now };
  const venue = createScriptedVenue();
  const shadow = createShadowExecution({ clock });
  const bench = createBench({
    clock,
    primary: venue,
    shadow,
    accounts: [{ ...usd(100_000), mode: 'shadow' }, usd(100_000, 'B')],
    fees: { stock: { perUnit: 0.01 } },
    ...options,
  });
  const { engine, market } = bench;
  const print = (price: number, more: Partial<Print> = {}) => {
    shadow.print(market.print({ ticker: 'ACME', price, time: now, ...more }));
  };
  print(100);
  return {
    ...bench,
    venue,
    shadow,
    print,
    later: (ms: number) => {
      now += ms;
    },
    /** Places an order, buying 10 at the market unless told otherwise, and waits until the venue has it. */
    order: async (order: Partial<PreOrder> = {}, accountId = 'A') => {
      const id = bench.place({ qty: 10, ...order }, accountId);
      await engine.settled();
      return id;
    },
    /** The venue's reports, durable. */
    report: async (...reports: readonly VenueReport[]) => {
      venue.report(...reports);
      await engine.settled();
    },
    fill: (qty: number, price: number, at = START) => fillOf(ID, qty, price, at),
  };
};

const drifts = (engine: Engine) =>
  engine.shadow('A').drifts.map(({ field, primary, shadow, severity }) => [field, primary, shadow, severity]);

describe('a venue that does what the paper one does', () => {
  test('is compared and leaves nothing to report', async () => {
    const { engine, order, report, fill } = setUp();
    await order();
    expect(engine.shadow('A')).toEqual({ accountId: 'A', mode: 'shadow', orders: 0, drifts: [] });
    await report(fill(10, 100));
    expect(engine.shadow('A')).toEqual({ accountId: 'A', mode: 'shadow', orders: 1, drifts: [] });
    expect(engine.shadow('B')).toEqual({ accountId: 'B', mode: 'paper', orders: 0, drifts: [] });
  });

  test('also when it cancels, replaces, or fills in other parts', async () => {
    const { engine, order, report, fill, print } = setUp();
    const by = { actor: trader, accountId: 'A', orderId: ID } as const;
    await order({ type: OrderType.LIMIT, limitPrice: 90 });
    await report(accepted);
    const replacement = { symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty: 8, limitPrice: 95 };
    engine.submit({ type: 'modify-order', ...by, order: replacement });
    await engine.settled();
    await report({ type: 'replaced', orderId: ID });
    print(95, { askSize: 5 });
    await report(fill(2, 95), fill(2, 95), fill(1, 95));
    engine.submit({ type: 'cancel-order', ...by });
    await engine.settled();
    await report({ type: 'cancelled', orderId: ID });
    expect(engine.shadow('A')).toMatchObject({ orders: 1, drifts: [] });
  });

  test('also with brackets: legs are mirrored when they become active, and withdrawn together', async () => {
    const { engine, venue, order, report, print, later } = setUp();
    await order({ takeProfit: 110, stopLoss: 90 });
    await report(fillOf(ID, 10, 100, START));
    later(1000);
    print(110);
    await report(fillOf('ORDER-2', 10, 110, START + 1000));
    await report({ type: 'cancelled', orderId: 'ORDER-3' });
    expect(venue.calls).toEqual(['place ORDER-1', 'place ORDER-2', 'place ORDER-3', 'cancel ORDER-3']);
    expect(engine.shadow('A')).toMatchObject({ orders: 3, drifts: [] });
  });

  test('a paper primary has no drift from its own mirror, whatever is ordered', async () => {
    const paper = createPaperVenue();
    const { engine, order, market, shadow } = setUp({ primary: paper });
    for (let price = 90; price <= 110; price += 1) {
      await order({ side: price % 2 === 0 ? Side.BUY : Side.SELL });
      await order({ type: OrderType.LIMIT, limitPrice: price - 3 });
      await order({ type: OrderType.STOP, stopPrice: price + 2, side: Side.BUY });
      const seen = market.print({ ticker: 'ACME', price, askSize: 7, size: 4 });
      paper.print(seen);
      await engine.settled();
      shadow.print(seen);
    }
    expect(engine.shadow('A').orders).toBeGreaterThan(30);
    expect(engine.shadow('A').drifts).toEqual([]);
  });
});

describe('a venue that diverges', () => {
  test('fills late: told when both have filled', async () => {
    const { engine, order, report, fill, later } = setUp();
    await order();
    later(3000);
    await report(fill(10, 100, START + 3000));
    expect(engine.shadow('A')).toMatchObject({
      orders: 1,
      drifts: [
        {
          orderId: ID,
          symbol: 'ACME',
          field: 'fillTime',
          primary: String(START + 3000),
          shadow: String(START),
          severity: 'info',
          time: START + 3000,
        },
      ],
    });
  });

  test('fills at a worse price: a tick is noise, more is a warning', async () => {
    const near = setUp();
    await near.order();
    await near.report(near.fill(10, 100.01));
    expect(drifts(near.engine)).toEqual([['avgPrice', '100.01', '100', 'info']]);
    const far = setUp();
    await far.order({ side: Side.SELL });
    await far.report(far.fill(5, 100), far.fill(5, 99.9));
    expect(drifts(far.engine)).toEqual([['avgPrice', '99.95', '100', 'warning']]);
    const better = setUp();
    await better.order();
    await better.report(better.fill(10, 90));
    expect(drifts(better.engine)).toEqual([['avgPrice', '90', '100', 'info']]);
  });

  test('fills a part only: its status and the missing rest are told once the other has had its time', async () => {
    const { engine, order, report, fill, later, print } = setUp();
    await order();
    await report(accepted, fill(4, 100));
    later(GRACE_MS - 1);
    print(100);
    expect(engine.shadow('A').orders).toBe(0);
    later(1);
    print(100);
    expect(drifts(engine)).toEqual([
      ['status', 'Working', 'Filled', 'critical'],
      ['filledQty', '4', '10', 'warning'],
    ]);
  });

  test('misses a fill the market gave: critical, also when nothing happens any more', async () => {
    const { engine, order, report, later, print } = setUp();
    await order({ type: OrderType.LIMIT, limitPrice: 95 });
    await report(accepted);
    print(94);
    later(GRACE_MS);
    expect(drifts(engine)).toEqual([
      ['status', 'Working', 'Filled', 'critical'],
      ['filledQty', '0', '10', 'critical'],
    ]);
  });

  test('fills what the market did not give: critical, and the mirror lets go of its order', async () => {
    const { engine, order, report, fill, later, print } = setUp();
    await order({ type: OrderType.LIMIT, limitPrice: 95 });
    await report(accepted, fill(10, 95));
    later(GRACE_MS);
    expect(drifts(engine)).toEqual([
      ['status', 'Filled', 'Working', 'critical'],
      ['filledQty', '10', '0', 'critical'],
    ]);
    const next = await order({ type: OrderType.LIMIT, limitPrice: 95 });
    print(95, { askSize: 10 });
    await report(fillOf(next, 10, 95, START + GRACE_MS));
    expect(engine.shadow('A')).toMatchObject({ orders: 2, drifts: [{ orderId: ID }, { orderId: ID }] });
  });

  test('rejects', async () => {
    const { engine, order, report } = setUp();
    await order();
    await report({ type: 'rejected', orderId: ID, reason: 'no' });
    expect(drifts(engine)).toEqual([
      ['status', 'Rejected', 'Filled', 'critical'],
      ['filledQty', '0', '10', 'critical'],
    ]);
  });

  test('fills while the mirror is cancelled', async () => {
    const { engine, order, report, fill } = setUp();
    await order({ type: OrderType.LIMIT, limitPrice: 95 });
    await report(accepted);
    engine.submit({ type: 'cancel-order', actor: trader, accountId: 'A', orderId: ID });
    await engine.settled();
    await report(fill(10, 95));
    expect(drifts(engine)).toEqual([
      ['status', 'Filled', 'Canceled', 'critical'],
      ['filledQty', '10', '0', 'critical'],
    ]);
  });

  test('costs more: the commission differs with the price', async () => {
    const { engine, order, report, fill } = setUp({ fees: { stock: { bps: 10 } } });
    await order();
    await report(fill(10, 120));
    expect(drifts(engine)).toEqual([
      ['avgPrice', '120', '100', 'warning'],
      ['commission', '1.2', '1', 'warning'],
    ]);
  });
});

test.each([
  ['above', 8, 8, []],
  ['below', 4, 4, [['filledQty', '4', '5', 'warning']]],
])('an order may be replaced %s what its mirror has filled', async (_, qty, filled, differences) => {
  const { engine, order, report, fill, print } = setUp();
  await order({ type: OrderType.LIMIT, limitPrice: 95 });
  await report(accepted);
  print(95, { askSize: 5 });
  const replacement = { symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty, limitPrice: 95 };
  engine.submit({ type: 'modify-order', actor: trader, accountId: 'A', orderId: ID, order: replacement });
  await engine.settled();
  await report({ type: 'replaced', orderId: ID }, fill(filled, 95));
  print(95, { time: START + 1 });
  print(95, { time: START + 2 });
  expect(engine.shadow('A').orders).toBe(1);
  expect(drifts(engine)).toEqual(differences);
});

test('the newest 100 drifts are kept, newest first', async () => {
  const { engine, order, venue } = setUp();
  for (let count = 1; count <= 130; count += 1) {
    const id = await order({ qty: 1 });
    venue.report(fillOf(id, 1, 101, START));
    await engine.settled();
  }
  const { orders, drifts: kept } = engine.shadow('A');
  expect(orders).toBe(130);
  expect(kept).toHaveLength(100);
  expect([kept[0]?.orderId, kept.at(-1)?.orderId]).toEqual(['ORDER-130', 'ORDER-31']);
});

test('it decides nothing: the same orders with and without a mirror lead to the same journal', async () => {
  const play = async (options: Partial<Parameters<typeof createBench>[0]>) => {
    const { engine, journal, order, report, fill, print } = setUp(options);
    await order();
    await report(fill(4, 101));
    print(90);
    await report(fill(6, 102));
    return [engine.stateHash(), journal.records()];
  };
  expect(await play({})).toEqual(await play({ shadow: undefined }));
});

test('a mirror that fails is reported and disturbs nothing', async () => {
  const errors: unknown[] = [];
  const failure = new Error('mirror');
  const { engine, order, report, fill } = setUp({
    onListenerError: (error) => errors.push(error),
    shadow: {
      ...createShadowExecution({ clock: { now: () => START } }),
      follow() {
        throw failure;
      },
    },
  });
  await order();
  await report(fill(10, 100));
  expect(engine.positions('A')).toMatchObject([{ qty: 10 }]);
  expect(errors).toContain(failure);
});

test('orders that worked when the engine started are mirrored from what they were filled', async () => {
  const first = setUp();
  await first.order({ type: OrderType.LIMIT, limitPrice: 95 });
  await first.report(accepted, first.fill(4, 95));
  const second = setUp({ records: [...first.journal.records()], accounts: [] });
  second.print(94);
  await second.engine.settled();
  await second.report(second.fill(6, 94.5));
  expect(second.venue.calls).toEqual(['restore ORDER-1']);
  expect(second.engine.shadow('A')).toMatchObject({ orders: 1, drifts: [{ field: 'avgPrice' }] });
});
