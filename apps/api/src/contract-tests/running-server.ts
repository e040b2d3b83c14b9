import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startServer } from '../index.ts';
import type { RunningServer } from '../index.ts';

/**
 * A real server on a free port for all tests of the calling file, with a data folder of its own and every answer
 * checked against the contract. Returns its base address, which is known once the tests run.
 */
export function runningServer(): () => string {
  let server: RunningServer;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tickwire-contract-'));
    server = await startServer({
      PORT: 0,
      DATA_DIR: folder,
      DEBUG: true,
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_SECOND: 0,
    });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => server.url;
}
