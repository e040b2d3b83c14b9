import { backoffDelay } from './backoff.ts';
import { mayReconnect } from './close-codes.ts';
import type { Timers } from './timers.ts';
import { onWake } from './wake-events.ts';

/** Frames that the server sends at once come as one message, a line each. */
const LINES = 'tickwire.v1.lines';
/** What is offered: servers that do not know the first speak the second. */
const protocols = [LINES, 'tickwire.v1'];
const CONNECT_TIMEOUT_MS = 10_000;

/** `closed`: not connected and not about to be; the first subscription connects. */
export type SocketStatus = 'connecting' | 'open' | 'reconnecting' | 'closed';

/** The next attempt to connect, while a pause before it runs. */
export interface Retry {
  /** How many attempts were made since a server last answered. */
  readonly attempt: number;
  /** When it is made, ms UTC. */
  readonly at: number;
}

/** What the owner of a connection is told; after `onLost` or `onRefused` nothing is sent until `onOpen`. */
export interface ConnectionEvents {
  onOpen(): void;
  onText(text: string): void;
  /** The socket is gone and another one will be tried. */
  onLost(): void;
  /** The server closed with a code that says not to come back. */
  onRefused(code: number, reason: string): void;
  onStatus(status: SocketStatus): void;
}

export interface ConnectionOptions {
  readonly WebSocket: typeof globalThis.WebSocket;
  readonly random: () => number;
  readonly timers: Timers;
}

/** One WebSocket at a time, replaced after growing pauses until it is closed for good. */
export class Connection {
  readonly #url: string;
  readonly #events: ConnectionEvents;
  readonly #options: ConnectionOptions;
  #status: SocketStatus = 'closed';
  #socket: WebSocket | undefined;
  /** Attempts since a server last answered. */
  #attempt = 0;
  #waiting = false;
  #retryAt = 0;
  #cancelTimer: () => void = () => {};
  #stopListening: () => void = () => {};

  constructor(url: string, events: ConnectionEvents, options: ConnectionOptions) {
    this.#url = url;
    this.#events = events;
    this.#options = options;
  }

  get status(): SocketStatus {
    return this.#status;
  }

  get retry(): Retry | undefined {
    return this.#waiting ? { attempt: this.#attempt, at: this.#retryAt } : undefined;
  }

  /** Connects, unless that is done or under way. */
  open(): void {
    if (this.#status !== 'closed') return;
    this.#stopListening = onWake(() => this.retryNow());
    this.#attempt = 0;
    this.#dial('connecting');
  }

  /** Sends while open. At any other time it does nothing: at `onOpen` everything is asked for anew. */
  send(text: string): void {
    if (this.#status === 'open') this.#socket?.send(text);
  }

  /** Gives the socket up, e.g. because it is silent or about to be closed, and takes another one. */
  replace(): void {
    const abandoned = this.#socket;
    this.#socket = undefined;
    abandoned?.close();
    this.#reconnect();
  }

  /** `replace` at a random moment of the next `withinMs`, unless the socket is lost before. */
  replaceWithin(withinMs: number): void {
    this.#schedule(this.#options.random() * withinMs, () => this.replace());
  }

  /** Ends the pause before the next attempt. */
  retryNow(): void {
    if (!this.#waiting) return;
    this.#cancelTimer();
    this.#redial();
  }

  close(): void {
    this.#shut();
    this.#setStatus('closed');
  }

  #dial(status: SocketStatus): void {
    const socket = new this.#options.WebSocket(this.#url, protocols);
    this.#socket = socket;
    this.#schedule(CONNECT_TIMEOUT_MS, () => this.replace());
    const whileCurrent =
      <Event>(handle: (event: Event) => void) =>
      (event: Event) => {
        if (this.#socket === socket) handle(event);
      };
    socket.addEventListener(
      'open',
      whileCurrent(() => this.#opened()),
    );
    socket.addEventListener(
      'message',
      whileCurrent((event) => this.#received(socket, event.data)),
    );
    socket.addEventListener(
      'close',
      whileCurrent((event) => this.#lost(event.code, event.reason)),
    );
    this.#setStatus(status);
  }

  #opened(): void {
    this.#cancelTimer();
    this.#setStatus('open');
    // Whoever was told may have closed it.
    if (this.#socket) this.#events.onOpen();
  }

  #received(socket: WebSocket, data: unknown): void {
    this.#attempt = 0;
    if (typeof data !== 'string') return;
    if (socket.protocol !== LINES) return this.#events.onText(data);
    for (const line of data.split('\n')) {
      // Whoever was told of a line may have closed it.
      if (this.#socket !== socket) return;
      if (line !== '') this.#events.onText(line);
    }
  }

  #lost(code: number, reason: string): void {
    this.#socket = undefined;
    if (mayReconnect(code)) {
      this.#reconnect();
      return;
    }
    this.#shut();
    this.#setStatus('closed');
    this.#events.onRefused(code, reason);
  }

  #reconnect(): void {
    this.#waiting = true;
    const pause = backoffDelay(this.#attempt, this.#options.random);
    this.#retryAt = this.#options.timers.now() + pause;
    this.#schedule(pause, () => this.#redial());
    this.#attempt += 1;
    this.#setStatus('reconnecting');
    this.#events.onLost();
  }

  #redial(): void {
    this.#waiting = false;
    this.#dial('reconnecting');
  }

  #shut(): void {
    this.#cancelTimer();
    this.#stopListening();
    this.#waiting = false;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #schedule(ms: number, callback: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.timers.after(ms, callback);
  }

  #setStatus(status: SocketStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#events.onStatus(status);
  }
}
