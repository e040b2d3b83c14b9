import { OrderType, Side } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../create-engine.ts';
import { decodeRecord, encodeRecord } from '../journal/record-codec.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import type { EngineUpdate } from '../read/engine-update.ts';
import { redecide } from '../redecide.ts';
import { createRiskBench } from '../testing/risk-bench.ts';
import type { RiskBench } from '../testing/risk-bench.ts';
import { journalOf, testRun, trader } from '../testing/test-engine.ts';

const { BUY, SELL } = Side;
const { LIMIT } = OrderType;
const DAY = 86_400_000;

/** A price, and the beat of the clock after it. */
const at = (bench: RiskBench, price: number) => {
  bench.print({ ticker: 'ACME', price });
  bench.clock += 1000;
  bench.engine.wake();
};

const withPosition = (limits: Parameters<typeof createRiskBench>[0]) => {
  const bench = createRiskBench(limits);
  bench.print({ ticker: 'ACME', price: 100 });
  bench.place({ qty: 500 });
  at(bench, 100);
  return bench;
};

const events = (bench: RiskBench) => bench.journal.records().flatMap((record) => record.events);

const resume = (bench: RiskBench) =>
  bench.engine.submit({ type: 'resume', actor: trader, accountId: 'A', reason: 'looked at' }).decision;

describe('daily loss', () => {
  test('reduces, then halts: working orders are cancelled, the position stays', async () => {
    const bench = withPosition({ dailyLossReduce: 0.05, dailyLossHalt: 0.1 });
    const bid = bench.place({ type: LIMIT, limitPrice: 50, qty: 1 });
    at(bench, 90.01);
    await bench.engine.settled();
    expect(bench.engine.halt('A').level).toBe('active');
    at(bench, 90);
    await bench.engine.settled();
    expect(bench.engine.halt('A')).toEqual({
      level: 'reducing',
      flatten: false,
      reason:
        'dailyLossReduce is 0.05: the account has lost 5.00 % of 100,000.00 USD, its equity when the day began',
      by: 'risk',
      since: bench.clock,
    });
    expect(bench.submit({})).toMatchObject({ code: 'reducing_only' });
    expect(bench.submit({ side: SELL, qty: 100 })).toBe('accepted');
    at(bench, 70);
    await bench.engine.settled();
    expect(bench.engine.halt('A')).toMatchObject({ level: 'halted', by: 'risk' });
    expect(bench.engine.orders('A').find(({ id }) => id === bid)?.status).toBe(1);
    expect(bench.engine.positions('A')).toMatchObject([{ qty: 400 }]);
    expect(bench.submit({ side: SELL, qty: 1 })).toMatchObject({ code: 'account_halted' });
  });

  test('lifted by hand it does not return on the same day, but on the next', async () => {
    const bench = withPosition({ dailyLossReduce: 0.05 });
    at(bench, 80);
    await bench.engine.settled();
    expect(bench.engine.halt('A').level).toBe('reducing');
    expect(resume(bench)).toMatchObject({ accepted: true });
    at(bench, 70);
    await bench.engine.settled();
    expect(bench.engine.halt('A').level).toBe('active');
    expect(bench.engine.risk('A').breaches).toEqual([
      { name: 'dailyLossReduce', value: 0.05, observed: 0.15 },
    ]);
    bench.clock += DAY;
    bench.engine.wake();
    await bench.engine.settled();
    expect(bench.engine.risk('A')).toMatchObject({ dailyLoss: 0, dayPL: 0, breaches: [] });
    at(bench, 50);
    await bench.engine.settled();
    expect(bench.engine.halt('A').level).toBe('reducing');
  });
});

describe('drawdown', () => {
  test('is measured from the highest equity, over days', async () => {
    const bench = withPosition({ drawdownReduce: 0.1, drawdownHalt: 0.2 });
    at(bench, 200);
    bench.clock += 2 * DAY;
    at(bench, 171);
    await bench.engine.settled();
    expect(bench.engine.risk('A')).toMatchObject({ peakEquity: 150_000, halt: { level: 'active' } });
    at(bench, 170);
    await bench.engine.settled();
    expect(bench.engine.risk('A')).toMatchObject({
      drawdown: 0.1,
      halt: { level: 'reducing', by: 'risk' },
      breaches: [{ name: 'drawdownReduce', value: 0.1, observed: 0.1 }],
    });
    at(bench, 140);
    await bench.engine.settled();
    expect(bench.engine.halt('A').level).toBe('halted');
  });

  test('a loss that is realised between two looks is seen after it', async () => {
    const bench = withPosition({ drawdownReduce: 0.1 });
    bench.print({ ticker: 'ACME', price: 80 });
    bench.place({ side: SELL, qty: 500 });
    expect(bench.engine.nextWakeAt()).toBe(bench.clock + 1000);
    bench.clock += 1000;
    bench.engine.wake();
    await bench.engine.settled();
    expect(bench.engine.halt('A').level).toBe('reducing');
  });
});

describe('the watch', () => {
  test('looks once a second while a position is open, and notes only what matters', async () => {
    const bench = withPosition({ drawdownReduce: 0.5 });
    await bench.engine.settled();
    const before = events(bench).length;
    expect(bench.engine.nextWakeAt()).toBe(bench.clock + 1000);
    for (const price of [100, 99, 98, 100.01, 99.5]) at(bench, price);
    await bench.engine.settled();
    expect(events(bench)).toHaveLength(before);
    at(bench, 100.03);
    await bench.engine.settled();
    expect(events(bench).slice(before)).toMatchObject([{ type: 'standing-noted' }]);
    bench.place({ side: SELL, qty: 500 });
    at(bench, 100.03);
    expect(bench.engine.nextWakeAt()).toBeGreaterThan(bench.clock + 1000);
  });

  test('does nothing where no loss is limited', () => {
    const bench = withPosition({});
    expect(bench.engine.nextWakeAt()).toBeGreaterThan(bench.clock + 1000);
  });

  test('what it did survives a restart from the journal and from a snapshot, and is decided again the same', async () => {
    const bench = withPosition({ dailyLossReduce: 0.05, drawdownHalt: 0.2 });
    bench.place({ type: LIMIT, limitPrice: 50, qty: 1, side: BUY });
    at(bench, 120);
    at(bench, 90);
    await bench.engine.settled();
    const snapshot = await bench.engine.snapshot();
    at(bench, 60);
    await bench.engine.settled();
    const records = bench.journal.records().map((record) => decodeRecord(encodeRecord(record)));
    expect(records.some(({ cause }) => cause.kind === 'watch')).toBe(true);
    expect(await redecide(records)).toMatchObject({
      mismatch: undefined,
      stateHash: bench.engine.stateHash(),
    });
    for (const from of [
      { records },
      { snapshot, records: records.filter(({ seq }) => seq > snapshot.seq) },
    ]) {
      const again = createEngine({
        clock: { now: () => bench.clock },
        journal: journalOf(() => Promise.resolve()),
        venue: createPaperVenue(),
        market: bench.market,
        fx: { rate: () => undefined },
        run: testRun,
        accounts: [],
        onListenerError(error) {
          throw error;
        },
        ...from,
      });
      expect(again.stateHash()).toBe(bench.engine.stateHash());
      expect(again.halt('A')).toMatchObject({ level: 'halted', by: 'risk' });
      expect(again.risk('A')).toEqual(bench.engine.risk('A'));
      const order = { symbol: 'ACME', type: 2, side: 1, qty: 1 } as const;
      const { decision } = again.submit({ type: 'place-order', actor: trader, accountId: 'A', order });
      expect(decision).toMatchObject({ refusal: { code: 'account_halted' } });
    }
  });

  test('tells of every change of limits and of the halt', async () => {
    const bench = withPosition({ drawdownReduce: 0.1 });
    await bench.engine.settled();
    const told: EngineUpdate[] = [];
    bench.engine.subscribe((update) => {
      if (update.kind === 'risk') told.push(update);
    });
    bench.set({ maxOpenOrders: 3 });
    at(bench, 70);
    await bench.engine.settled();
    expect(told.map(({ data }) => data)).toMatchObject([
      { halt: { level: 'active' } },
      { halt: { level: 'active' } },
      { halt: { level: 'reducing' }, equity: 85_000, drawdown: 0.15 },
    ]);
  });
});

test('a loss that halted is measured anew once the halt is lifted', async () => {
  for (const name of ['dailyLossHalt', 'drawdownHalt'] as const) {
    const bench = withPosition({ [name]: 0.1 });
    at(bench, 80);
    expect(bench.engine.halt('A').level).toBe('halted');
    resume(bench);
    // Of 90,000: 8,500 is not a tenth, 9,000 is.
    at(bench, 63);
    expect(bench.engine.halt('A').level).toBe('active');
    at(bench, 62);
    expect(bench.engine.halt('A').level).toBe('halted');
    await bench.engine.settled();
    const records = bench.journal.records().map((record) => decodeRecord(encodeRecord(record)));
    expect(await redecide(records)).toMatchObject({ mismatch: undefined });
  }
});
