import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { startPlainWs, startTickwire, type FanoutServer } from './fanout-servers.ts';
import { startSocketClients } from './socket-clients.ts';
import { printTable } from './table.ts';

// Fan-out of the real path, from the publication of an update to the sockets, against plain ws in the same run.

const SOCKETS = 500;
const REPETITIONS = 3;

interface Load {
  readonly name: string;
  readonly topics: number;
  readonly topicsPerSocket: number;
  /** Updates of one topic in one turn of the event loop. */
  readonly burst: number;
  readonly rounds: number;
  /** The ratio of CPU per delivery that is promised. */
  readonly target: number;
}

const loads: readonly Load[] = [
  { name: '500 x 1 topic, single', topics: 1, topicsPerSocket: 1, burst: 1, rounds: 200, target: 1.5 },
  { name: '500 x 1 topic, burst of 10', topics: 1, topicsPerSocket: 1, burst: 10, rounds: 60, target: 5 },
  {
    name: '500 x 20 of 1,000, single',
    topics: 1000,
    topicsPerSocket: 20,
    burst: 1,
    rounds: 5000,
    target: 1.5,
  },
  {
    name: '500 x 20 of 1,000, burst of 10',
    topics: 1000,
    topicsPerSocket: 20,
    burst: 10,
    rounds: 3000,
    target: 5,
  },
];

interface Measured {
  readonly microsPerDelivery: number;
  readonly deliveriesPerSecond: number;
}

function symbolsOf({ topics, topicsPerSocket }: Load): readonly (readonly string[])[] {
  return Array.from({ length: SOCKETS }, (_, socket) =>
    Array.from({ length: topicsPerSocket }, (_unused, i) => `S${(socket * topicsPerSocket + i) % topics}`),
  );
}

/** Publishes in turns, pausing now and then so that the clients keep up; CPU of this process alone counts. */
async function publishAll(
  server: FanoutServer,
  { topics, topicsPerSocket, burst, rounds }: Load,
): Promise<Measured> {
  const deliveries = (rounds * burst * SOCKETS * topicsPerSocket) / topics;
  const deliveriesPerRound = deliveries / rounds;
  const roundsPerPause = Math.max(1, Math.floor(2500 / deliveriesPerRound));
  let cpu = 0;
  let elapsed = 0;
  for (let round = 0; round < rounds;) {
    const cpuBefore = process.cpuUsage();
    const before = performance.now();
    for (let i = 0; i < roundsPerPause && round < rounds; i += 1, round += 1) {
      for (let update = 0; update < burst; update += 1) {
        const volume = round * burst + update;
        server.publish(`S${round % topics}`, {
          time: 1_767_225_600_000,
          open: 187.1,
          high: 187.4,
          low: 187.05,
          close: 187.31,
          volume,
        });
      }
      await turn();
    }
    const { user, system } = process.cpuUsage(cpuBefore);
    cpu += user + system;
    elapsed += performance.now() - before;
    await sleep(5);
  }
  return { microsPerDelivery: cpu / deliveries, deliveriesPerSecond: (deliveries / elapsed) * 1000 };
}

async function measure(start: () => Promise<FanoutServer>, load: Load): Promise<Measured> {
  const server = await start();
  const clients = startSocketClients();
  const symbols = symbolsOf(load);
  await clients.open({ port: server.port, path: server.path, symbols, sampleEvery: 0 });
  while (server.subscriptions() < SOCKETS * load.topicsPerSocket) await sleep(10);
  await publishAll(server, { ...load, rounds: Math.ceil(load.rounds / 4) });
  const runs: Measured[] = [];
  for (let i = 0; i < REPETITIONS; i += 1) runs.push(await publishAll(server, load));
  server.close();
  clients.stop();
  const [, median] = runs.sort((a, b) => a.microsPerDelivery - b.microsPerDelivery);
  if (!median) throw new Error('A measurement needs at least two repetitions.');
  return median;
}

/** Measures and prints the fan-out table. */
export async function fanout(): Promise<void> {
  const rows: string[][] = [];
  for (const load of loads) {
    const plain = await measure(startPlainWs, load);
    const ours = await measure(startTickwire, load);
    const ratio = plain.microsPerDelivery / ours.microsPerDelivery;
    rows.push([
      load.name,
      plain.microsPerDelivery.toFixed(2),
      ours.microsPerDelivery.toFixed(2),
      `${ratio.toFixed(1)}x`,
      `${load.target}x`,
      ratio >= load.target ? 'yes' : 'NO',
      Math.round(plain.deliveriesPerSecond).toLocaleString('en'),
      Math.round(ours.deliveriesPerSecond).toLocaleString('en'),
    ]);
  }
  printTable(
    'Fan-out: CPU µs per delivery and deliveries per second',
    [
      'sockets x topics',
      'plain ws µs',
      'Tickwire µs',
      'ratio',
      'target',
      'met',
      'plain ws /s',
      'Tickwire /s',
    ],
    rows,
  );
}

if (import.meta.main) await fanout();
