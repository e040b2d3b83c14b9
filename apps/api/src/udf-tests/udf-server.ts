import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { composeAt } from '../compose.ts';
import type { Composition } from '../composition.ts';
import type { Config } from '../config.ts';
import { serve } from '../server.ts';

/** A clock that stands still until a test moves it, ms UTC. */
export class TestClock {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  set(time: number): void {
    this.#now = time;
  }
}

export interface UdfServer {
  readonly clock: TestClock;
  /** Base address of the server. */
  readonly url: string;
  /** Address a UDF client is given. */
  readonly udf: string;
  /** GET below the UDF address, with the query as it stands in the path. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The same, read as JSON. */
  json(path: string): Promise<unknown>;
}

export interface UdfServerOptions {
  readonly config?: Partial<Config>;
  /** Puts other parts in place of what was wired. */
  readonly change?: (parts: Composition) => Composition;
}

export interface ClosableUdfServer extends UdfServer {
  close(): Promise<void>;
}

/** Starts the real server, with a data folder of its own, by a clock that starts at `start`. */
export async function startUdfServer(
  start: number,
  { config, change = (parts) => parts }: UdfServerOptions = {},
): Promise<ClosableUdfServer> {
  const clock = new TestClock(start);
  const folder = await mkdtemp(join(tmpdir(), 'tickwire-udf-'));
  const { url, close } = await serve(async (options) => change(await composeAt(clock)(options)), {
    HOST: '127.0.0.1',
    PORT: 0,
    DATA_DIR: folder,
    DEBUG: true,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_SECOND: 0,
    CORS_ORIGINS: [],
    MARKET_SEED: 'tickwire',
    TICK_INTERVAL_MS: 5,
    ...config,
  });
  const udf = `${url}/api/v1/udf`;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${udf}/${path}`, { headers });
  return {
    clock,
    url,
    udf,
    get,
    json: async (path) => (await get(path)).json(),
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One server for all tests of the calling file; usable once they run. */
export function udfServer(start: number, options: UdfServerOptions = {}): UdfServer {
  let running: ClosableUdfServer | undefined;
  beforeAll(async () => {
    const server = await startUdfServer(start, options);
    running = server;
    return () => server.close();
  });
  const server = () => {
    if (!running) throw new Error('The server runs while tests do.');
    return running;
  };
  return {
    get clock() {
      return server().clock;
    },
    get url() {
      return server().url;
    },
    get udf() {
      return server().udf;
    },
    get: (...request) => server().get(...request),
    json: (path) => server().json(path),
  };
}
