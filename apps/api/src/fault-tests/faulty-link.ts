import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

/** A TCP relay between clients and a server that can cut, stall and slow down what passes. */
export class FaultyLink {
  readonly #pairs = new Set<Pair>();
  readonly #relay = createServer((client) => this.#open(client));
  readonly #serverPort: number;
  #slow = false;

  private constructor(serverPort: number) {
    this.#serverPort = serverPort;
  }

  static async to(serverPort: number): Promise<FaultyLink> {
    const link = new FaultyLink(serverPort);
    link.#relay.listen(0, '127.0.0.1');
    await once(link.#relay, 'listening');
    return link;
  }

  get port(): number {
    return (this.#relay.address() as AddressInfo).port;
  }

  /** Cuts every connection, without a word to either side. */
  cut(): void {
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  }

  /** Nothing passes any more in either direction, though all stays connected. */
  stall(): void {
    for (const { client, server } of this.#pairs) {
      client.pause();
      server.pause();
    }
  }

  /** What the server sends passes in small helpings. */
  slowDown(): void {
    this.#slow = true;
  }

  /** All passes as it comes. */
  heal(): void {
    this.#slow = false;
    for (const { client, server } of this.#pairs) {
      client.resume();
      server.resume();
    }
  }

  close(): void {
    this.cut();
    this.#relay.close();
  }

  #open(client: Socket): void {
    const server = connect(this.#serverPort, '127.0.0.1');
    const pair = { client, server };
    this.#pairs.add(pair);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on('error', () => {});
      from.on('close', () => {
        this.#pairs.delete(pair);
        to.destroy();
      });
      from.on('data', (chunk) => {
        if (to.writable) to.write(chunk);
        if (this.#slow && from === server) this.#rest(server);
      });
    }
  }

  #rest(server: Socket): void {
    server.pause();
    setTimeout(() => {
      if (this.#slow) server.resume();
    }, 10);
  }
}
