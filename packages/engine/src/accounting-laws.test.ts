import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrderType, Side } from '@tickwire/contracts';
import type { FeeRule } from './model/account.ts';
import { fromMoney, fromUnits, toUnits } from './money/fixed-point.ts';
import { decodeSnapshot } from './state/snapshot.ts';
import { times, unitsApart, whole } from './testing/fraction.ts';
import { NaiveBooks } from './testing/naive-books.ts';
import { happen, happening } from './testing/random-history.ts';
import type { Happening } from './testing/random-history.ts';
import { createScriptedVenue, fillOf } from './testing/scripted-venue.ts';
import { createBench, trader, usd } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';

const acme = { ...stock, currency: 'USD', pointValue: 1 } as const;
const sap = { ...stock, symbol: 'SAP', currency: 'EUR', pointValue: 50 } as const;
const accounts = [usd(100_000), { ...usd(50_000, 'B'), currency: 'EUR', costing: 'fifo' }] as const;

interface Rates {
  readonly EUR: number;
  readonly USD: number;
}

type Step = { readonly kind: 'rates'; readonly rates: Rates } | Happening;

const rate = fc.integer({ min: 5000, max: 20_000 }).map((value) => value / 10_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rates'), rates: fc.record({ EUR: rate, USD: rate }) }),
  },
  { weight: 6, arbitrary: happening },
);
// Of every length: left to itself fast-check keeps arrays short.
const steps = fc.array(step, { maxLength: 60, size: 'max' });
const fee: fc.Arbitrary<FeeRule> = fc.record(
  {
    perUnit: fc.constantFrom(0.0035, 0.01, -0.002),
    bps: fc.constantFrom(0.13, 2),
    minimum: fc.constantFrom(0.35, 1),
    maximum: fc.constantFrom(0.01, 0.005),
  },
  { requiredKeys: [] },
);

const open = (rule: FeeRule) => {
  let rates: Rates = { EUR: 1.1, USD: 0.9 };
  const bench = createBench({
    market: createTestMarket(acme, sap),
    accounts,
    fees: { stock: rule },
    fx: { rate: (from) => (from === 'EUR' ? rates.EUR : rates.USD) },
  });
  for (const ticker of ['ACME', 'SAP']) bench.print({ ticker, price: 100 });
  const take = (given: Step): void => {
    if (given.kind === 'rates') ({ rates } = given);
    else happen(bench, given);
  };
  return { ...bench, take, rateOf: (currency: keyof Rates) => rates[currency] };
};

/** Plays the history, and books by hand what the engine says it executed. */
const play = async (given: readonly Step[], rule: FeeRule) => {
  const bench = open(rule);
  const { engine, take, rateOf } = bench;
  const books = accounts.map((account) => {
    const { id, currency, deposit } = account;
    const costing = 'costing' in account ? account.costing : 'average';
    return { id, home: currency, own: new NaiveBooks(currency, deposit, costing, rule) };
  });
  for (const event of given) {
    take(event);
    await engine.settled();
    for (const { id, home, own } of books) {
      for (const { orderId, symbol, side, qty, price } of engine.executions(id).slice(own.lines)) {
        const { currency, pointValue } = symbol === 'ACME' ? acme : sap;
        const into = currency === home ? 1 : rateOf(currency);
        own.book({ orderId, symbol, side, qty, price, currency, pointValue, rate: into });
      }
    }
  }
  const { state } = decodeSnapshot(await engine.snapshot());
  return { engine, state, books };
};

describe('the ledger against books kept by hand', () => {
  test('agrees on positions, lots, costs, cash by currency, realised both ways and fees, over changing rates', async () => {
    let fills = 0;
    await fc.assert(
      fc.asyncProperty(steps, fee, async (given, rule) => {
        const { engine, state, books } = await play(given, rule);
        for (const { id, own } of books) {
          fills += own.lines;
          // The books never round. The ledger does by half of its smallest unit, up to twice in a fill.
          const rounding = BigInt(own.lines);
          const near = (money: bigint | undefined, by: Parameters<typeof unitsApart>[1]) =>
            expect(unitsApart(money ?? 0n, by)).toBeLessThanOrEqual(rounding);
          for (const { symbol } of [acme, sap]) {
            const { qty, units, total } = own.holding(symbol);
            const held = state.accounts.get(id)?.positions.get(symbol);
            expect(held?.position.qty ?? 0n).toBe(toUnits(qty));
            near(held?.position.averageCost, total.own);
            near(held?.position.averageHome, total.home);
            const left = [...units];
            for (const lot of held?.lots.toArray() ?? []) {
              const opened = whole(fromUnits(lot.basisQty));
              for (const unit of left.splice(0, Math.abs(fromUnits(lot.qty)))) {
                expect(unitsApart(lot.basisCost, times(unit.own, opened))).toBe(0n);
                near(lot.basisHome, times(unit.home, opened));
              }
            }
            expect(left).toEqual([]);
          }
          const { realisedByAverage, realisedByFifo, fees, cash } = engine.ledger(id);
          near(realisedByAverage, own.realisedByAverage);
          near(realisedByFifo, own.realisedByFifo);
          near(fees, own.fees);
          for (const [currency, amount] of own.cash) near(cash.get(currency), amount);
        }
      }),
      { numRuns: 2000 },
    );
    expect(fills).toBeGreaterThan(5000);
  });

  test('conserves to the last unit, whatever the rates do', () => {
    fc.assert(
      fc.property(steps, fee, (given, rule) => {
        const { engine, take } = open(rule);
        for (const event of given) take(event);
        for (const { id, currency: home } of accounts) {
          const { cash, costBasis, realised, fees, deposits } = engine.ledger(id);
          const held = (currency: string) => (cash.get(currency) ?? 0n) + (costBasis.get(currency) ?? 0n);
          expect(held(home) - realised + fees).toBe(deposits);
          expect(held(home === 'USD' ? 'EUR' : 'USD')).toBe(0n);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('fills say what the account has realised, to the last unit, those alone that reduce a position', async () => {
    let reducing = 0;
    await fc.assert(
      fc.asyncProperty(steps, fee, async (given, rule) => {
        const { engine, take, journal } = open(rule);
        for (const event of given) take(event);
        await engine.settled();
        for (const { id } of accounts) {
          let sum = 0n;
          const held = new Map<string, bigint>();
          for (const { accountId, events } of journal.records()) {
            for (const event of events) {
              if (accountId !== id || event.type !== 'order-filled') continue;
              const { symbol, side, qty, realised } = event;
              const before = held.get(symbol) ?? 0n;
              const opposes = before !== 0n && before < 0n === (side === Side.BUY);
              expect(realised !== undefined).toBe(opposes);
              reducing += opposes ? 1 : 0;
              sum += realised ?? 0n;
              held.set(symbol, before + (side === Side.BUY ? qty : -qty));
            }
          }
          expect(sum).toBe(engine.ledger(id).realised);
          const told = engine.executions(id).reduce((total, { realizedPL }) => total + (realizedPL ?? 0), 0);
          expect(told).toBeCloseTo(fromMoney(sum), 6);
        }
      }),
      { numRuns: 500 },
    );
    expect(reducing).toBeGreaterThan(500);
  });
});

interface Trade {
  readonly symbol: 'ACME' | 'SAP';
  readonly side: Side;
  readonly qty: number;
  readonly price: number;
  readonly rate: number;
}

const tradeOf = (symbol: fc.Arbitrary<Trade['symbol']>): fc.Arbitrary<Trade> =>
  fc.record({
    symbol,
    side: fc.constantFrom(Side.BUY, Side.SELL),
    qty: fc.integer({ min: 1, max: 30 }),
    price: fc.integer({ min: 1, max: 20_000 }).map((cents) => cents / 100),
    rate,
  });
const tradesOf = (symbol: fc.Arbitrary<Trade['symbol']>) =>
  fc.array(tradeOf(symbol), { minLength: 1, maxLength: 25, size: 'max' });

/** Executes the trades on account A, each in fills of the sizes `split` makes of it. */
const execute = async (
  trades: readonly Trade[],
  split: (qty: number) => readonly number[] = (qty) => [qty],
) => {
  const venue = createScriptedVenue();
  let into = 1;
  const { engine } = createBench({
    market: createTestMarket(acme, sap),
    primary: venue,
    accounts: [{ ...usd(100_000_000), mode: 'live' }],
    fees: { stock: { perUnit: 0.0035, bps: 0.13, minimum: 0.35 } },
    fx: { rate: () => into },
  });
  for (const { symbol, side, qty, price, rate } of trades) {
    into = rate;
    const { decision, committed } = engine.submit({
      type: 'place-order',
      actor: trader,
      accountId: 'A',
      order: { symbol, side, type: OrderType.LIMIT, qty, limitPrice: price },
    });
    if (!decision.accepted) throw new Error(decision.refusal.detail);
    await committed;
    const { orderId } = decision.result;
    venue.report(...split(qty).map((part) => fillOf(orderId, part, price)));
  }
  await engine.settled();
  const { state } = decodeSnapshot(await engine.snapshot());
  const positions = state.accounts.get('A')?.positions ?? new Map();
  const held = [...positions].map(([, { position, lots }]) => ({
    symbol: position.symbol,
    qty: position.qty,
    averageCost: position.averageCost,
    fifoCost: position.fifoCost,
    averageHome: position.averageHome,
    fifoHome: position.fifoHome,
    lots: lots.toArray().length,
  }));
  return { ledger: engine.ledger('A'), held: new Map(held.map((one) => [one.symbol, one])) };
};

const cut =
  (sizes: readonly number[]) =>
  (qty: number): number[] => {
    const parts: number[] = [];
    for (let left = qty; left > 0;) {
      const size = Math.min(left, sizes[parts.length % sizes.length] ?? left);
      parts.push(size);
      left -= size;
    }
    return parts;
  };
const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6, size: 'max' });

describe('books do not depend on how it came', () => {
  test('splitting fills changes nothing, to the last unit', async () => {
    await fc.assert(
      fc.asyncProperty(tradesOf(fc.constant('ACME')), sizes, async (trades, parts) => {
        expect(await execute(trades, cut(parts))).toEqual(await execute(trades));
      }),
      { numRuns: 500 },
    );
  });

  test('with a foreign instrument neither, but for the rounding of one conversion more per fill', async () => {
    await fc.assert(
      fc.asyncProperty(tradesOf(fc.constant('SAP')), sizes, async (trades, parts) => {
        const split = await execute(trades, cut(parts));
        const once = await execute(trades);
        expect(split.held).toEqual(once.held);
        const fills = trades.reduce((sum, { qty }) => sum + qty, 0);
        for (const name of ['realisedByAverage', 'realisedByFifo', 'fees', 'balance'] as const) {
          const apart = split.ledger[name] - once.ledger[name];
          expect(apart < 0n ? -apart : apart).toBeLessThanOrEqual(BigInt(fills));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the order among independent instruments changes nothing', async () => {
    const merge = (a: readonly Trade[], b: readonly Trade[], picks: readonly boolean[]): Trade[] => {
      const queues: readonly [Trade[], Trade[]] = [[...a], [...b]];
      const merged = picks.flatMap((first) => queues[first ? 0 : 1].splice(0, 1));
      return [...merged, ...queues[0], ...queues[1]];
    };
    const picks = fc.array(fc.boolean(), { maxLength: 50, size: 'max' });
    await fc.assert(
      fc.asyncProperty(
        tradesOf(fc.constant('ACME')),
        tradesOf(fc.constant('SAP')),
        picks,
        async (own, foreign, chosen) => {
          expect(await execute(merge(own, foreign, chosen))).toEqual(await execute([...own, ...foreign]));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('once flat nothing has cost anything, no foreign cash is owed, and both histories have realised the same', async () => {
    await fc.assert(
      fc.asyncProperty(tradesOf(fc.constantFrom('ACME', 'SAP')), async (trades) => {
        const open = (symbol: Trade['symbol']) =>
          trades.reduce((sum, trade) => sum + (trade.symbol === symbol ? trade.side * trade.qty : 0), 0);
        const closing = (['ACME', 'SAP'] as const).flatMap((symbol): Trade[] => {
          const left = open(symbol);
          const side = left > 0 ? Side.SELL : Side.BUY;
          return left === 0 ? [] : [{ symbol, side, qty: Math.abs(left), price: 7.77, rate: 1 }];
        });
        // At one rate: gains that are realised at different moments are changed at different rates.
        const level = [...trades, ...closing].map((trade) => ({ ...trade, rate: 1.25 }));
        const { ledger, held } = await execute(level);
        expect(held.size).toBe(0);
        expect(ledger.costBasis.size).toBe(0);
        expect(ledger.cash.get('EUR') ?? 0n).toBe(0n);
        const apart = ledger.realisedByAverage - ledger.realisedByFifo;
        expect(apart < 0n ? -apart : apart).toBeLessThanOrEqual(BigInt(level.length));
        if (level.every(({ symbol }) => symbol === 'ACME')) expect(apart).toBe(0n);
        expect(ledger.cash.get('USD')).toBe(ledger.deposits + ledger.realised - ledger.fees);
      }),
      { numRuns: 1000 },
    );
  });
});
