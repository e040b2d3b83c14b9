import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../api/src/main.ts', import.meta.url));

/** The real server in a process of its own. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** Where it keeps its data. */
  readonly dataDir: string;
  /** Ends it as a crash would, without a goodbye. */
  kill(): Promise<void>;
}

interface TestServerOptions {
  readonly dataDir: string;
  /** A free one unless given. */
  readonly port?: number;
  /** Variables of its configuration beside those. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the server as `make start` does; resolves once it listens. */
export async function startTestServer({
  dataDir,
  port = 0,
  env = {},
}: TestServerOptions): Promise<TestServer> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await new Promise<string>((listening, failed) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /is running on (\S+)/.exec(output)?.[1];
      if (found) listening(found);
    });
    void exited.then(() => failed(new Error(`The server ended before it listened: ${output}`)));
  });
  return {
    url,
    port: Number(new URL(url).port),
    dataDir,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** A directory for one test's data, and how to remove it. */
export async function temporaryDataDir(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'tickwire-web-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
