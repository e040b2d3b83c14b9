import type { PreOrder } from '@tickwire/contracts';
import { OrderType, Side } from '@tickwire/contracts';
import { expect } from 'vitest';
import { createEngine } from '../create-engine.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import type { EngineEvent } from '../events/engine-event.ts';
import { decodeRecord, encodeRecord } from '../journal/record-codec.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import type { EngineUpdate } from '../read/engine-update.ts';
import { redecide } from '../redecide.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { createScriptedVenue } from './scripted-venue.ts';
import type { ScriptedVenue } from './scripted-venue.ts';
import { createBench, journalOf, testRun, usd } from './test-engine.ts';
import type { Bench } from './test-engine.ts';
import { createTestMarket, stock } from './test-market.ts';

/** Account A, live and in USD, at a venue that names its executions and charges them later. */
export interface LiveBench extends Bench {
  readonly venue: ScriptedVenue;
  /** Of the euro in USD; undefined when there is none. */
  rate: number | undefined;
  readonly updates: readonly EngineUpdate[];
  /** Places an order to buy 10 at 50, or what is said otherwise, and lets the venue take it. Returns its id. */
  working(order?: Partial<PreOrder>): Promise<string>;
  /** How many records are durable, once all are. */
  recorded(): Promise<number>;
  /** All events after the start, without what was decided by the clock. */
  events(): readonly EngineEvent[];
  /**
   * Holds that the books balance, that the journal is decided again as it was, and that engines over a snapshot of now, over an
   * earlier one and what followed it, and over the journal alone show what this one does. Returns the last.
   */
  proven(earlier?: Snapshot): Promise<Engine>;
}

const eurusd = { ...stock, symbol: 'EURUSD', type: 'forex' } as const;
const future = { ...stock, symbol: 'ESH6', type: 'futures', tickSize: 0.25, pointValue: 50 } as const;

type Options = Omit<Partial<EngineOptions>, 'market'> & { readonly deposit?: number };

export const createLiveBench = ({ deposit = 100_000, ...options }: Options = {}): LiveBench => {
  const venue = createScriptedVenue({
    capabilities: { features: ['brackets', 'trailing-stop', 'post-only', 'reduce-only', 'charges'] },
  });
  const world = { rate: 1.1 as number | undefined };
  const fx = { rate: (from: string) => (from === 'EUR' ? world.rate : undefined) };
  const market = createTestMarket(
    stock,
    { ...stock, symbol: 'SAP', currency: 'EUR', pointValue: 50 },
    eurusd,
    future,
  );
  const bench = createBench({
    market,
    primary: venue,
    fx,
    fees: { stock: { perUnit: 1 } },
    accounts: [{ ...usd(deposit), mode: 'live' }],
    ...options,
  });
  const { engine, journal } = bench;
  const updates: EngineUpdate[] = [];
  engine.subscribe((update) => updates.push(update));
  const shown = (shownBy: Engine) => [
    shownBy.stateHash(),
    shownBy.orders('A'),
    shownBy.executions('A'),
    shownBy.positions('A'),
    shownBy.portfolio('A'),
    shownBy.equity('A'),
    shownBy.risk('A'),
  ];
  const again = (from: Partial<EngineOptions>): Engine =>
    createEngine({
      clock: { now: () => 0 },
      journal: journalOf(() => Promise.resolve()),
      venue: createPaperVenue(),
      primary: createScriptedVenue(),
      market,
      fx,
      run: testRun,
      accounts: [],
      onListenerError(error) {
        throw error;
      },
      ...from,
    });
  return {
    ...bench,
    venue,
    updates,
    get rate() {
      return world.rate;
    },
    set rate(rate) {
      world.rate = rate;
    },
    async working(order = {}) {
      const limit = { type: OrderType.LIMIT, side: Side.BUY, qty: 10, limitPrice: 50 };
      const id = bench.place({ ...limit, ...order });
      await engine.settled();
      venue.report({ type: 'accepted', orderId: id });
      await engine.settled();
      return id;
    },
    async recorded() {
      await engine.settled();
      return journal.records().length;
    },
    events: () =>
      journal
        .records()
        .filter(({ cause }) => cause.kind === 'venue' || cause.kind === 'command')
        .flatMap(({ events }) => events),
    async proven(earlier) {
      await engine.settled();
      const { cash, costBasis, realised, fees, deposits } = engine.ledger('A');
      const held = (currency: string) => (cash.get(currency) ?? 0n) + (costBasis.get(currency) ?? 0n);
      expect(held('USD') - realised + fees).toBe(deposits);
      expect(held('EUR')).toBe(0n);
      const snapshot = await engine.snapshot();
      const records = journal.records().map((record) => decodeRecord(encodeRecord(record)));
      const stateHash = engine.stateHash();
      expect(await redecide(records)).toMatchObject({ mismatch: undefined, stateHash });
      const expected = shown(engine);
      expect(shown(again({ snapshot }))).toEqual(expected);
      if (earlier !== undefined) expect(shown(again({ snapshot: earlier, records }))).toEqual(expected);
      const last = again({ records });
      expect(shown(last)).toEqual(expected);
      return last;
    },
  };
};
