import type { IbBroker } from '@tickwire/broker-ib';
import type { ComponentProbe } from '../services/component-probe.ts';

/** Whether TWS can be traded through; while it cannot, the server is not ready, and says why. */
export function ibHealth({ connection, market, gaps, stats }: IbBroker): ComponentProbe {
  return {
    name: 'tws',
    required: true,
    check() {
      const { stage, reason } = connection.status;
      const { decodeErrors, reconnects } = stats.counters;
      const details = {
        stage,
        circuit_breaker: connection.breaker.state,
        reconnects,
        gaps: gaps.count,
        decode_errors: decodeErrors,
        waiting_requests: connection.waitingRequests,
        waiting_history: market.waitingHistory,
        symbols_without_prices: market.problems.map(({ ticker }) => ticker).join(', '),
      };
      if (stage !== 'ready') return { status: 'unhealthy', message: reason, details };
      if (decodeErrors === 0) return { status: 'healthy', message: reason, details };
      return {
        status: 'degraded',
        message: `${decodeErrors} messages of TWS could not be read in full: this server and TWS disagree about the protocol; the log says where`,
        details,
      };
    },
  };
}
