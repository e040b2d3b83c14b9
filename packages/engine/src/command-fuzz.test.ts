import { OrderType, Side, errorTable } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, CommandType } from './commands/command.ts';
import { toMoney, toUnits } from './money/fixed-point.ts';
import type { VenueReport } from './ports/venue.ts';
import { redecide } from './redecide.ts';
import { defaultLimits } from './risk/default-limits.ts';
import { happen, happening } from './testing/random-history.ts';
import { createScriptedVenue, executionOf, fillOf } from './testing/scripted-venue.ts';
import { createBench, trader, usd } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';

const number = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 85, max: 115 }) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 30 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      Number.NaN,
      Infinity,
      -Infinity,
      -0,
      5e-324,
      1e-9,
      0.1,
      1e12,
      1e21,
      -1e12,
      Number.MAX_VALUE,
    ),
  },
  { weight: 1, arbitrary: fc.double() },
);
const name = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('ACME', 'SAP', 'ORDER-1', 'ORDER-2', 'ORDER-3', 'B-ORDER-1', 'acme', ''),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('ORDER-0', 'ORDER-1e3', '__proto__', 'constructor', '#', '\u0000'),
  },
  { weight: 1, arbitrary: fc.string() },
);
const positionName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('ACME', 'SAP') },
  { weight: 1, arbitrary: name },
);
const orderName = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }).map((count) => `ORDER-${count}`) },
  { weight: 1, arbitrary: name },
);
const key = fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 'a', 'b', '');
const bracketFields = {
  takeProfit: number,
  stopLoss: number,
  guaranteedStop: number,
  trailingStopPips: number,
  trailingStopPrice: number,
};
const brackets = fc.oneof(
  fc.record({ takeProfit: number }),
  fc.record({ stopLoss: number }),
  fc.record({ takeProfit: number, trailingStopPips: number }),
  fc.record(bracketFields, { requiredKeys: [] }),
);
const { LIMIT, STOP, STOP_LIMIT } = OrderType;
const sound = fc
  .record({
    symbol: fc.constantFrom('ACME', 'ACME', 'ACME', 'SAP'),
    type: fc.constantFrom(LIMIT, LIMIT, LIMIT, LIMIT, ...Object.values(OrderType)),
    side: fc.constantFrom(Side.BUY, Side.BUY, Side.SELL),
    qty: fc.integer({ min: 1, max: 30 }),
    limit: fc.integer({ min: 85, max: 115 }),
    stop: fc.integer({ min: 85, max: 115 }),
  })
  .map(({ limit, stop, ...rest }) => ({
    ...rest,
    ...((rest.type === LIMIT || rest.type === STOP_LIMIT) && { limitPrice: limit }),
    ...((rest.type === STOP || rest.type === STOP_LIMIT) && { stopPrice: stop }),
  }));
const nonsense = fc.record(
  {
    symbol: name,
    qty: number,
    limitPrice: number,
    stopPrice: number,
    ...bracketFields,
    stopType: fc.constantFrom(0, 1, 2),
    duration: fc.record({ type: fc.oneof(fc.constantFrom('DAY', 'ioc', 'FOK', 'GTC', ''), fc.string()) }),
    postOnly: fc.boolean(),
    reduceOnly: fc.boolean(),
    clientOrderId: fc.constantFrom('a', 'b', ''),
    isClose: fc.boolean(),
    currentQuotes: fc.record({ ask: number, bid: number }),
  },
  { requiredKeys: [] },
);
const order = fc
  .tuple(sound, fc.oneof(fc.constant({}), brackets, nonsense))
  .map(([base, more]) => ({ ...base, ...more }));
const limits = fc.record(
  {
    account: fc.record(
      { maxOrderQuantity: number, maxOpenOrders: number, priceCollar: number, maxLeverage: number },
      { requiredKeys: [] },
    ),
    symbols: fc.array(
      fc.record(
        { symbol: name, restricted: fc.boolean(), maxOrderNotional: number },
        { requiredKeys: ['symbol'] },
      ),
      {
        maxLength: 2,
      },
    ),
  },
  { requiredKeys: [] },
);

const by = {
  actor: fc.oneof(
    { weight: 12, arbitrary: fc.constant(trader) },
    { weight: 1, arbitrary: fc.constant({ ...trader, scopes: [] }) },
    { weight: 1, arbitrary: fc.constant({ ...trader, accounts: ['B'] }) },
  ),
  accountId: fc.constantFrom('A', 'A', 'A', 'B', 'C', ''),
  idempotencyKey: key,
};
const commandOf = {
  'place-order': fc.record({ type: fc.constant('place-order' as const), ...by, order }),
  'modify-order': fc.record({ type: fc.constant('modify-order' as const), ...by, orderId: orderName, order }),
  'cancel-order': fc.record({
    type: fc.constant('cancel-order' as const),
    ...by,
    orderId: orderName,
    reason: fc.option(fc.string(), { nil: undefined }),
  }),
  'close-position': fc.record({
    type: fc.constant('close-position' as const),
    ...by,
    positionId: positionName,
    amount: fc.option(number, { nil: undefined, freq: 2 }),
  }),
  'reverse-position': fc.record({
    type: fc.constant('reverse-position' as const),
    ...by,
    positionId: positionName,
  }),
  'edit-brackets': fc.record({
    type: fc.constant('edit-brackets' as const),
    ...by,
    positionId: positionName,
    brackets,
  }),
  'set-leverage': fc.record({
    type: fc.constant('set-leverage' as const),
    ...by,
    symbol: name,
    leverage: number,
  }),
  'set-limits': fc.record({ type: fc.constant('set-limits' as const), ...by, limits }),
  halt: fc.record({
    type: fc.constant('halt' as const),
    ...by,
    level: fc.constantFrom('reducing' as const, 'halted' as const),
    flatten: fc.boolean(),
    reason: fc.string(),
  }),
  resume: fc.record({ type: fc.constant('resume' as const), ...by, reason: fc.string() }),
} satisfies { readonly [Type in CommandType]: fc.Arbitrary<Command> };

const given = fc.oneof(
  { weight: 4, arbitrary: happening },
  {
    weight: 3,
    arbitrary: fc.oneof(commandOf['place-order'], commandOf['modify-order'], commandOf['edit-brackets']),
  },
  { weight: 1, arbitrary: fc.oneof(...Object.values(commandOf)) },
);

const open = (options: Parameters<typeof createBench>[0] = {}) => {
  const bench = createBench({
    market: createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' }),
    fx: { rate: (from) => (from === 'EUR' ? 1.0837 : undefined) },
    limits: defaultLimits,
    accounts: [usd(100_000), usd(50_000, 'B')],
    ...options,
  });
  for (const ticker of ['ACME', 'SAP']) bench.print({ ticker, price: 100 });
  return bench;
};

type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

/** Submits it, or lets it happen; returns what was accepted of it, if it was a command. */
const give = (bench: ReturnType<typeof open>, what: Given): CommandType | undefined => {
  if ('kind' in what) {
    happen(bench, what);
    return undefined;
  }
  const { decision } = bench.engine.submit(what);
  if (!decision.accepted) {
    const { code, detail } = decision.refusal;
    expect(Object.keys(errorTable)).toContain(code);
    expect(detail).toMatch(/.{15,}\.$/s);
  }
  expect(bench.engine.stopped).toBeUndefined();
  return decision.accepted ? what.type : undefined;
};

test('whatever a command holds and whatever came before, it gives events or a refusal, and can be decided again', async () => {
  const accepted = new Map<CommandType, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(given, { maxLength: 50, size: 'max' }), async (history) => {
      const bench = open();
      for (const what of history) {
        const type = give(bench, what);
        if (type !== undefined) accepted.set(type, (accepted.get(type) ?? 0) + 1);
      }
      await bench.engine.settled();
      const { mismatch } = await redecide(bench.journal.records());
      expect(mismatch).toBeUndefined();
    }),
    { numRuns: 1500 },
  );
  // Not only refused.
  expect([...accepted.keys()].sort()).toEqual(Object.keys(commandOf).sort());
});

const execution = fc.constantFrom('x.01', 'x.02', 'x.03', 'y.01', '__proto__', '');
const report: fc.Arbitrary<VenueReport> = fc
  .record({
    orderId: fc.oneof({ weight: 3, arbitrary: orderName }, fc.constantFrom('IB-1', 'IB-2', 'IB-3')),
    type: fc.constantFrom(
      ...(['accepted', 'rejected', 'filled', 'filled', 'triggered', 'trailed', 'replaced'] as const),
      ...(['replace-refused', 'cancelled', 'cancel-refused', 'expired'] as const),
      ...(['corrected', 'charged', 'adopted', 'position', 'cash'] as const),
    ),
    qty: fc.integer({ min: -1, max: 12 }),
    price: fc.integer({ min: 85, max: 115 }),
    id: fc.option(execution, { nil: undefined }),
    to: execution,
    side: fc.constantFrom(Side.BUY, Side.SELL),
    orderType: fc.constantFrom(...Object.values(OrderType)),
    currency: fc.constantFrom('USD', 'EUR', 'XXX'),
  })
  .map(({ orderId, type, qty, price, id, to, side, orderType, currency }): VenueReport => {
    const units = { qty: toUnits(qty), price: toUnits(price) };
    switch (type) {
      case 'filled':
        return id === undefined ? fillOf(orderId, qty, price) : executionOf(orderId, id, side, qty, price);
      case 'corrected':
        return { type, orderId, executionId: id ?? '', correctedId: to, ...units };
      case 'charged':
        return { type, orderId, executionId: to, fee: toMoney(price - 100), currency };
      case 'adopted': {
        const terms = { qty: units.qty, limitPrice: units.price, stopPrice: undefined };
        return { type, orderId, orderType, side, ...terms, timeInForce: 'day' };
      }
      case 'position':
        return { type, qty: units.qty * BigInt(side), averagePrice: units.price };
      case 'cash':
        return { type, amount: toMoney(qty * 10_000) };
      case 'trailed':
        return { type, orderId, stopPrice: units.price };
      default:
        return { type, orderId, reason: 'so' };
    }
  });

test('nor does a venue that says anything at any time; and the books balance', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          given,
          fc.record({ said: report, of: fc.constantFrom(undefined, 'ACME', 'SAP', 'NONE', '') }),
        ),
        { maxLength: 60, size: 'max' },
      ),
      async (history) => {
        const venue = createScriptedVenue();
        const bench = open({ venue });
        for (const what of history) {
          await bench.engine.settled();
          if ('said' in what) {
            if (what.of === undefined) venue.report(what.said);
            else venue.tell(what.of, what.said);
          } else give(bench, what);
        }
        await bench.engine.settled();
        expect(bench.engine.stopped).toBeUndefined();
        for (const id of ['A', 'B']) {
          const { cash, costBasis, realised, fees, deposits } = bench.engine.ledger(id);
          const held = (currency: string) => (cash.get(currency) ?? 0n) + (costBasis.get(currency) ?? 0n);
          expect(held('USD') - realised + fees).toBe(deposits);
          expect(held('EUR')).toBe(0n);
        }
        const { mismatch } = await redecide(bench.journal.records());
        expect(mismatch).toBeUndefined();
      },
    ),
    { numRuns: 1000 },
  );
});
