import { createPaperVenue, createShadowExecution } from '@tickwire/engine';
import { BackgroundImports, openActivity, openEquityPoints, openJournal, openStore } from '@tickwire/store';
import { createIbBroker } from './brokers/ib-broker.ts';
import { createOutsideAccess } from './brokers/outside-access.ts';
import { createSimulatedBroker } from './brokers/simulated-broker.ts';
import { checkAccounts } from './check-accounts.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Compose } from './composition.ts';
import { hostCheck } from './host-check.ts';
import { createAccountList } from './services/account-list.ts';
import { createAccountStreams } from './services/account-streams.ts';
import { createBarsStream } from './services/bars-stream.ts';
import { cancelWorkingOrders } from './services/cancel-working-orders.ts';
import { createConnectionService } from './services/connection-service.ts';
import { createConnectionStream } from './services/connection-stream.ts';
import { createDepthStream } from './services/depth-stream.ts';
import { createEngineBroker } from './services/engine-broker.ts';
import { createEngineMarket } from './services/engine-market.ts';
import { createEnginePortfolio } from './services/engine-portfolio.ts';
import { createEngineRisk } from './services/engine-risk.ts';
import { EquityCurves } from './services/equity-curve.ts';
import { createExchangeRateStream } from './services/exchange-rate-stream.ts';
import { createExchangeRates } from './services/exchange-rates.ts';
import { createGapsStream } from './services/gaps-stream.ts';
import { everythingHere } from './services/market-access.ts';
import { createMarketDatafeed } from './services/market-datafeed.ts';
import { MarketFeed } from './services/market-feed.ts';
import { createMarketReplay } from './services/market-replay.ts';
import { partProbes } from './services/part-probes.ts';
import { createQuotesStream } from './services/quotes-stream.ts';
import { ReplayKeeper } from './services/replay-keeper.ts';
import { createReplayStream } from './services/replay-stream.ts';
import { createRiskStream } from './services/risk-stream.ts';
import { socketMetrics } from './services/socket-metrics.ts';
import { SourceCatalog } from './services/source-catalog.ts';
import { createStrategiesStream } from './services/strategies-stream.ts';
import { createStoreImports } from './services/store-imports.ts';
import { TradedSymbols } from './services/traded-symbols.ts';
import { createStrategyRegistry } from './strategies/strategy-registry.ts';
import { HaltDesk } from './trading/halt-desk.ts';
import { HaltFile, type HaltOrder } from './trading/halt-file.ts';
import { Heartbeat } from './trading/heartbeat.ts';
import { openEngine } from './trading/open-engine.ts';
import { OrderLatency } from './trading/order-latency.ts';
import { runIdentity } from './trading/run-identity.ts';
import { openToldAccount } from './trading/told-accounts.ts';
import { routers, type WsServices } from './ws/generated/index.ts';
import { originCheck } from './origin-check.ts';
import { createSocketGateway } from './ws/socket-gateway.ts';

/** How long clients get to leave by themselves before a stop closes their sockets. */
const LEAVE_WITHIN_MS = 500;

/** Says who is wired to whom; all roles run in this one process, by the time of `clock`, on the journal that `open` opens. */
export function composeAt(clock: Clock, open: typeof openJournal = openJournal): Compose {
  return async ({ config, log, latencies }) => {
    const simulated = config.BROKER === 'simulated' ? createSimulatedBroker(config.MARKET_SEED) : undefined;
    checkAccounts(
      config,
      (currency) => simulated === undefined || simulated.fxRate(currency, 'USD', clock.now()) !== undefined,
    );
    const store = openStore({ dataDir: config.DATA_DIR });
    const run = runIdentity(config);
    const opened = await open({ dataDir: config.DATA_DIR, clock, run }).catch((error: unknown) => {
      store.close();
      throw error;
    });
    const broker = simulated ?? createIbBroker({ config, clock, log, store, journalId: opened.id });
    const { outside } = broker;
    const catalog = new SourceCatalog(broker.market, store, (ticker) => {
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

    const activity = openActivity(config.DATA_DIR);
    const replays = new ReplayKeeper(catalog, activity.replays);
    // Before the engine values what is held.
    replays.restore(clock.now());
    replays.follow(feed);

    const latency = new OrderLatency(latencies.orderStages, log, config.MAX_LATENCY_MS);
    const trading = await openEngine({
      opened,
      run,
      config,
      log,
      clock,
      latency,
      venue,
      primary: outside?.venue,
      shadow,
      market: createEngineMarket(catalog, clock),
      fx: { rate: (from, to) => broker.fxRate(from, to, clock.now()) },
    }).catch(async (error: unknown) => {
      await broker.close();
      activity.close();
      store.close();
      throw error;
    });
    const { engine, history } = trading;
    const access = outside
      ? createOutsideAccess(outside, {
          catalog,
          feed,
          defaultSymbols: broker.defaultSymbols,
          currencies: () => engine.accounts().map(({ currency }) => currency),
          clock,
          log,
        })
      : everythingHere;
    const traded = new TradedSymbols(feed);
    traded.restore(engine);
    engine.subscribe((update) => {
      traded.update(update);
      if (update.kind === 'execution') replays.filled(update.data.symbol, clock.now());
    });

    const points = openEquityPoints(config.DATA_DIR);
    const curves = new EquityCurves(engine, points, clock);

    const accounts = createAccountList(
      engine,
      config.ACCOUNTS.map(({ id }) => id),
      outside?.link,
    );
    const strategies = await createStrategyRegistry(config.STRATEGIES_DIR, {
      engine,
      catalog,
      feed,
      access,
      latency,
      clock,
      log,
      accountId: () => accounts.defaultId,
      runs: activity.strategyRuns,
    });
    const desk = new HaltDesk(engine, strategies);
    const haltAll = async (by: string, { reason, flatten }: HaltOrder) => {
      log.warn({ by, reason, flatten }, 'all accounts are being halted');
      const everybody = { id: by, scopes: ['halt'], accounts: 'all' } as const;
      const accountIds = engine.accounts().map(({ id }) => id);
      const halted = await desk.halt(everybody, { accountIds, reason, flatten });
      if (accounts.defaultId !== undefined) return halted;
      throw new Error(
        'The accounts of the venue are not known yet: the file HALT in DATA_DIR halts them as soon as they are.',
      );
    };
    const haltFile = new HaltFile(config.DATA_DIR, (order) => haltAll('file HALT', order), log);
    haltFile.check(clock.now());

    const datafeed = createMarketDatafeed(catalog, clock, () => store.barsCount(), {
      access,
      defaultSymbols: broker.defaultSymbols,
      ...(outside && { problemOf: (ticker) => outside.problemOf(ticker) }),
    });
    const rates = createExchangeRates({
      fxRate: broker.fxRate,
      clock,
      currencies: () => [
        ...catalog.instruments.flatMap(({ currency, baseCurrency }) => [currency, baseCurrency ?? currency]),
        ...engine.accounts().map(({ currency }) => currency),
      ],
      ...(outside && { bringRate: (from, to) => outside.bringRate(from, to) }),
    });
    const connections = createConnectionService({
      engine,
      clock,
      link: outside?.link,
      defaultAccount: () => accounts.defaultId,
    });
    const services: WsServices = {
      bars: createBarsStream(catalog, feed, clock, access),
      quotes: createQuotesStream(catalog, feed, datafeed),
      depth: createDepthStream(catalog, feed, datafeed),
      'exchange-rate': createExchangeRateStream(rates, feed),
      replay: createReplayStream(catalog, feed, clock),
      ...createAccountStreams(engine, catalog, feed, access),
      'broker-connection': createConnectionStream(connections, feed, outside?.link),
      risk: createRiskStream(engine, feed),
      gaps: createGapsStream(broker.gaps),
      strategies: createStrategiesStream(engine, strategies, feed),
    };
    const gateway = createSocketGateway({
      routers,
      services,
      authenticate: () => accounts.principal,
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
        { name: 'equity curves', run: () => curves.beat() },
      ],
      log,
    );
    heartbeat.start(config.TICK_INTERVAL_MS);
    outside?.start({
      positions: (accountId) => engine.positions(accountId),
      settled: () => engine.settled(),
      openAccount(account) {
        openToldAccount(engine, account, log);
        haltFile.check(clock.now());
      },
    });

    const imports = new BackgroundImports(config.DATA_DIR);
    let shutDown: Promise<void> | undefined;
    return {
      clock,
      datafeed,
      rates,
      broker: createEngineBroker({ engine, catalog, traded, history, latency, access }),
      connections,
      gaps: broker.gaps,
      portfolio: createEnginePortfolio(engine, desk, curves),
      risk: createEngineRisk(engine),
      strategies,
      imports: createStoreImports(
        imports,
        broker.market,
        (symbol, bars) => catalog.take(symbol, bars),
        clock,
      ),
      replay: createMarketReplay(catalog, feed, clock, (ticker) => {
        cancelWorkingOrders(engine, ticker, 'The replay of the symbol was moved');
        replays.jumped(ticker);
      }),
      charts: store.charts,
      principal: accounts.principal,
      probes: partProbes({
        engine,
        trading,
        store,
        feed,
        gateway,
        maxConnections: config.WS_MAX_CONNECTIONS,
        broker,
      }),
      metrics: [...socketMetrics(gateway), ...broker.metrics],
      histograms: broker.histograms,
      halt: haltAll,
      upgrade: (request, socket, head) => gateway.handleUpgrade(request, socket, head),
      stopPhases: [
        {
          name: 'stop intake',
          withinMs: 1000,
          run() {
            heartbeat.stop();
            replays.keepAll();
            strategies.close();
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
        {
          name: 'close venues',
          withinMs: 2000,
          async run() {
            await engine.closeVenues();
            await broker.close();
          },
        },
        { name: 'flush journal', withinMs: 10_000, run: () => trading.flush() },
      ],
      async closeSockets(graceMs) {
        await gateway.goaway(LEAVE_WITHIN_MS);
        await gateway.close(graceMs - LEAVE_WITHIN_MS);
      },
      async close() {
        await imports.stop();
        await broker.close();
        trading.close();
        points.close();
        activity.close();
        store.close();
      },
    };
  };
}

export const compose: Compose = composeAt(systemClock);
