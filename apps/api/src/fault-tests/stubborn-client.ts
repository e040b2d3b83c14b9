import { WebSocket } from 'ws';
import type { Level, Trade } from '../ws/test-kit/test-routes.ts';
import type { ReceivedFrame } from '../ws/test-kit/test-client.ts';
import { StreamLaw } from './stream-law.ts';

const RECONNECT_MS = 20;

/** Follows one stream of each class for as long as it lives, resuming after every loss of its socket. */
export class StubbornClient {
  readonly trades = new StreamLaw<Trade>('every', ({ n }) => n);
  readonly levels = new StreamLaw<Level>('keyed', ({ price }) => price);
  /** The first breach of the law, if any. */
  broken: unknown;
  connections = 0;
  readonly closeCodes: number[] = [];
  readonly #url: string;
  #webSocket: WebSocket | undefined;
  #stopped = false;

  constructor(port: number) {
    this.#url = `ws://127.0.0.1:${port}/api/v1/ws`;
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#webSocket?.terminate();
  }

  #connect(): void {
    if (this.#stopped) return;
    const webSocket = new WebSocket(this.#url, { handshakeTimeout: 1000 });
    this.#webSocket = webSocket;
    webSocket.on('error', () => {});
    webSocket.on('close', (code) => {
      this.closeCodes.push(code);
      setTimeout(() => this.#connect(), RECONNECT_MS);
    });
    webSocket.on('open', () => {
      this.connections += 1;
      const ask = (type: string, law: StreamLaw<Trade> | StreamLaw<Level>, payload: object) => {
        law.asked();
        webSocket.send(JSON.stringify({ type, since: law.position, payload }));
      };
      ask('trades.subscribe', this.trades, { account: 'A' });
      ask('levels.subscribe', this.levels, { symbol: 'X' });
    });
    webSocket.on('message', (data) => this.#receive(JSON.parse(String(data))));
  }

  #receive(frame: ReceivedFrame): void {
    try {
      if (frame.type.startsWith('trades.')) this.trades.receive(frame);
      else if (frame.type.startsWith('levels.')) this.levels.receive(frame);
    } catch (error) {
      this.broken ??= error;
    }
  }
}
