import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

/** A line of the server's log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** The server as a user runs it, in a process of its own that can be killed; its account has the margin for any load. */
export class ServerProcess {
  /** Base address. */
  readonly url: string;
  readonly log: LogLine[];
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;

  private constructor(url: string, log: LogLine[], child: ChildProcess, exited: Promise<unknown>) {
    this.url = url;
    this.log = log;
    this.#child = child;
    this.#exited = exited;
  }

  /** Starts it, by the command line `within` if given. Resolves once the server listens; rejects with what it said when it ends before. */
  static async start(
    dataDir: string,
    environment: Readonly<Record<string, string>> = {},
    within: readonly string[] = [],
  ): Promise<ServerProcess> {
    const child = spawnServer(dataDir, environment, within);
    const exited = once(child, 'exit');
    const log: LogLine[] = [];
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    const url = new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (text) => {
        if (!text.startsWith('{')) return;
        const line: LogLine = JSON.parse(text);
        log.push(line);
        if (line['msg'] === 'listening') resolve(String(line['url']));
      });
      void exited.then(() => reject(new Error(`The server ended before it listened: ${said}`)));
    });
    return new ServerProcess(await url, log, child, exited);
  }

  /** Starts it and ends the process so many ms later, in the middle of whatever it does then. */
  static async startAndKill(dataDir: string, afterMs: number): Promise<void> {
    const child = spawnServer(dataDir, {}, []);
    const exited = once(child, 'exit');
    await delay(afterMs);
    child.kill('SIGKILL');
    await exited;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The newest log line with this message. */
  logged(message: string): LogLine | undefined {
    return this.log.findLast(({ msg }) => msg === message);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends the process in the middle of whatever it does. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  /** Stops it as a user does. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#exited;
  }
}

function spawnServer(
  dataDir: string,
  environment: Readonly<Record<string, string>>,
  within: readonly string[],
): ChildProcessByStdio<null, Readable, Readable> {
  const [command = '', ...args] = [...within, process.execPath, join(import.meta.dirname, '..', 'main.ts')];
  return spawn(command, args, {
    cwd: dataDir,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: dataDir,
      RATE_LIMIT_PER_SECOND: '0',
      ACCOUNTS: JSON.stringify([{ id: 'DEMO-ACCOUNT', deposit: 1_000_000_000 }]),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
