import { setTimeout as sleep } from 'node:timers/promises';
import { HttpConnection } from './http-connection.ts';
import { percentile } from './percentile.ts';

/** What is sent, over and over in this order, and over how many connections. */
export interface HttpLoad {
  readonly port: number;
  readonly requests: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

export interface HttpLoadResult {
  readonly answered: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

class Requests {
  readonly #texts: readonly string[];
  readonly #latencies: number[] = [];
  readonly #start = performance.now();
  #sent = 0;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Sends the next request; `due` is when a client wanted to send it. Throws unless it is answered with a success. */
  async sendNext(connection: HttpConnection, due: number): Promise<void> {
    const text = this.#texts[this.#sent++ % this.#texts.length] ?? '';
    const status = await connection.send(text);
    if (status < 200 || status > 299) throw new Error(`Answered with ${status}:\n${text}`);
    this.#latencies.push(performance.now() - due);
  }

  result(): HttpLoadResult {
    const seconds = (performance.now() - this.#start) / 1000;
    const sorted = this.#latencies.toSorted((a, b) => a - b);
    return {
      answered: sorted.length,
      perSecond: sorted.length / seconds,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
    };
  }
}

async function withConnections<Result>(
  { port, connections }: HttpLoad,
  use: (open: readonly HttpConnection[]) => Promise<Result>,
): Promise<Result> {
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  try {
    return await use(open);
  } finally {
    for (const connection of open) connection.close();
  }
}

/** As fast as the server answers: every connection sends its next request when it has the answer to the one before. */
export function loadFully(load: HttpLoad): Promise<HttpLoadResult> {
  return withConnections(load, async (open) => {
    const requests = new Requests(load.requests);
    const until = performance.now() + load.seconds * 1000;
    await Promise.all(
      open.map(async (connection) => {
        for (let now = performance.now(); now < until; now = performance.now())
          await requests.sendNext(connection, now);
      }),
    );
    return requests.result();
  });
}

/** So many requests a second, whether or not the server keeps up: waiting for a free connection counts as latency. */
export function loadAtRate(load: HttpLoad & { readonly perSecond: number }): Promise<HttpLoadResult> {
  return withConnections(load, async (open) => {
    const requests = new Requests(load.requests);
    const start = performance.now();
    const total = load.seconds * load.perSecond;
    const lanes = open.map((connection) => ({ connection, done: Promise.resolve() }));
    for (let made = 0; made < total; await sleep(1)) {
      const now = performance.now();
      while (made < total && made < ((now - start) / 1000) * load.perSecond) {
        const lane = lanes[made++ % lanes.length];
        if (lane) lane.done = lane.done.then(() => requests.sendNext(lane.connection, now));
      }
    }
    await Promise.all(lanes.map(({ done }) => done));
    return requests.result();
  });
}
