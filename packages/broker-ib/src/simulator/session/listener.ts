import { createServer, type Server, type Socket } from 'node:net';

/** Takes connections at one port, can refuse them for a while and take them again there. */
export class Listener {
  readonly #host: string;
  readonly #onSocket: (socket: Socket) => void;
  #server: Server | undefined;
  #port: number;
  #closed = false;

  constructor(host: string, port: number, onSocket: (socket: Socket) => void) {
    this.#host = host;
    this.#port = port;
    this.#onSocket = onSocket;
  }

  /** The one that was given out when 0 was asked for. */
  get port(): number {
    return this.#port;
  }

  /** Rejects with the system's error, EADDRINUSE when another program has the port. */
  async listen(): Promise<void> {
    if (this.#server !== undefined || this.#closed) return;
    const server = createServer(this.#onSocket);
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, this.#host, resolve);
    });
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
  }

  /** From now on connections are refused; those that stand are not touched. */
  refuse(): void {
    this.#server?.close();
    this.#server = undefined;
  }

  /** Refuses for good. */
  close(): void {
    this.#closed = true;
    this.refuse();
  }
}
