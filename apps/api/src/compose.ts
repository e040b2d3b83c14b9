import { createEngine, createMemoryJournal, createPaperVenue, type AccountConfig } from '@tickwire/engine';
import { createFxRate, createSimulatedMarket } from '@tickwire/market';
import { openStore } from '@tickwire/store';
import { systemClock, type Clock } from './clock.ts';
import type { Compose } from './composition.ts';
import { hostCheck } from './host-check.ts';
import { localPrincipal } from './principal.ts';
import { createAccountStreams } from './services/account-streams.ts';
import { createBarsStream } from './services/bars-stream.ts';
import { cancelWorkingOrders } from './services/cancel-working-orders.ts';
import { createEngineBroker } from './services/engine-broker.ts';
import { createEngineMarket } from './services/engine-market.ts';
import { createMarketDatafeed } from './services/market-datafeed.ts';
import { MarketFeed } from './services/market-feed.ts';
import { createMarketReplay } from './services/market-replay.ts';
import { partProbes } from './services/part-probes.ts';
import { createQuotesStream } from './services/quotes-stream.ts';
import { socketMetrics } from './services/socket-metrics.ts';
import { SourceCatalog } from './services/source-catalog.ts';
import { TradedSymbols } from './services/traded-symbols.ts';
import { TradeHistory } from './services/trade-history.ts';
import { routers, type WsServices } from './ws/generated/index.ts';
import { originCheck } from './origin-check.ts';
import { createSocketGateway } from './ws/socket-gateway.ts';

/** The account of a server without authentication. */
const demoAccount: AccountConfig = {
  id: 'DEMO-ACCOUNT',
  name: 'Demo Trading Account',
  type: 'demo',
  currency: 'USD',
  deposit: 100_000,
};

/** Journal records kept while the journal is in memory. */
const JOURNAL_CAPACITY = 10_000;

/** How long clients get to leave by themselves before a stop closes their sockets. */
const LEAVE_WITHIN_MS = 500;

/** Says who is wired to whom; all roles run in this one process, by the time of `clock`. */
export function composeAt(clock: Clock): Compose {
  return async ({ config, log, latencies }) => {
    const store = openStore({ dataDir: config.DATA_DIR });
    const simulated = createSimulatedMarket({ seed: config.MARKET_SEED });
    const catalog = new SourceCatalog(simulated, store, (ticker) => {
      cancelWorkingOrders(engine, ticker, 'The prices of the symbol were imported anew or removed');
      feed.reset(ticker);
    });
    const venue = createPaperVenue();
    const feed = new MarketFeed(catalog, clock, (prints) => {
      for (const print of prints) venue.print(print);
    });

    const fxRate = createFxRate(simulated);
    const engine = createEngine({
      clock,
      journal: createMemoryJournal({ capacity: JOURNAL_CAPACITY }),
      venue,
      market: createEngineMarket(catalog, clock),
      fx: { rate: (from, to) => fxRate(from, to, clock.now()) },
      accounts: [demoAccount],
      onListenerError: (error) => log.error({ err: error }, 'a listener of the engine failed'),
    });
    const traded = new TradedSymbols(feed);
    const history = new TradeHistory();
    engine.subscribe((update) => {
      traded.update(update);
      history.update(update);
    });

    const datafeed = createMarketDatafeed(catalog, clock, () => store.barsCount());
    const principal = localPrincipal([demoAccount.id]);
    const services: WsServices = {
      bars: createBarsStream(catalog, feed, clock),
      quotes: createQuotesStream(catalog, feed, datafeed),
      ...createAccountStreams(engine, catalog, feed, clock),
    };
    const gateway = createSocketGateway({
      routers,
      services,
      authenticate: () => principal,
      checkOrigin: originCheck(config.CORS_ORIGINS),
      checkHost: hostCheck(config),
      log,
      policy: {
        maxConnections: config.WS_MAX_CONNECTIONS,
        maxSubscriptions: config.WS_MAX_SUBSCRIPTIONS,
        maxFrameBytes: config.WS_MAX_FRAME_BYTES,
        heartbeatMs: config.WS_HEARTBEAT_INTERVAL_MS,
      },
      clock,
      onFlushed: (ms) => latencies.websocket.record(ms),
    });

    let stopLogged = false;
    const beat = () => {
      if (engine.stopped && !stopLogged) {
        stopLogged = true;
        log.fatal({ err: engine.stopped }, 'the engine has stopped');
      }
      try {
        catalog.refresh();
        feed.beat();
        if ((engine.nextWakeAt() ?? Infinity) <= clock.now()) engine.wake();
      } catch (error) {
        log.error({ err: error }, 'the market feed failed');
      }
    };
    const timer = setInterval(beat, config.TICK_INTERVAL_MS);

    return {
      clock,
      datafeed,
      broker: createEngineBroker({ engine, catalog, traded, history }),
      replay: createMarketReplay(catalog, feed, clock, (ticker) =>
        cancelWorkingOrders(engine, ticker, 'The replay of the symbol was moved'),
      ),
      principal,
      probes: partProbes({ engine, store, feed, gateway, maxConnections: config.WS_MAX_CONNECTIONS }),
      metrics: socketMetrics(gateway),
      upgrade: (request, socket, head) => gateway.handleUpgrade(request, socket, head),
      async closeSockets(graceMs) {
        await gateway.goaway(LEAVE_WITHIN_MS);
        await gateway.close(graceMs - LEAVE_WITHIN_MS);
      },
      async close() {
        clearInterval(timer);
        await engine.settled();
        store.close();
      },
    };
  };
}

export const compose: Compose = composeAt(systemClock);
