import { restRoutes } from '@tickwire/contracts';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Latencies } from '../metrics/latencies.ts';
import { Prometheus } from '../metrics/prometheus.ts';
import { localPrincipal } from '../principal.ts';
import type { Exchange } from './exchange.ts';
import { exchangeRecorder, type FinishedExchange } from './exchange-recorder.ts';

function record(exchange: Partial<Exchange>, finished: Partial<FinishedExchange> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const write = exchangeRecorder({
    log,
    latencies: new Latencies(),
    prometheus: new Prometheus([]),
    maxLatencyMs: 10,
  });
  write({
    exchange: {
      requestId: 'req-1',
      principal: localPrincipal(['DEMO-ACCOUNT']),
      remoteAddress: '127.0.0.1',
      startedAt: 0,
      logFields: {},
      ...exchange,
    },
    method: 'GET',
    path: '/x',
    status: 200,
    latencyMs: 2,
    ...finished,
  });
  return lines;
}

it('audits a privileged request with its order and symbol', () => {
  const route = restRoutes.placeOrder;
  expect(record({ route, logFields: { order_id: 'ORDER-1', symbol: 'ACME' } })).toMatchObject([
    {
      audit: true,
      msg: 'privileged request',
      correlation_id: 'req-1',
      operation: 'placeOrder',
      scope: 'trade',
      principal: 'local',
      remote_address: '127.0.0.1',
      order_id: 'ORDER-1',
      symbol: 'ACME',
      latency_ms: 2,
    },
  ]);
});

it('audits a refusal with its code, and a failure with its cause', () => {
  expect(record({ errorCode: 'not_found' }, { status: 404 })).toMatchObject([
    { audit: true, level: 40, msg: 'request refused', code: 'not_found', path: '/x' },
  ]);
  expect(
    record({ errorCode: 'internal_error', failure: new Error('disk full') }, { status: 500 }),
  ).toMatchObject([{ audit: true, level: 50, msg: 'request failed', err: { message: 'disk full' } }]);
});

it('says nothing of a quick, plain read', () => {
  expect(record({ route: restRoutes.getOrders })).toEqual([]);
});

it('warns of a slow request of the API, not of a page', () => {
  const line = { msg: 'slow request', operation: 'getBars', latency_ms: 11, max_latency_ms: 10 };
  expect(record({ route: restRoutes.getBars }, { latencyMs: 11 })).toMatchObject([line]);
  expect(record({}, { latencyMs: 11 })).toEqual([]);
});
