import {
  startTwsSimulator,
  type TwsSimulator,
  type TwsSimulatorOptions,
} from '@tickwire/broker-ib/simulator';
import { createRestClient, type BrokerConnectionStatus, type RestClient } from '@tickwire/client';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Config } from '../config.ts';
import { startServer } from '../index.ts';
import type { RunningServer } from '../server.ts';

/** The server on a data folder of its own, trading through the TWS on a port. */
export interface IbServer {
  readonly url: string;
  readonly dataDir: string;
  readonly rest: RestClient;
  /** Resolves once the venue stands there. */
  stage(stage: NonNullable<BrokerConnectionStatus['stage']>): Promise<void>;
  /** Stops the server, lets `between` happen at IB, and starts another one on the same folder, configured otherwise if it says how. */
  restart(between?: () => void, changes?: Partial<Config>): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server; every answer is checked against the contract. It ends with the test. */
export async function startIbServer(port: number, config: Partial<Config> = {}): Promise<IbServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tickwire-ib-'));
  const begin = (changes: Partial<Config> = {}): Promise<RunningServer> =>
    startServer({
      HOST: '127.0.0.1',
      PORT: 0,
      DATA_DIR: dataDir,
      DEBUG: true,
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_SECOND: 0,
      CORS_ORIGINS: [],
      TICK_INTERVAL_MS: 20,
      BROKER: 'ib',
      TWS_HOST: '127.0.0.1',
      TWS_PORT: port,
      TWS_CLIENT_ID: 7,
      ACCOUNTS: [],
      ...config,
      ...changes,
    });
  let server = await begin();
  let rest = createRestClient({ baseUrl: server.url });
  const ibServer: IbServer = {
    get url() {
      return server.url;
    },
    dataDir,
    get rest() {
      return rest;
    },
    async stage(wanted) {
      await expect.poll(async () => (await rest.getBrokerConnection()).stage).toBe(wanted);
    },
    async restart(between, changes) {
      await server.close();
      between?.();
      server = await begin(changes);
      rest = createRestClient({ baseUrl: server.url });
    },
    close: () => server.close(),
  };
  onTestFinished(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return ibServer;
}

/** A TWS whose markets are open, with prices that stand still unless the test moves them. It ends with the test. */
export async function startTws(options: TwsSimulatorOptions = {}): Promise<TwsSimulator> {
  const tws = await startTwsSimulator({ alwaysOpen: true, ...options });
  onTestFinished(() => tws.close());
  return tws;
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const { port, close } = await startTwsSimulator();
  close();
  return port;
}

/** A server that takes orders, and the TWS behind it. */
export async function startTrading(
  config: Partial<Config> = {},
  options: TwsSimulatorOptions = {},
): Promise<{ readonly tws: TwsSimulator; readonly server: IbServer }> {
  const tws = await startTws(options);
  const server = await startIbServer(tws.port, config);
  await server.stage('ready');
  return { tws, server };
}
