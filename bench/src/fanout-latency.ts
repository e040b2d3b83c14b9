import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { startPlainWs, startTickwire, type FanoutServer } from './fanout-servers.ts';
import { startSocketClients } from './socket-clients.ts';
import { printTable } from './table.ts';

// From the publication of an update to the moment a client in another process has it.

const SOCKETS = 100;
const UPDATES_PER_SECOND = 1000;
const SECONDS = 5;
const SAMPLE_EVERY = 10;
const TARGET_P99_MS = 5;

const machineMs = () => Number(process.hrtime.bigint()) / 1e6;

async function publishAtRate(server: FanoutServer, seconds: number): Promise<void> {
  const start = machineMs();
  const total = seconds * UPDATES_PER_SECOND;
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, ((machineMs() - start) / 1000) * UPDATES_PER_SECOND);
    for (; sent < due; sent += 1) {
      server.publish('S0', {
        time: 1_767_225_600_000,
        open: 1,
        high: 1,
        low: 1,
        close: 1,
        volume: machineMs(),
      });
    }
    await turn();
    await sleep(1);
  }
}

async function latencies(
  start: () => Promise<FanoutServer>,
): Promise<{ name: string; sorted: readonly number[] }> {
  const server = await start();
  const clients = startSocketClients();
  const symbols = Array.from({ length: SOCKETS }, () => ['S0']);
  await clients.open({ port: server.port, path: server.path, symbols, sampleEvery: SAMPLE_EVERY });
  while (server.subscriptions() < SOCKETS) await sleep(10);
  await publishAtRate(server, 1);
  await sleep(200);
  await clients.samples();
  await publishAtRate(server, SECONDS);
  await sleep(200);
  const sorted = [...(await clients.samples())].sort((a, b) => a - b);
  server.close();
  clients.stop();
  return { name: server.name, sorted };
}

/** Measures and prints the latency table. */
export async function fanoutLatency(): Promise<void> {
  const rows: string[][] = [];
  for (const start of [startPlainWs, startTickwire]) {
    const { name, sorted } = await latencies(start);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
    rows.push([name, String(sorted.length), at(0.5).toFixed(2), at(0.99).toFixed(2), at(0.999).toFixed(2)]);
  }
  printTable(
    `Latency, ms, at ${UPDATES_PER_SECOND} updates/s to ${SOCKETS} sockets (target: Tickwire p99 under ${TARGET_P99_MS})`,
    ['server', 'samples', 'p50', 'p99', 'p99.9'],
    rows,
  );
}

if (import.meta.main) await fanoutLatency();
