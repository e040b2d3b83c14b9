import { OrderStatus, OrderType, Side } from '@tickwire/contracts';
import type { RiskLimits } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRecord, encodeRecord } from '../journal/record-codec.ts';
import { redecide } from '../redecide.ts';
import { decodeSnapshot } from '../state/snapshot.ts';
import { encodeCanonical } from '../money/exact-json.ts';
import { encodeState } from '../state/state-codec.ts';
import { happen, happening } from '../testing/random-history.ts';
import type { Happening } from '../testing/random-history.ts';
import { createRiskBench } from '../testing/risk-bench.ts';
import type { RiskBench } from '../testing/risk-bench.ts';
import { trader, usd } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';

const EUR = 1.0837;
const symbols = ['ACME', 'SAP'] as const;

/** Mostly none: where every limit is set, the tightest hides the others. */
const or = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** Tight ones: most histories run into one of them. */
const limitsOf = (timed: boolean): fc.Arbitrary<RiskLimits['account']> =>
  fc.record({
    maxOrderQuantity: or(fc.integer({ min: 5, max: 30 })),
    maxOrderNotional: or(fc.integer({ min: 500, max: 3000 })),
    maxPositionQuantity: or(fc.integer({ min: 5, max: 60 })),
    maxPositionNotional: or(fc.integer({ min: 500, max: 6000 })),
    maxGrossExposure: or(fc.integer({ min: 1000, max: 9000 })),
    maxNetExposure: or(fc.integer({ min: 500, max: 6000 })),
    maxConcentration: or(fc.double({ min: 0.01, max: 2, noNaN: true })),
    maxLeverage: or(fc.double({ min: 0.01, max: 3, noNaN: true })),
    maxOpenOrders: or(fc.integer({ min: 0, max: 6 })),
    maxOrdersPerSecond: timed ? or(fc.integer({ min: 1, max: 9 })) : fc.constant(null),
    maxFillsPerMinute: timed ? or(fc.integer({ min: 1, max: 9 })) : fc.constant(null),
    fatFingerMultiple: or(fc.integer({ min: 1, max: 3 })),
    priceCollar: or(fc.double({ min: 0, max: 0.1, noNaN: true })),
    maxQuoteAgeMs: fc.constant(null),
    duplicateWindowMs: timed ? or(fc.integer({ min: 1, max: 500 })) : fc.constant(null),
    selfTrade: fc.constantFrom('deny', 'allow'),
    dailyLossReduce: or(fc.double({ min: 0.0001, max: 0.01, noNaN: true })),
    dailyLossHalt: or(fc.double({ min: 0.001, max: 0.02, noNaN: true })),
    drawdownReduce: or(fc.double({ min: 0.0001, max: 0.01, noNaN: true })),
    drawdownHalt: or(fc.double({ min: 0.001, max: 0.02, noNaN: true })),
  });

const histories = fc.array(happening, { maxLength: 60, size: 'max' });

/** Stops that are far away, and orders that are given another price and nothing else. */
const farAway = fc.oneof(
  { weight: 6, arbitrary: happening },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('stop'),
      symbol: fc.constantFrom(...symbols),
      side: fc.constantFrom(Side.BUY, Side.SELL),
      qty: fc.integer({ min: 1, max: 20 }),
      price: fc.integer({ min: 1, max: 900 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reprice'),
      number: fc.integer({ min: 1, max: 30 }),
      price: fc.integer({ min: 1, max: 900 }),
    }),
  },
);

type FarAway = Exclude<typeof farAway extends fc.Arbitrary<infer Value> ? Value : never, Happening>;

/** Whether the engine took it. */
const submitFar = ({ engine }: RiskBench, event: FarAway): boolean => {
  const by = { actor: trader, accountId: 'A' } as const;
  if (event.kind === 'stop') {
    const { symbol, side, qty, price: stopPrice } = event;
    const order = { symbol, side, qty, type: OrderType.STOP, stopPrice };
    return engine.submit({ type: 'place-order', ...by, order }).decision.accepted;
  }
  const orderId = `ORDER-${event.number}`;
  const placed = engine.orders('A').find(({ id }) => id === orderId);
  if (placed === undefined) return false;
  const { symbol, side, qty, type, limitPrice, stopPrice } = placed;
  const order = {
    symbol,
    side,
    qty,
    type,
    ...(limitPrice !== undefined && { limitPrice: event.price }),
    ...(stopPrice !== undefined && { stopPrice: event.price }),
  };
  return engine.submit({ type: 'modify-order', ...by, orderId, order }).decision.accepted;
};

const open = (deposit = 10_000): RiskBench =>
  createRiskBench(
    {},
    {
      market: createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' }),
      fx: { rate: (from) => (from === 'EUR' ? EUR : undefined) },
      fees: { stock: { perUnit: 0.0035, bps: 0.13, minimum: 0.35 } },
      accounts: [usd(deposit), { ...usd(deposit, 'B'), costing: 'fifo' }],
    },
  );

/** What one symbol of account A could become, worked out from what anybody can see. */
const reachOf = ({ engine, market }: RiskBench, symbol: string) => {
  const position = engine.positions('A').find(({ id }) => id === symbol);
  const held = (position?.qty ?? 0) * (position?.side ?? 1);
  let buys = 0;
  let sells = 0;
  let bids = 0;
  let offers = 0;
  let orders = 0;
  const rate = symbol === 'SAP' ? EUR : 1;
  for (const order of engine.orders('A')) {
    const final = ([OrderStatus.CANCELED, OrderStatus.FILLED, OrderStatus.REJECTED] as number[]).includes(
      order.status,
    );
    if (order.symbol !== symbol || final || order.reduceOnly === true) continue;
    const open = order.qty - (order.filledQty ?? 0);
    orders += 1;
    const named = Math.max(order.limitPrice ?? 0, order.stopPrice ?? 0) * rate * open;
    if (order.side === Side.BUY) buys += open;
    else sells += open;
    if (order.side === Side.BUY) bids += named;
    else offers += named;
  }
  const price = (market.quote(symbol)?.last ?? 0) * rate;
  // What works is worth what it names where that is more.
  const buying = Math.max(buys * price, bids);
  const selling = Math.max(sells * price, offers);
  const leverage = engine.leverageInfo('A', symbol).leverage;
  return {
    held,
    // Nothing that works is set off against a position of the other side.
    long: Math.max(held, 0) + buys,
    short: Math.max(-held, 0) + sells,
    longWorth: Math.max(held, 0) * price + buying,
    shortWorth: Math.max(-held, 0) * price + selling,
    up: held * price + buying,
    down: selling - held * price,
    price,
    leverage,
    orders,
  };
};

const reachesOf = (bench: RiskBench) => {
  const each = symbols.map((symbol) => reachOf(bench, symbol));
  const worth = each.map(({ longWorth, shortWorth }) => Math.max(longWorth, shortWorth));
  return {
    each,
    gross: worth.reduce((sum, value) => sum + value, 0),
    margin: worth.reduce((sum, value, index) => sum + value / (each[index]?.leverage ?? 1), 0),
    up: each.reduce((sum, { up }) => sum + up, 0),
    down: each.reduce((sum, { down }) => sum + down, 0),
  };
};

/** JSON numbers are summed here: a cent of a cent does not matter. */
const within = (value: number, limit: number | null): boolean => limit === null || value <= limit + 1e-4;

/** Whether no limit is broken that the step from `before` to `after` could break. */
const holds = (
  before: ReturnType<typeof reachesOf>,
  after: ReturnType<typeof reachesOf>,
  limits: RiskLimits['account'],
  equity: number,
  working: number,
): string[] => {
  const broken: string[] = [];
  const demand = (name: string, kept: boolean): void => {
    if (!kept) broken.push(name);
  };
  let enters = false;
  for (const [index, { held, long, short, longWorth, shortWorth }] of after.each.entries()) {
    const was = before.each[index];
    for (const { reach, reached, value, valued, opposed, net, netBefore } of [
      {
        reach: long,
        reached: was?.long ?? 0,
        value: longWorth,
        valued: was?.longWorth ?? 0,
        opposed: -held,
        net: after.up,
        netBefore: before.up,
      },
      {
        reach: short,
        reached: was?.short ?? 0,
        value: shortWorth,
        valued: was?.shortWorth ?? 0,
        opposed: held,
        net: after.down,
        netBefore: before.down,
      },
    ]) {
      // What is within a position of the other side only reduces it.
      if (reach <= opposed) continue;
      enters ||= reach > reached || value > valued + 1e-6;
      if (reach > reached) {
        demand('maxPositionQuantity', within(reach, limits.maxPositionQuantity));
        demand('maxOpenOrders', within(working, limits.maxOpenOrders));
      }
      if (reach <= reached && value <= valued + 1e-6) continue;
      demand('maxPositionNotional', within(value, limits.maxPositionNotional));
      demand('maxConcentration', within(value / equity, limits.maxConcentration));
      if (net > netBefore + 1e-6) demand('maxNetExposure', within(net, limits.maxNetExposure));
    }
  }
  if (enters && after.gross > before.gross + 1e-6) {
    demand('maxGrossExposure', within(after.gross, limits.maxGrossExposure));
    demand('maxLeverage', within(after.gross / equity, limits.maxLeverage));
    demand('margin', within(after.margin, equity));
  }
  return broken;
};

describe('laws of risk over random histories', () => {
  test('no accepted order could break a limit, even if everything that works filled', async () => {
    await fc.assert(
      fc.asyncProperty(
        limitsOf(true),
        fc.constantFrom(500, 1000, 1_000_000),
        fc.array(farAway, { maxLength: 60, size: 'max' }),
        async (limits, deposit, events) => {
          const bench = open(deposit);
          bench.set(limits);
          await bench.engine.settled();
          for (const event of events) {
            const before = reachesOf(bench);
            const equity = bench.engine.equity('A')?.equity ?? 0;
            const far = event.kind === 'stop' || event.kind === 'reprice';
            const taken = far ? submitFar(bench, event) : happen(bench, event);
            await bench.engine.settled();
            const ordered = event.kind === 'place' || event.kind === 'modify' || event.kind === 'reverse';
            if (!taken || !(far || (ordered && event.account === 'A'))) continue;
            const reaches = reachesOf(bench);
            const working = reaches.each.reduce((sum, { orders }) => sum + orders, 0);
            expect(holds(before, reaches, limits, equity, working)).toEqual([]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('no fill takes a position beyond its limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 60 }), histories, async (maxPositionQuantity, events) => {
        const bench = open(1_000_000);
        bench.set({ maxPositionQuantity });
        for (const event of events) {
          happen(bench, event);
          await bench.engine.settled();
          for (const { qty } of bench.engine.positions('A'))
            expect(qty).toBeLessThanOrEqual(maxPositionQuantity);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('limits that change on the way: decided again, the journal gives the same events and state', async () => {
    const step = fc.oneof(
      { weight: 9, arbitrary: happening },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('limits'), limits: limitsOf(true) }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'resume' } as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80, size: 'max' }), fc.nat(80), async (steps, middle) => {
        const bench = open();
        let snapshot = await bench.engine.snapshot();
        for (const [index, event] of steps.entries()) {
          if (index === middle) snapshot = await bench.engine.snapshot();
          if (event.kind === 'limits') bench.set(event.limits);
          else if (event.kind === 'resume') bench.resume();
          else happen(bench, event);
        }
        await bench.engine.settled();
        const records = bench.journal.records().map((record) => decodeRecord(encodeRecord(record)));
        const stateHash = bench.engine.stateHash();
        expect(await redecide(records)).toMatchObject({ mismatch: undefined, stateHash });
        expect(encodeState(decodeSnapshot(snapshot).state)).toBe(snapshot.text.split('\n')[0]);
      }),
      { numRuns: 400 },
    );
  });

  test("another account's commands change nothing for an account and its limits", async () => {
    const stateOf = async ({ engine }: RiskBench) => {
      const { state } = decodeSnapshot(await engine.snapshot());
      const only = new Map([...state.accounts].filter(([id]) => id === 'A'));
      const instruments = new Map(
        [...state.instruments].filter(([symbol]) => only.get('A')?.positions.has(symbol)),
      );
      const alone = { ...state, seq: 0, time: 0, accounts: only, instruments };
      return encodeCanonical(encodeState(alone));
    };
    const concerns = (event: Happening): boolean => !('account' in event) || event.account === 'A';
    await fc.assert(
      fc.asyncProperty(limitsOf(true), limitsOf(true), histories, async (ofA, ofB, events) => {
        const together = open();
        const alone = open();
        together.set(ofA);
        together.set(ofB, [], 'B');
        alone.set(ofA);
        for (const event of events) {
          happen(together, event);
          await together.engine.settled();
          if (!concerns(event)) continue;
          happen(alone, event);
          await alone.engine.settled();
        }
        expect(await stateOf(together)).toBe(await stateOf(alone));
      }),
      { numRuns: 300 },
    );
  });
});
