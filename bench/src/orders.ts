import type { HealthMetrics } from '@tickwire/contracts';
import { requestText } from './http-connection.ts';
import { loadAtRate } from './http-load.ts';
import { openLimits, wealthyAccount } from './open-limits.ts';
import { startTickwireProcess, temporaryDirectory } from './server-process.ts';
import { printTable } from './table.ts';

// From the POST of an order to its acknowledged response: validated, checked for risk, decided, durable, filled.

const PER_SECOND = 500;
const SECONDS = 15;
const CONNECTIONS = 16;
const TARGET_P99_MS = 10;
const TARGET_DELAY_MS = 5;

const MARKET = 2;
const LIMIT = 1;
const flows = [
  {
    name: 'market orders, each filled',
    orders: [
      { type: MARKET, side: 1 },
      { type: MARKET, side: -1 },
    ],
  },
  { name: 'limit orders that rest', orders: [{ type: LIMIT, side: 1, limitPrice: 1000 }] },
];

let keys = 0;
/** So many requests, each with a key of its own. */
const requests = (orders: readonly object[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    keys += 1;
    const order = {
      symbol: 'BTCUSD',
      qty: 0.01,
      ...orders[index % orders.length],
      clientOrderId: `bench-${keys}`,
    };
    return requestText('POST', '/api/v1/broker/orders', order);
  });

const rows: string[][] = [];
for (const { name, orders } of flows) {
  const server = await startTickwireProcess(temporaryDirectory(), { environment: wealthyAccount });
  const { port } = server;
  await openLimits(port);
  const load = { port, connections: CONNECTIONS, perSecond: PER_SECOND };
  await loadAtRate({ ...load, requests: requests(orders, PER_SECOND * 3), seconds: 3 });
  const { answered, perSecond, p50Ms, p99Ms } = await loadAtRate({
    ...load,
    requests: requests(orders, PER_SECOND * SECONDS),
    seconds: SECONDS,
  });
  const health = (await (await fetch(`http://127.0.0.1:${port}/health/metrics`)).json()) as HealthMetrics;
  const delay = health.metrics.event_loop_delay_ms.p99;
  await server.stop();
  rows.push([
    name,
    String(answered),
    perSecond.toFixed(0),
    p50Ms.toFixed(2),
    p99Ms.toFixed(2),
    `< ${TARGET_P99_MS}`,
    delay.toFixed(2),
    `< ${TARGET_DELAY_MS}`,
    p99Ms < TARGET_P99_MS && delay < TARGET_DELAY_MS ? 'yes' : 'NO',
  ]);
}
printTable(
  `Orders: from POST to durable acknowledgement, ms, at ${PER_SECOND} orders/s; delay of the server's event loop`,
  ['flow', 'orders', 'orders/s', 'p50', 'p99', 'target', 'loop p99', 'target', 'met'],
  rows,
);
