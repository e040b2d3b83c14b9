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
  /** Where it keeps its data. */
  readonly dataDir: string;
  /** Ends it as a crash would, without a goodbye. */
  kill(): Promise<void>;
  /** Starts it again after a crash: at its port, with its data. */
  restart(): Promise<void>;
}

interface TestServerOptions {
  readonly dataDir: string;
  /** Variables of its configuration beside those. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the server as `make start` does; resolves once it listens. */
export async function startTestServer({ dataDir, env = {} }: TestServerOptions): Promise<TestServer> {
  const environment = { ...process.env, ...env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  let running = await startProcess({ ...environment, PORT: '0' });
  const { url } = running;
  return {
    url,
    dataDir,
    kill: () => running.kill(),
    async restart() {
      running = await startProcess({ ...environment, PORT: new URL(url).port });
    },
  };
}

async function startProcess(
  env: NodeJS.ProcessEnv,
): Promise<{ readonly url: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Not inherited: a server that outlived a broken run would hold that run's output open, and whoever reads it would wait for ever.
  child.stderr.pipe(process.stderr, { end: false });
  const killNow = () => child.kill('SIGKILL');
  process.once('exit', killNow);
  const exited = once(child, 'exit').finally(() => process.off('exit', killNow));
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
    async kill() {
      killNow();
      await exited;
    },
  };
}

/** A directory for one test's data, and how to remove it. */
export async function temporaryDataDir(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'tickwire-web-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
