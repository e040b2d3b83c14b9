import { requestText } from './http-connection.ts';
import { loadAtRate } from './http-load.ts';
import { startTickwireProcess } from './server-process.ts';
import { printTable } from './table.ts';

// From the POST of an order to its acknowledged response: validated, decided, journaled, filled.

const PER_SECOND = 200;
const SECONDS = 10;
const CONNECTIONS = 8;
const TARGET_P99_MS = 10;

const order = (fields: object) =>
  requestText('POST', '/api/v1/broker/orders', { symbol: 'BTCUSD', qty: 0.01, ...fields });

const MARKET = 2;
const LIMIT = 1;
const flows = [
  {
    name: 'market orders, each filled',
    requests: [order({ type: MARKET, side: 1 }), order({ type: MARKET, side: -1 })],
  },
  { name: 'limit orders that rest', requests: [order({ type: LIMIT, side: 1, limitPrice: 1000 })] },
];

const server = await startTickwireProcess();
const rows: string[][] = [];
for (const { name, requests } of flows) {
  const load = { port: server.port, requests, connections: CONNECTIONS, perSecond: PER_SECOND };
  await loadAtRate({ ...load, seconds: 1 });
  const { answered, perSecond, p50Ms, p99Ms } = await loadAtRate({ ...load, seconds: SECONDS });
  rows.push([
    name,
    String(answered),
    perSecond.toFixed(0),
    p50Ms.toFixed(2),
    p99Ms.toFixed(2),
    `< ${TARGET_P99_MS}`,
    p99Ms < TARGET_P99_MS ? 'yes' : 'NO',
  ]);
}
await server.stop();
printTable(
  `Orders: from POST to acknowledgement, ms, at ${PER_SECOND} orders/s`,
  ['flow', 'orders', 'orders/s', 'p50', 'p99', 'p99 target', 'met'],
  rows,
);
