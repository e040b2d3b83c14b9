import type { Latencies } from '../metrics/latencies.ts';
import type { Prometheus } from '../metrics/prometheus.ts';
import type { Log } from '../log.ts';
import type { Exchange } from './exchange.ts';

export interface ExchangeRecorderOptions {
  readonly log: Log;
  readonly latencies: Latencies;
  readonly prometheus: Prometheus;
  /** A request of the API that takes longer is logged as slow. */
  readonly maxLatencyMs: number;
}

export interface FinishedExchange {
  readonly exchange: Exchange;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly latencyMs: number;
}

const DATA_TAGS: ReadonlySet<string> = new Set(['datafeed', 'udf']);
const PRIVILEGED: ReadonlySet<string> = new Set(['trade', 'halt', 'resume', 'admin']);

/** Writes down what became of a request: latencies, metrics, and the audit log of all that was refused, failed or privileged. */
export function exchangeRecorder({ log, latencies, prometheus, maxLatencyMs }: ExchangeRecorderOptions) {
  function audit({ exchange, method, path, status, latencyMs }: FinishedExchange): void {
    const { route, errorCode } = exchange;
    const line = {
      audit: true,
      correlation_id: exchange.requestId,
      method,
      path,
      status,
      ...(errorCode && { code: errorCode }),
      ...(route && { operation: route.operationId, scope: route.scope }),
      principal: exchange.principal.id,
      remote_address: exchange.remoteAddress,
      latency_ms: latencyMs,
      ...exchange.logFields,
    };
    if (status >= 500)
      log.error(
        { ...line, ...(exchange.failure !== undefined && { err: exchange.failure }) },
        'request failed',
      );
    else if (status >= 400) log.warn(line, 'request refused');
    else log.info(line, 'privileged request');
  }

  return (finished: FinishedExchange): void => {
    const { exchange, method, path, status, latencyMs } = finished;
    const { route } = exchange;
    prometheus.observe({
      method,
      operation: route?.operationId ?? 'none',
      status,
      seconds: latencyMs / 1000,
    });
    const privileged = route !== undefined && PRIVILEGED.has(route.scope);
    if (route) {
      latencies.api.record(latencyMs);
      if (privileged && route.tag === 'broker') latencies.order.record(latencyMs);
      else if (DATA_TAGS.has(route.tag)) latencies.data.record(latencyMs);
    }
    if (status >= 400 || privileged) audit(finished);
    if (route && latencyMs > maxLatencyMs) {
      log.warn(
        {
          correlation_id: exchange.requestId,
          operation: route.operationId,
          latency_ms: latencyMs,
          max_latency_ms: maxLatencyMs,
          ...exchange.logFields,
        },
        'slow request',
      );
    }
    log.debug({ correlation_id: exchange.requestId, method, path, status, latency_ms: latencyMs }, 'request');
  };
}
