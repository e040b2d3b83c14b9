import { describe, expect, test } from 'vitest';
import { createEngine } from './create-engine.ts';
import { createPaperVenue } from './paper/paper-venue.ts';
import { redecide } from './redecide.ts';
import { createBench, testRun, trader, usd } from './testing/test-engine.ts';
import { createTestMarket, stock } from './testing/test-market.ts';

const DAY = 86_400_000;
/** 2026-01-01. */
const FIRST = 1_767_225_600_000;

const setUp = () => {
  let now = FIRST + 10 * 3_600_000;
  const rates: { EUR: number | undefined } = { EUR: 1.5 };
  const bench = createBench({
    clock: { now: () => now },
    market: createTestMarket(stock, { ...stock, symbol: 'SAP', currency: 'EUR' }),
    accounts: [usd(100_000), usd(50_000, 'B')],
    fees: { stock: { minimum: 1 } },
    fx: { rate: (from) => (from === 'EUR' ? rates.EUR : undefined) },
  });
  return {
    ...bench,
    rates,
    goTo: (time: number) => {
      now = time;
    },
    wakeAt: (time: number) => {
      now = time;
      bench.engine.wake();
    },
  };
};

describe('daily snapshots', () => {
  test('a midnight closes the day of every account at the prices and rates of that moment', async () => {
    const { engine, print, place, wakeAt, rates } = setUp();
    print({ ticker: 'ACME', price: 100 });
    print({ ticker: 'SAP', price: 200 });
    place({ qty: 10 });
    place({ symbol: 'SAP', side: -1, qty: 2 });
    print({ ticker: 'ACME', price: 103 });
    print({ ticker: 'SAP', price: 190 });
    rates.EUR = 1.2;
    expect(engine.nextWakeAt()).toBe(FIRST + DAY);
    wakeAt(FIRST + DAY);
    await engine.settled();
    expect(engine.dailySnapshots('A')).toEqual([
      {
        accountId: 'A',
        day: '2026-01-01',
        equity: 100_051.5,
        unrealizedPL: 54,
        balance: 99_997.5,
        realizedPL: 0,
        fees: 2.5,
        deposits: 100_000,
        cash: [
          { currency: 'USD', amount: 98_997.5 },
          { currency: 'EUR', amount: 400 },
        ],
        positions: [
          { symbol: 'ACME', qty: 10, avgPrice: 100, markPrice: 103 },
          { symbol: 'SAP', qty: -2, avgPrice: 200, markPrice: 190 },
        ],
      },
    ]);
    expect(engine.dailySnapshots('B')).toMatchObject([{ day: '2026-01-01', equity: 50_000, positions: [] }]);
    expect(engine.nextWakeAt()).toBe(FIRST + 2 * DAY);
  });

  test('a position without a rate leaves the value of the day open', async () => {
    const { engine, print, place, wakeAt, rates } = setUp();
    print({ ticker: 'SAP', price: 200 });
    place({ symbol: 'SAP' });
    rates.EUR = undefined;
    wakeAt(FIRST + DAY);
    await engine.settled();
    const [day] = engine.dailySnapshots('A');
    expect(day).toMatchObject({ balance: 99_998.5, positions: [{ symbol: 'SAP', markPrice: 200 }] });
    expect(day).not.toHaveProperty('equity');
    expect(day).not.toHaveProperty('unrealizedPL');
  });

  test('the day ends before the first order of the next one, also when nothing has woken the engine', async () => {
    const { engine, print, place, goTo } = setUp();
    print({ ticker: 'ACME', price: 100 });
    place({ qty: 10 });
    goTo(FIRST + DAY + 5);
    place({ side: -1, qty: 10 });
    await engine.settled();
    expect(engine.positions('A')).toEqual([]);
    expect(engine.dailySnapshots('A')).toMatchObject([
      { day: '2026-01-01', equity: 99_999, positions: [{ symbol: 'ACME', qty: 10 }] },
    ]);
  });

  test('nights slept through close the last day alone, and nobody claims to know its prices', async () => {
    const { engine, print, place, wakeAt } = setUp();
    print({ ticker: 'ACME', price: 100 });
    place({ qty: 10 });
    wakeAt(FIRST + 3 * DAY + 9 * 3_600_000);
    wakeAt(FIRST + 4 * DAY);
    await engine.settled();
    const [slept, next, ...others] = engine.dailySnapshots('A');
    expect(slept).toMatchObject({ day: '2026-01-01', balance: 99_999, positions: [{ qty: 10 }] });
    expect(slept).not.toHaveProperty('equity');
    expect(slept?.positions[0]).not.toHaveProperty('markPrice');
    expect(next).toMatchObject({ day: '2026-01-04', equity: 99_999 });
    expect(others).toEqual([]);
    // What holds nothing needs no prices.
    expect(engine.dailySnapshots('B')[0]).toMatchObject({ day: '2026-01-01', equity: 50_000 });
  });

  test('the newest 400 are kept, chosen by day, over a restart from a snapshot or from the journal', async () => {
    const { engine, market, journal, wakeAt } = setUp();
    for (let day = 1; day <= 450; day += 1) wakeAt(FIRST + day * DAY);
    await engine.settled();
    const kept = engine.dailySnapshots('A');
    expect(kept).toHaveLength(400);
    expect([kept[0]?.day, kept.at(-1)?.day]).toEqual(['2026-02-20', '2027-03-26']);
    const days = engine.dailySnapshots('A', { from: '2026-02-28', to: '2026-03-01' }).map(({ day }) => day);
    expect(days).toEqual(['2026-02-28', '2026-03-01']);
    const restart = (from: Partial<Parameters<typeof createEngine>[0]>) =>
      createEngine({
        clock: { now: () => FIRST + 450 * DAY },
        journal,
        venue: createPaperVenue(),
        market,
        fx: { rate: () => undefined },
        accounts: [],
        run: testRun,
        onListenerError(error) {
          throw error;
        },
        ...from,
      });
    const records = [...journal.records()];
    expect(restart({ snapshot: await engine.snapshot() }).dailySnapshots('A')).toEqual(kept);
    expect(restart({ records }).dailySnapshots('A')).toEqual(kept);
  });

  test('a closed day can be decided again without a market', async () => {
    const { engine, print, place, journal, wakeAt, rates } = setUp();
    print({ ticker: 'SAP', price: 200 });
    place({ symbol: 'SAP', qty: 3 });
    rates.EUR = 1.25;
    wakeAt(FIRST + DAY);
    engine.submit({ type: 'set-leverage', actor: trader, accountId: 'B', symbol: 'ACME', leverage: 2 });
    wakeAt(FIRST + 3 * DAY);
    await engine.settled();
    const again = await redecide(journal.records());
    expect(again).toMatchObject({ mismatch: undefined, stateHash: engine.stateHash() });
  });
});
