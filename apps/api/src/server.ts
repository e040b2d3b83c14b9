import type { Compose } from './composition.ts';
import { loadConfig, type Config } from './config.ts';
import { createApp } from './http/app.ts';
import { brokerHandlers } from './http/broker.ts';
import { chartStorageHandlers } from './http/chart-storage.ts';
import { connectionHandlers } from './http/connection.ts';
import { datafeedHandlers } from './http/datafeed.ts';
import { exchangeRateHandlers } from './http/exchange-rate.ts';
import { chartingLibrary } from './http/charting-library.ts';
import { docsPages } from './http/docs/docs-pages.ts';
import { healthHandlers } from './http/health.ts';
import { openHttpServer } from './http/http-server.ts';
import { portfolioHandlers } from './http/portfolio.ts';
import { importHandlers } from './http/imports.ts';
import { replayHandlers } from './http/replay.ts';
import type { RestHandlers } from './http/rest-handlers.ts';
import { riskHandlers } from './http/risk.ts';
import { strategyHandlers } from './http/strategies.ts';
import { systemHandlers } from './http/system.ts';
import { udfHandlers } from './http/udf.ts';
import { versionHandlers } from './http/versions.ts';
import { webPages } from './http/web-page.ts';
import { openLog } from './log.ts';
import { Latencies } from './metrics/latencies.ts';
import { Prometheus } from './metrics/prometheus.ts';
import { loadSpecs } from './spec-check.ts';
import { runStopPhases } from './stop-phases.ts';
import type { HaltOrder } from './trading/halt-file.ts';

export interface RunningServer {
  /** Base address, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly config: Config;
  /** Halts every account at once, for `by` who cannot use the API. */
  halt(by: string, order: HaltOrder): Promise<unknown>;
  /** Stops gracefully: no more orders, then all that was taken on disk, then sockets and requests, then the parts. */
  close(): Promise<void>;
}

/** How long a stop waits for clients before it ends their connections. */
const STOP_GRACE_MS = 5000;

/** Starts the server whose parts `compose` wires, with `overrides` over the environment's configuration. */
export async function serve(compose: Compose, overrides: Partial<Config> = {}): Promise<RunningServer> {
  const config: Config = { ...loadConfig(), ...overrides };
  const specs = await loadSpecs();
  const { log, close: closeLog } = await openLog(config);
  const latencies = new Latencies();
  const parts = await compose({ config, log, latencies });
  const prometheus = new Prometheus(parts.metrics, [latencies.orderStages.histogram, ...parts.histograms]);
  const stopWatching = latencies.watchEventLoop();
  let stopping = false;

  const handlers: RestHandlers = {
    ...systemHandlers(),
    ...versionHandlers(),
    ...healthHandlers({
      probes: parts.probes,
      latencies,
      prometheus,
      debug: config.DEBUG,
      isStopping: () => stopping,
    }),
    ...datafeedHandlers(parts.datafeed),
    ...exchangeRateHandlers(parts.rates),
    ...importHandlers(parts.imports),
    ...replayHandlers(parts.replay),
    ...udfHandlers(parts.datafeed, parts.broker, parts.clock),
    ...brokerHandlers(parts.broker),
    ...connectionHandlers(parts.connections, parts.gaps),
    ...portfolioHandlers(parts.portfolio),
    ...riskHandlers(parts.risk),
    ...strategyHandlers(parts.strategies),
    ...chartStorageHandlers(parts.charts, parts.clock),
  };
  const pages = [
    ...webPages(chartingLibrary(config.CHARTING_LIBRARY_DIR)),
    ...docsPages(specs, { debug: config.DEBUG }),
  ];
  const app = createApp({ config, handlers, principal: parts.principal, pages, log, latencies, prometheus });

  const closeParts = async () => {
    stopWatching();
    await parts.close();
    await closeLog();
  };
  const http = await openHttpServer({
    app,
    host: config.HOST,
    port: config.PORT,
    log,
    upgrade: (request, socket, head) => parts.upgrade(request, socket, head),
  }).catch(async (error: unknown) => {
    await runStopPhases(parts.stopPhases, log);
    await closeParts();
    throw error;
  });
  log.info({ url: http.url }, 'listening');

  let closed: Promise<void> | undefined;
  const stop = async () => {
    stopping = true;
    log.info('stopping');
    const drain = () => Promise.all([parts.closeSockets(STOP_GRACE_MS), http.close(STOP_GRACE_MS)]);
    await runStopPhases(
      [...parts.stopPhases, { name: 'drain sockets', withinMs: 2 * STOP_GRACE_MS, run: drain }],
      log,
    );
    await closeParts();
  };
  return {
    url: http.url,
    port: http.port,
    config,
    halt: (by, order) => parts.halt(by, order),
    close: () => (closed ??= stop()),
  };
}
