import type { EmergencyHaltResult } from '@tickwire/contracts';
import { HttpConnection, requestText } from './http-connection.ts';
import { openLimits, wealthyAccount } from './open-limits.ts';
import { percentile } from './percentile.ts';
import { startTickwireProcess, temporaryDirectory } from './server-process.ts';
import { printTable } from './table.ts';

// An emergency halt in the middle of a full load: until the first order is refused, and until the last one is cancelled.

const WORKING = 2000;
const SUBMITTERS = 32;
const ROUNDS = 7;
const TARGET_BLOCKED_MS = 10;

interface Drill {
  readonly cancelled: number;
  readonly blockedMs: number;
  readonly cancelledMs: number;
}

let keys = 0;
const nextOrder = (): string => {
  keys += 1;
  const order = { symbol: 'BTCUSD', type: 1, side: 1, qty: 0.01, limitPrice: 1000 };
  return requestText('POST', '/api/v1/broker/orders', { ...order, clientOrderId: `bench-${keys}` });
};

async function drill(port: number): Promise<Drill> {
  const connections = await Promise.all(Array.from({ length: SUBMITTERS }, () => HttpConnection.open(port)));
  const load = { going: true };
  const reached = Promise.withResolvers<void>();
  let accepted = 0;
  /** When the last order that was taken had been sent: from then on all were refused. */
  let lastTakenSentAt = 0;
  const submitters = connections.map(async (connection) => {
    while (load.going) {
      const sentAt = performance.now();
      const status = await connection.send(nextOrder());
      if (status !== 200) continue;
      accepted += 1;
      lastTakenSentAt = Math.max(lastTakenSentAt, sentAt);
      if (accepted === WORKING) reached.resolve();
    }
  });
  await reached.promise;
  const askedAt = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/portfolio/emergency-halt`, {
    method: 'POST',
  });
  const { accounts } = (await response.json()) as EmergencyHaltResult;
  const cancelledMs = performance.now() - askedAt;
  load.going = false;
  await Promise.all(submitters);
  for (const connection of connections) connection.close();
  const [halted] = accounts;
  if (halted?.notCancelled.length !== 0) throw new Error('Not every order was cancelled.');
  return { cancelled: halted.cancelled, blockedMs: Math.max(0, lastTakenSentAt - askedAt), cancelledMs };
}

const drills: Drill[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const server = await startTickwireProcess(temporaryDirectory(), { environment: wealthyAccount });
  await openLimits(server.port);
  drills.push(await drill(server.port));
  await server.stop();
}
const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
const blockedMs = median(drills.map((one) => one.blockedMs));
printTable(
  `Emergency halt under full load of ${SUBMITTERS} submitters, ms from its request; the median of ${ROUNDS} servers`,
  ['', 'cancelled', 'last order taken was sent', 'target', 'answer: all cancelled, durable', 'met'],
  [
    [
      'halt',
      median(drills.map(({ cancelled }) => cancelled)).toFixed(0),
      blockedMs.toFixed(1),
      `< ${TARGET_BLOCKED_MS}`,
      median(drills.map((one) => one.cancelledMs)).toFixed(1),
      blockedMs < TARGET_BLOCKED_MS ? 'yes' : 'NO',
    ],
  ],
);
