import { SOCKET_PATH } from '@tickwire/contracts/specs';

export interface ReceivedFrame {
  readonly type: string;
  readonly id?: string | number;
  readonly [field: string]: unknown;
}

/** A bare socket to a running server: sends texts and waits for frames, without any knowledge of the protocol. */
export class TestSocket {
  readonly #socket: WebSocket;
  readonly #received: ReceivedFrame[] = [];
  #arrived = Promise.withResolvers<void>();
  #closed: string | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      this.#received.push(JSON.parse(String(data)));
      this.#wake();
    });
    socket.addEventListener('close', ({ code, reason }) => {
      this.#closed = `The server closed the socket with ${code} ${reason}.`;
      this.#wake();
    });
  }

  static async open(baseUrl: string): Promise<TestSocket> {
    const socket = new WebSocket(baseUrl.replace(/^http/, 'ws') + SOCKET_PATH);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The socket could not be opened.')));
    await promise;
    return new TestSocket(socket);
  }

  send(text: string): void {
    this.#socket.send(text);
  }

  /** Takes the first frame that fits, received before or still to come; fails if the server closes the socket. */
  async take(fits: (frame: ReceivedFrame) => boolean): Promise<ReceivedFrame> {
    for (;;) {
      const index = this.#received.findIndex(fits);
      const [frame] = index < 0 ? [] : this.#received.splice(index, 1);
      if (frame) return frame;
      if (this.#closed !== undefined) throw new Error(this.#closed);
      await this.#arrived.promise;
    }
  }

  /** Everything received and not taken yet. */
  get pending(): readonly ReceivedFrame[] {
    return this.#received;
  }

  close(): void {
    this.#socket.close();
  }

  #wake(): void {
    this.#arrived.resolve();
    this.#arrived = Promise.withResolvers<void>();
  }
}
