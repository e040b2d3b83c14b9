import type { Venue } from '@tickwire/engine';
import type { VenueEngine } from '@tickwire/broker-ib';
import type { FxRate, MarketSource, RemoteSource } from '@tickwire/market';
import type { Histogram } from 'prom-client';
import type { MetricSource } from '../metrics/prometheus.ts';
import type { ComponentProbe } from '../services/component-probe.ts';
import type { GapService } from '../services/gap-service.ts';
import type { VenueLink } from '../services/venue-link.ts';

/** A venue outside this process, and the market that belongs to it. */
export interface Outside {
  readonly market: RemoteSource;
  /** Where accounts in live mode trade. */
  readonly venue: Venue;
  readonly link: VenueLink;
  /** What must be waited for before there is a rate between two currencies. */
  bringRate(from: string, to: string): Promise<void> | undefined;
  /** Why there are no prices of a ticker, as a sentence. */
  problemOf(ticker: string): string | undefined;
  /** Begins to connect; the accounts it finds are opened in `engine`. */
  start(engine: VenueEngine): void;
}

/** Whose market and accounts a server trades. */
export interface Broker {
  readonly market: MarketSource;
  /** What a page opens with. */
  readonly defaultSymbols: readonly string[];
  /** Undefined where nothing leaves this process. */
  readonly outside: Outside | undefined;
  readonly fxRate: FxRate;
  readonly gaps: GapService;
  readonly probe: ComponentProbe;
  readonly metrics: readonly MetricSource[];
  readonly histograms: readonly Histogram<string>[];
  /** Lets go of what it holds; safe to call twice. */
  close(): Promise<void>;
}
