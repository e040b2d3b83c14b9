import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Opens `sockets` sockets; socket i subscribes to `topicsOf(i)`, one frame each. */
export interface OpenSockets {
  readonly port: number;
  readonly path: string;
  /** Symbols per socket. */
  readonly symbols: readonly (readonly string[])[];
  /** Every so many sockets one reads the send times out of the updates; 0 for none. */
  readonly sampleEvery: number;
}

export interface LatencySamples {
  readonly latencies: readonly number[];
}

/** A second process full of clients that read and count. */
export interface SocketClients {
  open(sockets: OpenSockets): Promise<void>;
  /** The latencies sampled so far, ms. */
  samples(): Promise<readonly number[]>;
  stop(): void;
}

/** Starts the clients' process; it ends with `stop` or with this one. */
export function startSocketClients(): SocketClients {
  const child = fork(new URL('./socket-clients-process.ts', import.meta.url));
  return {
    async open(sockets) {
      child.send(sockets);
      await once(child, 'message');
    },
    async samples() {
      child.send('samples');
      const [answer] = await once(child, 'message');
      return answer.latencies;
    },
    stop: () => child.disconnect(),
  };
}
