import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { startPlainWs, startTickwire, type FanoutServer } from './fanout-servers.ts';
import { startSocketClients } from './socket-clients.ts';
import { printTable } from './table.ts';

// Fan-out of the real path, from the publication of an update to the sockets, against plain ws in the same run.

const SOCKETS = 500;
const BAR = { time: 1_767_225_600_000, open: 187.1, high: 187.4, low: 187.05, close: 187.31 };
const REPETITIONS = 9;

interface Load {
  readonly name: string;
  readonly topics: number;
  readonly topicsPerSocket: number;
  /** Updates of one topic in one turn of the event loop. */
  readonly burst: number;
  /** Topics that are updated in one turn. */
  readonly topicsPerTurn: number;
  /** Turns. */
  readonly rounds: number;
  /** The ratio of CPU per delivery that is promised. */
  readonly target: number;
}

const one = { topics: 1, topicsPerSocket: 1, topicsPerTurn: 1 };
const many = { topics: 1000, topicsPerSocket: 20 };

const loads: readonly Load[] = [
  { name: '500 x 1: an update a turn', ...one, burst: 1, rounds: 100, target: 1.5 },
  { name: '500 x 1: a burst of 10', ...one, burst: 10, rounds: 30, target: 5 },
  {
    name: '500 x 20 of 1,000: an update a turn',
    ...many,
    topicsPerTurn: 1,
    burst: 1,
    rounds: 3000,
    target: 1.5,
  },
  {
    name: '500 x 20 of 1,000: a tick of all topics',
    ...many,
    topicsPerTurn: 1000,
    burst: 1,
    rounds: 10,
    target: 1.5,
  },
  { name: '500 x 20 of 1,000: a burst of 10', ...many, topicsPerTurn: 1, burst: 10, rounds: 1000, target: 5 },
];

interface Measured {
  readonly microsPerDelivery: number;
  /** Of which outside the kernel: a write costs both servers the same there, however it was prepared. */
  readonly userMicrosPerDelivery: number;
  readonly deliveriesPerSecond: number;
}

/** The run with the least CPU per delivery. */
class Best {
  run: Measured = { microsPerDelivery: Infinity, userMicrosPerDelivery: Infinity, deliveriesPerSecond: 0 };

  add(run: Measured): void {
    if (run.microsPerDelivery < this.run.microsPerDelivery) this.run = run;
  }
}

function symbolsOf({ topics, topicsPerSocket }: Load): readonly (readonly string[])[] {
  return Array.from({ length: SOCKETS }, (_, socket) =>
    Array.from({ length: topicsPerSocket }, (_unused, i) => `S${(socket * topicsPerSocket + i) % topics}`),
  );
}

/** Publishes in turns, pausing now and then so that the clients keep up; CPU of this process alone counts. */
async function publishAll(server: FanoutServer, load: Load): Promise<Measured> {
  const { topics, topicsPerSocket, topicsPerTurn, burst, rounds } = load;
  const deliveriesPerRound = (topicsPerTurn * burst * SOCKETS * topicsPerSocket) / topics;
  const roundsPerPause = Math.max(1, Math.floor(2500 / deliveriesPerRound));
  let cpu = 0;
  let userCpu = 0;
  let elapsed = 0;
  for (let round = 0; round < rounds;) {
    const cpuBefore = process.cpuUsage();
    const before = performance.now();
    for (let i = 0; i < roundsPerPause && round < rounds; i += 1, round += 1) {
      publishRound(server, load, round);
      await turn();
    }
    const { user, system } = process.cpuUsage(cpuBefore);
    cpu += user + system;
    userCpu += user;
    elapsed += performance.now() - before;
    await sleep(5);
  }
  const deliveries = deliveriesPerRound * rounds;
  return {
    microsPerDelivery: cpu / deliveries,
    userMicrosPerDelivery: userCpu / deliveries,
    deliveriesPerSecond: (deliveries / elapsed) * 1000,
  };
}

function publishRound(server: FanoutServer, { topics, topicsPerTurn, burst }: Load, round: number): void {
  for (let topic = 0; topic < topicsPerTurn; topic += 1) {
    const symbol = `S${(round * topicsPerTurn + topic) % topics}`;
    for (let update = 0; update < burst; update += 1) {
      server.publish(symbol, { ...BAR, volume: round * burst + update });
    }
  }
}

/** Both servers take turns, so that whatever else the machine does hits both; the least disturbed run of each counts. */
async function measure(load: Load): Promise<{ plain: Measured; ours: Measured }> {
  const servers = [await startPlainWs(), await startTickwire()] as const;
  const clients = startSocketClients();
  const symbols = symbolsOf(load);
  for (const { port, path } of servers) await clients.open({ port, path, symbols, sampleEvery: 0 });
  for (const server of servers) {
    while (server.subscriptions() < SOCKETS * load.topicsPerSocket) await sleep(10);
    await publishAll(server, load);
  }
  const [plain, ours] = [new Best(), new Best()];
  for (let i = 0; i < REPETITIONS; i += 1) {
    plain.add(await publishAll(servers[0], load));
    ours.add(await publishAll(servers[1], load));
  }
  for (const server of servers) server.close();
  clients.stop();
  return { plain: plain.run, ours: ours.run };
}

/** Measures and prints the fan-out table. */
export async function fanout(): Promise<void> {
  const rows: string[][] = [];
  for (const load of loads) {
    const { plain, ours } = await measure(load);
    const ratio = plain.microsPerDelivery / ours.microsPerDelivery;
    rows.push([
      load.name,
      plain.microsPerDelivery.toFixed(2),
      ours.microsPerDelivery.toFixed(2),
      `${ratio.toFixed(1)}x`,
      `${load.target}x`,
      ratio >= load.target ? 'yes' : 'NO',
      `${(plain.userMicrosPerDelivery / ours.userMicrosPerDelivery).toFixed(1)}x`,
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
      'outside the kernel',
      'plain ws /s',
      'Tickwire /s',
    ],
    rows,
  );
}

if (import.meta.main) await fanout();
