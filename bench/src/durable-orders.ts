import { requestText } from './http-connection.ts';
import { loadFully } from './http-load.ts';
import { openLimits, wealthyAccount } from './open-limits.ts';
import { startTickwireProcess, temporaryDirectory } from './server-process.ts';
import { printTable } from './table.ts';

// Durable orders over HTTP as fast as they are answered: group commit against a commit for every order, in turns.

const SUBMITTERS = 64;
const SECONDS = 5;
const ROUNDS = 3;
const TARGET_RATIO = 1.8;

const servers = {
  'a commit for each': new URL('single-commit-server.ts', import.meta.url),
  'group commit': new URL('../../apps/api/src/main.ts', import.meta.url),
};

let keys = 0;
const requests = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    keys += 1;
    const order = { symbol: 'BTCUSD', type: 2, side: index % 2 === 0 ? 1 : -1, qty: 0.01 };
    return requestText('POST', '/api/v1/broker/orders', { ...order, clientOrderId: `bench-${keys}` });
  });

async function ordersPerSecond(script: URL): Promise<number> {
  const server = await startTickwireProcess(temporaryDirectory(), { script, environment: wealthyAccount });
  const { port } = server;
  await openLimits(port);
  const load = { port, connections: SUBMITTERS };
  await loadFully({ ...load, requests: requests(20_000), seconds: 2 });
  const { perSecond } = await loadFully({ ...load, requests: requests(50_000), seconds: SECONDS });
  await server.stop();
  return perSecond;
}

const best = new Map<string, number>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, script] of Object.entries(servers)) {
    best.set(name, Math.max(best.get(name) ?? 0, await ordersPerSecond(script)));
  }
}
const [single = 0, grouped = 0] = best.values();
printTable(
  `Durable orders over HTTP, ${SUBMITTERS} submitters, each waiting for its answer; the best of ${ROUNDS} rounds`,
  ['journal', 'orders/s', 'ratio', 'target', 'met'],
  [
    ['a commit for each', single.toFixed(0), '1', '', ''],
    [
      'group commit',
      grouped.toFixed(0),
      (grouped / single).toFixed(2),
      `>= ${TARGET_RATIO}`,
      grouped / single >= TARGET_RATIO ? 'yes' : 'NO',
    ],
  ],
);
