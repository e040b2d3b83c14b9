import { OrderType, Side } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMoney, toMoney, toUnits } from '../money/fixed-point.ts';
import { decodeSnapshot } from '../state/snapshot.ts';
import type { VenueReport } from '../ports/venue.ts';
import { decimal, isLess, minus, plus, times, unitsApart, whole, zero } from '../testing/fraction.ts';
import type { Fraction } from '../testing/fraction.ts';
import { createLiveBench } from '../testing/live-bench.ts';
import { NaiveBooks } from '../testing/naive-books.ts';
import { executionOf } from '../testing/scripted-venue.ts';
import { trader } from '../testing/test-engine.ts';

const DEPOSIT = 50_000;

const symbols = {
  ACME: { currency: 'USD', pointValue: 1 },
  SAP: { currency: 'EUR', pointValue: 50 },
  EURUSD: { currency: 'USD', pointValue: 1 },
} as const;
type Ticker = keyof typeof symbols;

const ticker = fc.constantFrom<Ticker>('ACME', 'SAP', 'EURUSD');
const side = fc.constantFrom(Side.BUY, Side.SELL);
const qty = fc.integer({ min: 1, max: 12 });
const price = fc.integer({ min: 1, max: 20_000 }).map((cents) => cents / 100);
const pick = fc.nat(30);

/** What can be heard of a venue, and what may happen meanwhile. */
const heard = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rate'), rate: fc.integer({ min: 5, max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('print'), ticker, price }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('place'), ticker, side, qty, price }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('fill'), pick, ticker, side, qty, price }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again'), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('correct'), pick, qty: fc.nat(12), price, named: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('charge'),
      pick,
      fee: fc.integer({ min: -300, max: 300 }),
      currency: fc.constantFrom('USD', 'EUR'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('adopt'), pick: fc.nat(3), ticker, qty, price }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('position'),
      ticker,
      qty: fc.integer({ min: -12, max: 12 }),
      price,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('cash'), amount: fc.integer({ min: -1000, max: 100_000 }) }),
  },
);

type Heard = typeof heard extends fc.Arbitrary<infer Value> ? Value : never;

/** An execution as the books by hand have it. */
interface Known {
  readonly ticker: Ticker;
  readonly side: Side;
  readonly rate: number;
  readonly report: Extract<VenueReport, { type: 'filled' }>;
  qty: number;
  price: number;
  /** What the venue calls it now. */
  id: string;
  charge: string;
  commission: Fraction;
}

const size = (amount: Fraction): Fraction => (isLess(amount, zero) ? minus(zero, amount) : amount);

/** Tells the engine what is heard, and books it by hand. */
const play = (costing: 'average' | 'fifo', history: readonly Heard[]) => {
  const bench = createLiveBench({
    accounts: [
      { id: 'A', name: 'A', type: 'live', currency: 'USD', deposit: DEPOSIT, mode: 'live', costing },
    ],
  });
  const { engine, venue, print } = bench;
  const books = new NaiveBooks('USD', DEPOSIT, costing, {});
  const known: Known[] = [];
  const marks: Record<Ticker, number> = { ACME: 100, SAP: 100, EURUSD: 100 };
  const noted = new Map<string, { fee: number; currency: string }>();
  const tickerOf = new Map<string, Ticker>();
  bench.rate = 1;
  for (const name of Object.keys(symbols)) print({ ticker: name, price: 100 });

  const into = (currency: string): number => (currency === 'USD' ? 1 : (bench.rate ?? Number.NaN));
  const trade = ({ ticker: symbol, rate }: Known, by: Side, units: number, at: number): void =>
    books.trade({ orderId: '', symbol, ...symbols[symbol], side: by, qty: units, price: at, rate });
  const charge = (execution: Known, fee: number, currency: string): void => {
    const told = `${fee} ${currency}`;
    if (execution.charge === told) return;
    const commission = times(decimal(fee / 100), decimal(into(currency)));
    books.charge(minus(commission, execution.commission));
    Object.assign(execution, { charge: told, commission });
  };

  const hear = (event: Heard): void => {
    switch (event.kind) {
      case 'rate':
        bench.rate = event.rate / 10;
        return;
      case 'print':
        marks[event.ticker] = event.price;
        print({ ticker: event.ticker, price: event.price });
        return;
      case 'place': {
        const order = { symbol: event.ticker, type: OrderType.LIMIT, side: event.side, qty: event.qty };
        const { decision } = engine.submit({
          type: 'place-order',
          actor: trader,
          accountId: 'A',
          order: { ...order, limitPrice: event.price },
        });
        // The gate may be closed to it: the account may owe more than it has.
        if (decision.accepted) tickerOf.set(decision.result.orderId, event.ticker);
        return;
      }
      case 'fill': {
        // Every other one is of an order the engine knows, or has known.
        const [orderId, symbol] = [...tickerOf][event.pick] ?? [`IB-${event.pick}`, event.ticker];
        const id = `${known.length}`;
        const report = executionOf(orderId, id, event.side, event.qty, event.price);
        venue.tell(symbol, report);
        const { qty: units, price: at, side: by } = event;
        const rate = into(symbols[symbol].currency);
        const made = { ticker: symbol, side: by, rate, report, qty: units, price: at, id, charge: '' };
        const execution: Known = { ...made, commission: zero };
        known.push(execution);
        trade(execution, by, units, at);
        const waiting = noted.get(id);
        if (waiting !== undefined) charge(execution, waiting.fee, waiting.currency);
        return;
      }
      case 'again': {
        const execution = known[event.pick];
        if (execution !== undefined) venue.tell(execution.ticker, execution.report, execution.report);
        return;
      }
      case 'correct': {
        const execution = known[event.pick];
        if (execution === undefined) return;
        const { id, report } = execution;
        const { orderId } = report;
        const correctedId = `${id}'`;
        // By its first name or by its newest.
        const executionId = event.named ? id : (report.execution?.id ?? '');
        const units = { qty: toUnits(event.qty), price: toUnits(event.price) };
        venue.tell(execution.ticker, { type: 'corrected', orderId, executionId, correctedId, ...units });
        execution.id = correctedId;
        if (event.qty === execution.qty && event.price === execution.price) return;
        trade(execution, execution.side === Side.BUY ? Side.SELL : Side.BUY, execution.qty, execution.price);
        trade(execution, execution.side, event.qty, event.price);
        Object.assign(execution, { qty: event.qty, price: event.price });
        return;
      }
      case 'charge': {
        const { fee, currency } = event;
        const execution = known[event.pick];
        const executionId = execution?.id ?? `${event.pick}`;
        venue.tell('', { type: 'charged', orderId: '', executionId, fee: toMoney(fee / 100), currency });
        if (execution === undefined) noted.set(executionId, { fee, currency });
        else charge(execution, fee, currency);
        return;
      }
      case 'adopt': {
        const orderId = `IB-ADOPTED-${event.pick}`;
        const symbol = tickerOf.get(orderId) ?? event.ticker;
        venue.tell(symbol, {
          type: 'adopted',
          orderId,
          orderType: OrderType.LIMIT,
          side: Side.BUY,
          qty: toUnits(event.qty),
          limitPrice: toUnits(event.price),
          stopPrice: undefined,
          timeInForce: 'gtc',
        });
        tickerOf.set(orderId, symbol);
        return;
      }
      case 'position': {
        const { ticker: symbol, qty: held, price: at } = event;
        venue.tell(symbol, { type: 'position', qty: toUnits(held), averagePrice: toUnits(at) });
        if (books.holding(symbol).qty === held) return;
        const rate = into(symbols[symbol].currency);
        books.state({ symbol, ...symbols[symbol], qty: held, price: at, rate });
        return;
      }
      case 'cash': {
        venue.tell('', { type: 'cash', amount: toMoney(event.amount) });
        const euros = times(books.cash.get('EUR') ?? zero, decimal(into('EUR')));
        const currencies = times(whole(books.holding('EURUSD').qty), decimal(marks.EURUSD));
        const total = plus(plus(books.cash.get('USD') ?? zero, euros), currencies);
        const missing = minus(whole(event.amount), total);
        // What is valued on the way differs by as little as a 400th part: rates of another moment.
        const apart = plus(decimal(0.01), times(plus(size(euros), size(currencies)), decimal(0.0025)));
        if (isLess(apart, size(missing))) books.deposit(missing);
      }
    }
  };
  return {
    ...bench,
    books,
    known,
    /** Returns a snapshot from its middle. */
    async run() {
      const middle = history.length >> 1;
      for (const event of history.slice(0, middle)) hear(event);
      const snapshot = await engine.snapshot();
      for (const event of history.slice(middle)) {
        hear(event);
        await engine.settled();
      }
      return snapshot;
    },
  };
};

const histories = fc.array(heard, { maxLength: 60, size: 'max' });

test('whatever a venue tells, in whatever order and however often, the ledger is what books kept by hand are', async () => {
  let corrections = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('average', 'fifo'), histories, async (costing, history) => {
      const { engine, books, known, run, events, proven } = play(costing, history);
      const earlier = await run();
      corrections += events().filter(({ type }) => type === 'fill-corrected').length;
      // Each thing that is booked rounds a few times by half of the smallest unit.
      const rounding = 4n * BigInt(books.lines + 1);
      const near = (money: bigint | undefined, by: Fraction) =>
        expect(unitsApart(money ?? 0n, by)).toBeLessThanOrEqual(rounding);
      const { state } = decodeSnapshot(await engine.snapshot());
      const positions = state.accounts.get('A')?.positions;
      for (const symbol of Object.keys(symbols)) {
        const { qty: units, total } = books.holding(symbol);
        const held = positions?.get(symbol);
        expect(held?.position.qty ?? 0n).toBe(toUnits(units));
        near(held?.position.averageCost, total.own);
        near(held?.position.averageHome, total.home);
      }
      const { cash, fees, deposits, realisedByAverage, realisedByFifo } = engine.ledger('A');
      near(realisedByAverage, books.realisedByAverage);
      near(realisedByFifo, books.realisedByFifo);
      near(fees, books.fees);
      near(deposits, books.deposits);
      for (const [currency, amount] of books.cash) near(cash.get(currency), amount);

      const executions = engine.executions('A');
      expect(executions.map(({ qty: units, price: at }) => [units, at])).toEqual(
        known.map(({ qty: units, price: at }) => [units, at]),
      );
      const told = new Map<string, bigint>();
      for (const event of events()) {
        if ('marketTime' in event) told.set(event.fillId, event.realised ?? 0n);
      }
      expect([...told.values()].reduce((sum, realised) => sum + realised, 0n)).toBe(
        engine.ledger('A').realised,
      );
      expect(executions.reduce((sum, { realizedPL }) => sum + (realizedPL ?? 0), 0)).toBeCloseTo(
        fromMoney(engine.ledger('A').realised),
        5,
      );
      for (const order of engine.orders('A')) {
        const own = executions.filter(({ orderId }) => orderId === order.id);
        expect(order.filledQty).toBe(own.reduce((sum, { qty: units }) => sum + units, 0));
        expect(order.filledQty).toBeLessThanOrEqual(order.qty);
      }
      await proven(earlier);
    }),
    { numRuns: 200 },
  );
  expect(corrections).toBeGreaterThan(100);
});
