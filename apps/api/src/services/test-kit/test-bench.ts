import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bar } from '@tickwire/contracts';
import {
  createEngine,
  createMemoryJournal,
  createPaperVenue,
  type EngineUpdate,
  type Journal,
} from '@tickwire/engine';
import { createFxRate, createSimulatedMarket, type Print } from '@tickwire/market';
import { openActivity, openFillStore, openStore, type Store } from '@tickwire/store';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { OrderStages } from '../../metrics/order-stages.ts';
import { localPrincipal } from '../../principal.ts';
import type { TopicPublisher } from '../../ws/route-service.ts';
import { cancelWorkingOrders } from '../cancel-working-orders.ts';
import { createEngineBroker } from '../engine-broker.ts';
import { createEngineMarket } from '../engine-market.ts';
import { createMarketDatafeed } from '../market-datafeed.ts';
import { MarketFeed } from '../market-feed.ts';
import { createMarketReplay } from '../market-replay.ts';
import { SourceCatalog } from '../source-catalog.ts';
import { TradedSymbols } from '../traded-symbols.ts';
import { TradeHistory } from '../trade-history.ts';
import { OrderLatency } from '../../trading/order-latency.ts';
import { TestClock } from '../../test-kit/test-clock.ts';

/** A Wednesday with every market open. */
export const NOON = Date.UTC(2026, 2, 11, 15, 0, 30);

export const ACCOUNT = 'DEMO-ACCOUNT';

export type TestBench = ReturnType<typeof testBench>;

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickwire-services-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The store of a folder, closed after the test. */
export function temporaryStore(dataDir: string): Store {
  const store = openStore({ dataDir });
  onTestFinished(() => store.close());
  return store;
}

/** The real market, engine and store behind the services, by a clock of the test; the test makes every beat. */
export function testBench(start = NOON, journal: Journal = createMemoryJournal({ capacity: 1000 })) {
  const clock = new TestClock(start);
  const dataDir = temporaryFolder();
  const store = temporaryStore(dataDir);
  const simulated = createSimulatedMarket({ seed: 'tickwire' });
  const resets: string[] = [];
  const catalog = new SourceCatalog(simulated, store, (ticker) => {
    resets.push(ticker);
    feed.reset(ticker);
  });
  const venue = createPaperVenue();
  const seenByVenue: Print[] = [];
  const feed = new MarketFeed(catalog, clock, (prints) => {
    for (const print of prints) {
      seenByVenue.push(print);
      venue.print(print);
    }
  });
  const fxRate = createFxRate(simulated);
  const engine = createEngine({
    clock,
    journal,
    venue,
    market: createEngineMarket(catalog, clock),
    fx: { rate: (from, to) => fxRate(from, to, clock.now()) },
    run: { version: '0.0.0', runtime: 'test', configHash: '' },
    accounts: [{ id: ACCOUNT, name: 'Demo', type: 'demo', currency: 'USD', deposit: 100_000 }],
    onListenerError(error) {
      throw error;
    },
  });
  const traded = new TradedSymbols(feed);
  const fills = openFillStore(dataDir, 0);
  onTestFinished(() => fills.close());
  const activity = openActivity(dataDir);
  onTestFinished(() => activity.close());
  const history = new TradeHistory({ store: fills, journal, clock, journalSeq: 0 });
  engine.onRecord((record) => history.take(record));
  const updates: EngineUpdate[] = [];
  engine.subscribe((update) => {
    updates.push(update);
    traded.update(update);
  });
  const latency = new OrderLatency(new OrderStages(), pino({ level: 'silent' }), 60_000);
  const datafeed = createMarketDatafeed(catalog, clock, () => store.barsCount());
  return {
    clock,
    dataDir,
    store,
    catalog,
    /** Tickers whose listeners were told to start over. */
    resets,
    feed,
    /** Every print the venue has seen, in order. */
    seenByVenue,
    engine,
    /** What the engine has told, in order. */
    updates,
    history,
    /** Which strategies run. */
    runs: activity.strategyRuns,
    latency,
    datafeed,
    broker: createEngineBroker({
      engine,
      catalog,
      traded,
      history,
      latency,
    }),
    replay: createMarketReplay(catalog, feed, clock, (ticker) =>
      cancelWorkingOrders(engine, ticker, 'moved'),
    ),
    caller: { principal: localPrincipal([ACCOUNT]), requestId: 'test', accountId: ACCOUNT },
    /** Every bar from `from` (ms) on, as the datafeed tells them. */
    bars(symbol: string, resolution: string, from = 0): readonly Bar[] {
      const { closed, forming } = datafeed.bars({ symbol, resolution, from, to: Infinity });
      return forming ? [...closed, forming] : closed;
    },
    /** Moves the clock and makes a beat, as the server's timer does; resolves once the engine is at rest. */
    async beat(ms: number): Promise<void> {
      clock.advance(ms);
      catalog.refresh();
      feed.beat();
      await engine.settled();
    },
  };
}

/** A topic that keeps what is published; a reset empties it. */
export class RecordedTopic<Update> implements TopicPublisher<Update> {
  readonly updates: Update[] = [];
  resets = 0;

  publish(update: Update): void {
    this.updates.push(update);
  }

  reset(): void {
    this.resets += 1;
    this.updates.length = 0;
  }

  /** What was published since the last time. */
  take(): readonly Update[] {
    return this.updates.splice(0);
  }
}
