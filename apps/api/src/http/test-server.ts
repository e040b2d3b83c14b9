import type { Composition } from '../composition.ts';
import type { Config } from '../config.ts';
import { serve, type RunningServer } from '../server.ts';
import { testParts } from './test-parts.ts';

/** A listening server over fixed services; answers are checked against the contract. */
export function startTestServer(
  changes: Partial<Composition> = {},
  config: Partial<Config> = {},
): Promise<RunningServer> {
  return serve(async () => testParts(changes), {
    PORT: 0,
    HOST: '127.0.0.1',
    DEBUG: true,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_PER_SECOND: 0,
    CORS_ORIGINS: [],
    ...config,
  });
}
