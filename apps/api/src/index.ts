import { compose } from './compose.ts';
import type { Config } from './config.ts';
import { serve, type RunningServer } from './server.ts';

export { ConfigError, loadConfig } from './config.ts';
export type { Config } from './config.ts';
export type { RunningServer } from './server.ts';

/**
 * Starts Tickwire in this process with `overrides` over the environment's configuration; resolves once it listens.
 * Throws `ConfigError`, `SpecMismatch` or `ListenError` with a message that says what to do.
 */
export function startServer(overrides: Partial<Config> = {}): Promise<RunningServer> {
  return serve(compose, overrides);
}
