import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';

/** A frame of the server, as loosely as a stranger would read it. */
export interface ReceivedFrame {
  readonly type: string;
  readonly id?: string | number;
  readonly epoch?: string;
  readonly seq?: number;
  readonly resumed?: boolean;
  readonly payload: {
    readonly topic?: string;
    readonly status?: string;
    readonly code?: string;
    readonly message?: string;
    readonly payload?: unknown;
    readonly issues?: readonly { readonly path: string; readonly message: string }[];
    readonly afterMs?: number;
    readonly serverTime?: number;
  };
}

/** A WebSocket client that keeps every frame in order. */
export class TestClient {
  readonly webSocket: WebSocket;
  readonly frames: ReceivedFrame[] = [];
  /** WebSocket messages they came in. */
  messages = 0;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  #taken = 0;
  #onFrame = () => {};

  constructor(webSocket: WebSocket) {
    this.webSocket = webSocket;
    webSocket.on('message', (data) => {
      this.messages += 1;
      for (const line of String(data).split('\n')) if (line !== '') this.frames.push(JSON.parse(line));
      this.#onFrame();
    });
    webSocket.on('error', () => {});
    this.closed = new Promise((resolve) => {
      webSocket.on('close', (code, reason) => {
        resolve({ code, reason: String(reason) });
        this.#onFrame();
      });
    });
  }

  static async connect(
    url: string,
    protocols: string[] = [],
    options: ClientOptions = {},
  ): Promise<TestClient> {
    const client = new TestClient(new WebSocket(url, protocols, options));
    await once(client.webSocket, 'open');
    return client;
  }

  send(frame: object | string): void {
    this.webSocket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** The next frame not taken yet; rejects when the socket closes first. */
  async next(): Promise<ReceivedFrame> {
    for (;;) {
      const frame = this.frames[this.#taken];
      if (frame) {
        this.#taken += 1;
        return frame;
      }
      if (this.webSocket.readyState === WebSocket.CLOSED)
        throw new Error('The socket closed before the next frame.');
      await new Promise<void>((resolve) => {
        this.#onFrame = resolve;
      });
    }
  }

  async take(count: number): Promise<readonly ReceivedFrame[]> {
    const frames: ReceivedFrame[] = [];
    while (frames.length < count) frames.push(await this.next());
    return frames;
  }

  /** Sends a frame and takes the next one. */
  ask(frame: object | string): Promise<ReceivedFrame> {
    this.send(frame);
    return this.next();
  }

  /** Resolves once the server has handled all that was sent before; returns what came meanwhile. */
  async settle(): Promise<readonly ReceivedFrame[]> {
    const id = `settle-${this.#taken}`;
    this.send({ type: 'session.ping', id });
    const meanwhile: ReceivedFrame[] = [];
    for (;;) {
      const frame = await this.next();
      if (frame.type === 'session.pong' && frame.id === id) return meanwhile;
      meanwhile.push(frame);
    }
  }

  async disconnect(): Promise<void> {
    this.webSocket.terminate();
    await this.closed;
  }
}
