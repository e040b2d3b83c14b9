import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  stop(): Promise<void>;
}

const LISTENS = /http:\/\/127\.0\.0\.1:(\d+)/;

export interface ServerCommand {
  readonly script: URL;
  readonly nodeOptions?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a script that prints the address it listens on; rejects when it ends without having done so. */
export async function startServerProcess({
  script,
  nodeOptions = [],
  environment,
}: ServerCommand): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeOptions, fileURLToPath(script)], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stopChild = () => child.kill();
  process.once('exit', stopChild);
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = LISTENS.exec(line);
      if (found) resolve(Number(found[1]));
    });
    ended.then(() => reject(new Error(`${script.pathname} ended before it listened.`)), reject);
  });
  return {
    port,
    async stop() {
      process.off('exit', stopChild);
      stopChild();
      await ended;
    },
  };
}

/**
 * A folder for what a bench writes; it is removed when the process ends. Not below the system's temporary folder, which may
 * have no disk under it: orders wait for one.
 */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(process.cwd(), '.bench-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/**
 * Starts Tickwire as `make start` does, or `script` in its place, but without a limit of requests per second, and with all it writes in
 * `directory`: an empty one makes it the first start, one of an earlier start a later one.
 */
export function startTickwireProcess(
  directory = temporaryDirectory(),
  { script = new URL('../../apps/api/src/main.ts', import.meta.url), environment = {} } = {},
): Promise<ServerProcess> {
  return startServerProcess({
    script,
    nodeOptions: ['--max-semi-space-size=4'],
    environment: {
      DATA_DIR: join(directory, 'data'),
      NODE_COMPILE_CACHE: join(directory, 'compiled'),
      RATE_LIMIT_PER_SECOND: '0',
      ...environment,
    },
  });
}
