import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Histogram } from 'prom-client';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { Latencies } from './metrics/latencies.ts';
import type { MetricSource } from './metrics/prometheus.ts';
import type { Principal } from './principal.ts';
import type { BrokerService } from './services/broker-service.ts';
import type { ConnectionService } from './services/connection-service.ts';
import type { ChartStorage } from './services/chart-storage.ts';
import type { ComponentProbe } from './services/component-probe.ts';
import type { DatafeedService } from './services/datafeed-service.ts';
import type { ExchangeRates } from './services/exchange-rates.ts';
import type { GapService } from './services/gap-service.ts';
import type { ImportService } from './services/import-service.ts';
import type { PortfolioService } from './services/portfolio-service.ts';
import type { ReplayService } from './services/replay-service.ts';
import type { RiskService } from './services/risk-service.ts';
import type { StopPhase } from './stop-phases.ts';
import type { HaltOrder } from './trading/halt-file.ts';
import type { StrategyService } from './services/strategy-service.ts';

/** What the parts are wired with. */
export interface CompositionOptions {
  readonly config: Config;
  readonly log: Log;
  readonly latencies: Latencies;
}

/** The parts of a running server as its network side sees them. */
export interface Composition {
  /** The clock the services go by. */
  readonly clock: Clock;
  readonly datafeed: DatafeedService;
  readonly rates: ExchangeRates;
  readonly broker: BrokerService;
  readonly connections: ConnectionService;
  readonly gaps: GapService;
  readonly portfolio: PortfolioService;
  readonly risk: RiskService;
  readonly strategies: StrategyService;
  readonly imports: ImportService;
  readonly replay: ReplayService;
  readonly charts: ChartStorage;
  /** Whom requests act for while there is no authentication. */
  readonly principal: Principal;
  /** What health reports on beside the API. */
  readonly probes: readonly ComponentProbe[];
  /** What the parts count. */
  readonly metrics: readonly MetricSource[];
  /** How long what takes in the parts. */
  readonly histograms: readonly Histogram<string>[];
  /** Takes over a connection that asks to become a WebSocket, or refuses it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Halts every account at once, for `by` who cannot use the API. Resolves as the API's halt does. */
  halt(by: string, order: HaltOrder): Promise<unknown>;
  /** What a stop does first, while sockets and requests still get what they wait for. */
  readonly stopPhases: readonly StopPhase[];
  /** Tells every socket to leave and resolves once they are closed, after `graceMs` at the latest. */
  closeSockets(graceMs: number): Promise<void>;
  /** Ends the parts, once the sockets are closed and no request is under way. */
  close(): Promise<void>;
}

export type Compose = (options: CompositionOptions) => Promise<Composition>;
