import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, vi } from 'vitest';
import { startServer } from '../index.ts';

/**
 * A real server on a free port for all tests of the calling file, with a data folder of its own and every answer
 * checked against the contract. Returns its base address, which is known once the tests run.
 */
export function runningServer(): () => string {
  // A test sends hundreds of requests; on a busy machine that takes longer than a unit test may.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  let url = '';
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tickwire-contract-'));
    const server = await startServer({
      PORT: 0,
      DATA_DIR: folder,
      DEBUG: true,
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_SECOND: 0,
    });
    url = server.url;
    return async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    };
  });
  return () => url;
}
