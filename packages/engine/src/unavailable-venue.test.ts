import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import type { PreOrder } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import type { Command, CommandType } from './commands/command.ts';
import type { VenueUnavailable } from './ports/venue.ts';
import { redecide } from './redecide.ts';
import { createScriptedVenue, fillOf } from './testing/scripted-venue.ts';
import { bar, bid, run } from './testing/strategy-bench.ts';
import { createBench, trader } from './testing/test-engine.ts';

const by = { actor: trader, accountId: 'A' } as const;
const order: PreOrder = { symbol: 'ACME', type: OrderType.LIMIT, side: Side.BUY, qty: 5, limitPrice: 90 };
const away: VenueUnavailable = {
  code: 'venue_unavailable',
  reason: 'TWS is not connected: start it and log in.',
};

/** An engine whose venue holds 5 ACME at 100 and works ORDER-2. */
const setUp = async () => {
  const venue = createScriptedVenue();
  const bench = createBench({ venue });
  const { engine, place } = bench;
  bench.market.print({ ticker: 'ACME', price: 100 });
  place({ qty: 5 });
  place(order);
  await engine.settled();
  venue.report(fillOf('ORDER-1', 5, 100), { type: 'accepted', orderId: 'ORDER-2' });
  await engine.settled();
  const submit = (command: Command) => engine.submit(command).decision;
  const seen = venue.calls.length;
  return {
    ...bench,
    venue,
    submit,
    calls: () => venue.calls.slice(seen),
    /** Whether the engine wants to be woken at once. */
    isDue: () => (engine.nextWakeAt() ?? Infinity) <= bench.pass(0),
  };
};

const sending: readonly Command[] = [
  { type: 'place-order', ...by, order },
  { type: 'modify-order', ...by, orderId: 'ORDER-2', order: { ...order, limitPrice: 91 } },
  { type: 'close-position', ...by, positionId: 'ACME' },
  { type: 'reverse-position', ...by, positionId: 'ACME' },
  { type: 'edit-brackets', ...by, positionId: 'ACME', brackets: { stopLoss: 95 } },
];

const others: readonly Command[] = [
  { type: 'cancel-order', ...by, orderId: 'ORDER-2' },
  { type: 'set-leverage', ...by, symbol: 'ACME', leverage: 2 },
  { type: 'set-limits', ...by, limits: { account: { maxOpenOrders: 7 } } },
  { type: 'halt', ...by, level: 'halted', flatten: false, reason: 'panic' },
  { type: 'resume', ...by, reason: 'calm' },
];

describe('while a venue takes no orders', () => {
  test.for(sending.map((command): [CommandType, Command] => [command.type, command]))(
    '%s is refused with its sentence, and leaves no trace',
    async ([, command]) => {
      const { engine, venue, submit, journal, calls } = await setUp();
      const before = journal.records().length;
      for (const reason of [away, { code: 'live_trading_off', reason: 'Set LIVE_TRADING=yes.' }] as const) {
        venue.away(reason);
        expect(submit(command)).toEqual({
          accepted: false,
          refusal: { code: reason.code, detail: reason.reason },
        });
      }
      await engine.settled();
      expect(journal.records()).toHaveLength(before);
      venue.away(undefined);
      expect(submit(command)).toMatchObject({ accepted: true });
      await engine.settled();
      expect(calls()).not.toEqual([]);
    },
  );

  test('what sends nothing is taken, and so is a cancel', async () => {
    const { venue, submit, engine, calls } = await setUp();
    venue.away(away);
    for (const command of others) expect(submit(command)).toMatchObject({ accepted: true });
    await engine.settled();
    expect(calls()).toEqual(['cancel ORDER-2']);
  });

  test('an order can be previewed', async () => {
    const { venue, engine } = await setUp();
    const preview = engine.preview({ type: 'place-order', ...by, order });
    venue.away(away);
    expect(engine.preview({ type: 'place-order', ...by, order })).toEqual(preview);
    expect(preview.errors).toEqual([]);
  });

  test('whoever was answered before gets the answer again', async () => {
    const { venue, submit } = await setUp();
    const command: Command = { type: 'place-order', ...by, order, idempotencyKey: 'once' };
    const first = submit(command);
    venue.away(away);
    expect(submit(command)).toEqual(first);
    expect(submit({ ...command, idempotencyKey: 'twice' })).toMatchObject({ accepted: false });
  });

  test('each account hears of its own', async () => {
    const venue = createScriptedVenue();
    const { engine, place } = createBench({
      venue: { ...venue, unavailable: (accountId) => (accountId === 'A' ? undefined : away) },
      accounts: ['A', 'B'].map((id) => ({ id, name: id, type: 'demo', currency: 'USD', deposit: 1000 })),
    });
    await engine.settled();
    expect(place({ type: OrderType.LIMIT, limitPrice: 9 }, 'A')).toBe('ORDER-1');
    expect(() => place({ type: OrderType.LIMIT, limitPrice: 9 }, 'B')).toThrow('venue_unavailable');
  });

  test('a strategy is refused as anybody, and goes on once it is there', () => {
    const venue = createScriptedVenue();
    const codes: string[] = [];
    const { runner, failures } = run(
      {
        onBar({ place }) {
          const decision = place(bid);
          codes.push(decision.accepted ? decision.result.orderId : decision.refusal.code);
        },
      },
      { venue },
    );
    venue.away(away);
    runner.bar('ACME', bar);
    venue.away(undefined);
    runner.bar('ACME', bar);
    expect(codes).toEqual(['venue_unavailable', 'ORDER-1']);
    expect(failures).toEqual([]);
  });
});

describe('a halt that closes positions', () => {
  const flatten: Command = { type: 'halt', ...by, level: 'halted', flatten: true, reason: 'panic' };

  test('cancels, and closes once the venue takes orders again', async () => {
    const { venue, submit, engine, calls, isDue, journal } = await setUp();
    venue.away(away);
    expect(submit(flatten)).toMatchObject({
      accepted: true,
      result: { cancelling: ['ORDER-2'], flattened: [], notFlattened: ['ACME'] },
    });
    expect(submit(flatten)).toMatchObject({ accepted: true, result: { notFlattened: ['ACME'] } });
    await engine.settled();
    const before = journal.records().length;
    expect(isDue()).toBe(false);
    engine.wake();
    await engine.settled();
    expect(journal.records()).toHaveLength(before);
    venue.away(undefined);
    expect(isDue()).toBe(true);
    engine.wake();
    engine.wake();
    await engine.settled();
    expect(isDue()).toBe(false);
    expect(calls()).toEqual(['cancel ORDER-2', 'place ORDER-3']);
    expect(venue.orders.get('ORDER-3')).toMatchObject({ side: Side.SELL, qty: 500_000_000n });
    expect(await redecide(journal.records())).toMatchObject({
      mismatch: undefined,
      stateHash: engine.stateHash(),
    });
  });

  test('lets the clock do the rest meanwhile, and all of it is decided again alike', async () => {
    const { venue, submit, engine, calls, isDue, journal, pass } = await setUp();
    venue.away(away);
    submit(flatten);
    await engine.settled();
    pass(86_400_000);
    expect(isDue()).toBe(true);
    engine.wake();
    await engine.settled();
    const last = journal.records().at(-1);
    expect(last?.events.map(({ type }) => type)).toEqual(['day-closed']);
    expect(last?.cause).toMatchObject({ kind: 'wake', facts: { unavailable: true } });
    venue.report(fillOf('ORDER-2', 2, 90), { type: 'cancelled', orderId: 'ORDER-2' });
    await engine.settled();
    venue.away(undefined);
    engine.wake();
    await engine.settled();
    expect(calls()).toEqual(['cancel ORDER-2', 'place ORDER-3']);
    expect(venue.orders.get('ORDER-3')).toMatchObject({ qty: 700_000_000n });
    expect(await redecide(journal.records())).toMatchObject({
      mismatch: undefined,
      stateHash: engine.stateHash(),
    });
  });
});

describe('what a venue cannot do is refused in its name', () => {
  const { LIMIT, STOP, STOP_LIMIT } = OrderType;
  const stop: Partial<PreOrder> = { type: STOP, limitPrice: undefined, stopPrice: 110 };
  const asked: readonly (readonly [string, Partial<PreOrder>])[] = [
    ['type', stop],
    ['type', { type: STOP_LIMIT, stopPrice: 110, limitPrice: 111 }],
    ['postOnly', { postOnly: true }],
    ['reduceOnly', { reduceOnly: true, side: Side.SELL, limitPrice: 110 }],
    ['takeProfit', { takeProfit: 120 }],
    ['stopLoss', { stopLoss: 80 }],
    ['guaranteedStop', { guaranteedStop: 80 }],
    ['trailingStopPips', { trailingStopPips: 100 }],
    ['duration', { duration: { type: 'FOK' } }],
  ];
  const limited = () =>
    createBench({
      venue: createScriptedVenue({
        capabilities: {
          name: 'Plain',
          orderTypes: [LIMIT, OrderType.MARKET],
          timeInForce: ['gtc'],
          features: [],
        },
      }),
    });

  test.for(asked)('%s', ([field, asks]) => {
    const { engine, market } = limited();
    market.print({ ticker: 'ACME', price: 100 });
    const given = { ...order, ...asks };
    const { decision } = engine.submit({ type: 'place-order', ...by, order: given });
    expect(decision).toMatchObject({
      refusal: { code: 'unsupported_order', field, detail: expect.stringMatching(/^Plain /) },
    });
    expect(engine.preview({ type: 'place-order', ...by, order: given }).errors).not.toEqual([]);
  });

  test.for([{ stopLoss: 90 }, { guaranteedStop: 90 }, { trailingStopPips: 100 }, { takeProfit: 110 }])(
    'on a position: %o',
    async (brackets) => {
      const venue = createScriptedVenue({ capabilities: { name: 'Plain', features: [] } });
      const { engine, place, market } = createBench({ venue });
      market.print({ ticker: 'ACME', price: 100 });
      place({ qty: 5 });
      await engine.settled();
      venue.report(fillOf('ORDER-1', 5, 100));
      await engine.settled();
      const { decision } = engine.submit({ type: 'edit-brackets', ...by, positionId: 'ACME', brackets });
      expect(decision).toMatchObject({
        refusal: { code: 'unsupported_order', detail: expect.stringMatching(/^Plain knows no /) },
      });
      expect(engine.orders('A')).toMatchObject([{ status: OrderStatus.FILLED }]);
    },
  );
});
