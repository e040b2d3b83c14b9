import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startTickwire } from './fanout-servers.ts';
import { startSocketClients } from './socket-clients.ts';
import { printTable } from './table.ts';

// What 10,000 subscriptions that receive nothing add to the memory of the server.

const SUBSCRIPTIONS = 10_000;
const SOCKETS = 100;
const TARGET_MIB = 40;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

interface Memory {
  readonly rss: number;
  readonly used: number;
}

async function memory(): Promise<Memory> {
  for (let i = 0; i < 5; i += 1) {
    collectGarbage();
    await sleep(50);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, used: heapUsed + external };
}

async function measure(name: string, topics: number): Promise<string[]> {
  const server = await startTickwire();
  const clients = startSocketClients();
  const { port, path } = server;
  // The same sockets, then again with subscriptions: only these are counted.
  const empty = Array.from({ length: SOCKETS }, () => []);
  await clients.open({ port, path, symbols: empty, sampleEvery: 0 });
  const before = await memory();
  const perSocket = SUBSCRIPTIONS / SOCKETS;
  const symbols = empty.map((_, socket) =>
    Array.from({ length: perSocket }, (_unused, i) => `S${(socket * perSocket + i) % topics}`),
  );
  await clients.open({ port, path, symbols, sampleEvery: 0 });
  while (server.subscriptions() < SUBSCRIPTIONS) await sleep(20);
  const after = await memory();
  server.close();
  clients.stop();
  const mib = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return [name, mib(after.rss - before.rss), mib(after.used - before.used)];
}

/** Measures and prints the memory table. */
export async function idleSubscriptions(): Promise<void> {
  const rows = [
    await measure('10,000 topics, one subscriber each', 10_000),
    await measure('100 topics, 100 subscribers each', 100),
  ];
  printTable(
    `Memory of ${SUBSCRIPTIONS.toLocaleString('en')} idle subscriptions over ${SOCKETS} sockets, MiB (target: under ${TARGET_MIB})`,
    ['subscriptions', 'RSS added', 'heap and buffers added'],
    rows,
  );
}

if (import.meta.main) await idleSubscriptions();
