import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** A number some part of the server counts itself; it is read whenever metrics are collected. */
export interface MetricSource {
  /** Full name, e.g. `tickwire_ws_connections`. */
  readonly name: string;
  readonly help: string;
  /** `counter` only grows. */
  readonly type: 'counter' | 'gauge';
  value(): number;
}

export interface HttpObservation {
  readonly method: string;
  readonly operation: string;
  readonly status: number;
  readonly seconds: number;
}

const BUCKETS_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

/** The server's metrics in a registry of its own, so that several servers may live in one process. */
export class Prometheus {
  readonly #registry = new Registry();
  readonly #requests: Histogram;

  /** `histograms` are kept by their owners and only shown here. */
  constructor(sources: readonly MetricSource[], histograms: readonly Histogram<string>[] = []) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'tickwire_http_request_duration_seconds',
      help: 'Duration of requests by operation of the API.',
      labelNames: ['method', 'operation', 'status'],
      buckets: BUCKETS_SECONDS,
      registers,
    });
    for (const source of sources) this.#add(source);
    for (const histogram of histograms) this.#registry.registerMetric(histogram);
  }

  #add({ name, help, type, value }: MetricSource): void {
    const registers: [] = [];
    const metric =
      type === 'gauge'
        ? new Gauge({
            name,
            help,
            registers,
            collect() {
              this.set(value());
            },
          })
        : new Counter({
            name,
            help,
            registers,
            collect() {
              this.reset();
              this.inc(value());
            },
          });
    this.#registry.registerMetric(metric);
  }

  observe({ method, operation, status, seconds }: HttpObservation): void {
    this.#requests.observe({ method, operation, status }, seconds);
  }

  /** Everything in the Prometheus text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}
