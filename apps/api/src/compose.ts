import { createPaperVenue, createShadowExecution } from '@tickwire/engine';
import { createFxRate, createSimulatedMarket } from '@tickwire/market';
import { openJournal, openStore } from '@tickwire/store';
import { systemClock, type Clock } from './clock.ts';
import type { Compose } from './composition.ts';
import { ConfigError } from './config.ts';
import { hostCheck } from './host-check.ts';
import { localPrincipal } from './principal.ts';
import { createAccountStreams } from './services/account-streams.ts';
import { createBarsStream } from './services/bars-stream.ts';
import { cancelWorkingOrders } from './services/cancel-working-orders.ts';
import { createEngineBroker } from './services/engine-broker.ts';
import { createEngineMarket } from './services/engine-market.ts';
import { createEnginePortfolio } from './services/engine-portfolio.ts';
import { createEngineRisk } from './services/engine-risk.ts';
import { createMarketDatafeed } from './services/market-datafeed.ts';
import { MarketFeed } from './services/market-feed.ts';
import { createMarketReplay } from './services/market-replay.ts';
import { partProbes } from './services/part-probes.ts';
import { createQuotesStream } from './services/quotes-stream.ts';
import { createRiskStream } from './services/risk-stream.ts';
import { socketMetrics } from './services/socket-metrics.ts';
import { SourceCatalog } from './services/source-catalog.ts';
import { TradedSymbols } from './services/traded-symbols.ts';
import { createStrategyRegistry } from './strategies/strategy-registry.ts';
import { HaltDesk } from './trading/halt-desk.ts';
import { HaltFile, type HaltOrder } from './trading/halt-file.ts';
import { Heartbeat } from './trading/heartbeat.ts';
import { openEngine } from './trading/open-engine.ts';
import { OrderLatency } from './trading/order-latency.ts';
import { routers, type WsServices } from './ws/generated/index.ts';
import { originCheck } from './origin-check.ts';
import { createSocketGateway } from './ws/socket-gateway.ts';

/** How long clients get to leave by themselves before a stop closes their sockets. */
const LEAVE_WITHIN_MS = 500;

/** Says who is wired to whom; all roles run in this one process, by the time of `clock`, on the journal that `open` opens. */
export function composeAt(clock: Clock, open: typeof openJournal = openJournal): Compose {
  return async ({ config, log, latencies }) => {
    const store = openStore({ dataDir: config.DATA_DIR });
    const simulated = createSimulatedMarket({ seed: config.MARKET_SEED });
    const catalog = new SourceCatalog(simulated, store, (ticker) => {
      cancelWorkingOrders(engine, ticker, 'The prices of the symbol were imported anew or removed');
      feed.reset(ticker);
    });
    const venue = createPaperVenue();
    const shadow = createShadowExecution({ clock });
    const feed = new MarketFeed(catalog, clock, (prints) => {
      for (const print of prints) {
        venue.print(print);
        shadow.print(print);
      }
    });

    const fxRate = createFxRate(simulated);
    const unpriced = config.ACCOUNTS.find(
      ({ currency }) => fxRate(currency, 'USD', clock.now()) === undefined,
    );
    if (unpriced !== undefined) {
      store.close();
      throw new ConfigError(
        `ACCOUNTS: account ${unpriced.id} is in ${unpriced.currency}, which has no exchange rate. Take a currency such as USD or EUR.`,
      );
    }
    const latency = new OrderLatency(latencies.orderStages, log, config.MAX_LATENCY_MS);
    const trading = await openEngine({
      open,
      config,
      log,
      clock,
      latency,
      venue,
      shadow,
      market: createEngineMarket(catalog, clock),
      fx: { rate: (from, to) => fxRate(from, to, clock.now()) },
    }).catch((error: unknown) => {
      store.close();
      throw error;
    });
    const { engine, history } = trading;
    const traded = new TradedSymbols(feed);
    traded.restore(engine);
    engine.subscribe((update) => traded.update(update));

    const configured = config.ACCOUNTS.map(({ id }) => id);
    // An account that the configuration has dropped keeps what it holds, and can be reached.
    const principal = localPrincipal([...new Set([...configured, ...engine.accounts().map(({ id }) => id)])]);
    const [strategyAccount = ''] = configured;
    const strategies = await createStrategyRegistry(config.STRATEGIES_DIR, {
      engine,
      catalog,
      feed,
      latency,
      clock,
      log,
      accountId: strategyAccount,
    });
    const desk = new HaltDesk(engine, {
      accountId: strategyAccount,
      stopAll: (reason) => strategies.stopAll(reason),
    });
    const haltAll = (by: string, { reason, flatten }: HaltOrder) => {
      log.warn({ by, reason, flatten }, 'all accounts are being halted');
      const everybody = { id: by, scopes: ['halt'], accounts: 'all' } as const;
      return desk.halt(everybody, { accountIds: engine.accounts().map(({ id }) => id), reason, flatten });
    };
    const haltFile = new HaltFile(config.DATA_DIR, (order) => haltAll('file HALT', order), log);
    haltFile.check(clock.now());

    const datafeed = createMarketDatafeed(catalog, clock, () => store.barsCount());
    const services: WsServices = {
      bars: createBarsStream(catalog, feed, clock),
      quotes: createQuotesStream(catalog, feed, datafeed),
      ...createAccountStreams(engine, catalog, feed, clock),
      risk: createRiskStream(engine, feed),
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

    const heartbeat = new Heartbeat(
      engine,
      [
        { name: 'halt file', run: () => haltFile.check(clock.now()) },
        { name: 'imports', run: () => void catalog.refresh() },
        { name: 'market feed', run: () => feed.beat() },
        {
          name: 'engine',
          run: () => {
            if ((engine.nextWakeAt() ?? Infinity) <= clock.now()) engine.wake();
          },
        },
        { name: 'fills', run: () => history.flush() },
      ],
      log,
    );
    heartbeat.start(config.TICK_INTERVAL_MS);

    let shutDown: Promise<void> | undefined;
    return {
      clock,
      datafeed,
      broker: createEngineBroker({ engine, catalog, traded, history, latency }),
      portfolio: createEnginePortfolio(engine, desk),
      risk: createEngineRisk(engine),
      strategies,
      replay: createMarketReplay(catalog, feed, clock, (ticker) =>
        cancelWorkingOrders(engine, ticker, 'The replay of the symbol was moved'),
      ),
      principal,
      probes: partProbes({
        engine,
        trading,
        store,
        feed,
        gateway,
        maxConnections: config.WS_MAX_CONNECTIONS,
      }),
      metrics: socketMetrics(gateway),
      halt: haltAll,
      upgrade: (request, socket, head) => gateway.handleUpgrade(request, socket, head),
      stopPhases: [
        {
          name: 'stop intake',
          withinMs: 1000,
          run() {
            heartbeat.stop();
            strategies.stopAll('The server is stopping.');
            shutDown = engine.shutDown('The server was asked to stop.');
            shutDown.catch(() => undefined);
          },
        },
        {
          name: 'settle in-flight',
          withinMs: 5000,
          run() {
            // One more try for a journal that could not be written.
            engine.wake();
            return shutDown;
          },
        },
        { name: 'flush journal', withinMs: 10_000, run: () => trading.flush() },
      ],
      async closeSockets(graceMs) {
        await gateway.goaway(LEAVE_WITHIN_MS);
        await gateway.close(graceMs - LEAVE_WITHIN_MS);
      },
      async close() {
        trading.close();
        store.close();
      },
    };
  };
}

export const compose: Compose = composeAt(systemClock);
