import { beforeAll } from 'vitest';
import { startServerAt, type ServerAtOptions } from '../test-kit/server-at.ts';
import type { TestClock } from '../test-kit/test-clock.ts';

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

export interface ClosableUdfServer extends UdfServer {
  close(): Promise<void>;
}

/** Starts the real server by a clock that starts at `start`. */
export async function startUdfServer(start: number, options?: ServerAtOptions): Promise<ClosableUdfServer> {
  const { clock, url, close } = await startServerAt(start, options);
  const udf = `${url}/api/v1/udf`;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${udf}/${path}`, { headers });
  return { clock, url, udf, get, json: async (path) => (await get(path)).json(), close };
}

/** One server for all tests of the calling file; usable once they run. */
export function udfServer(start: number, options?: ServerAtOptions): UdfServer {
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
