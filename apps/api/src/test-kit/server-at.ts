import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeAt } from '../compose.ts';
import type { Composition } from '../composition.ts';
import type { Config } from '../config.ts';
import { serve } from '../server.ts';
import { TestClock } from './test-clock.ts';

export interface ServerAtOptions {
  readonly config?: Partial<Config>;
  /** Puts other parts in place of what was wired. */
  readonly change?: (parts: Composition) => Composition;
}

/** A listening server whose day is the test's. */
export interface ServerAt {
  readonly clock: TestClock;
  /** Base address. */
  readonly url: string;
  /** Its own data folder, which goes with it. */
  readonly dataDir: string;
  /** Stops the server, lets `between` do something to the folder, and starts another one on it. */
  restart(between?: () => void): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the real server on a free port by a clock that starts at `start` (ms UTC) and that the test moves; every
 * answer is checked against the contract.
 */
export async function startServerAt(
  start: number,
  { config, change = (parts) => parts }: ServerAtOptions = {},
): Promise<ServerAt> {
  const clock = new TestClock(start);
  const dataDir = await mkdtemp(join(tmpdir(), 'tickwire-server-'));
  const begin = () =>
    serve(async (options) => change(await composeAt(clock)(options)), {
      HOST: '127.0.0.1',
      PORT: 0,
      DATA_DIR: dataDir,
      DEBUG: true,
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_SECOND: 0,
      CORS_ORIGINS: [],
      MARKET_SEED: 'tickwire',
      TICK_INTERVAL_MS: 5,
      ...config,
    });
  let server = await begin();
  return {
    clock,
    get url() {
      return server.url;
    },
    dataDir,
    async restart(between) {
      await server.close();
      between?.();
      server = await begin();
    },
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
