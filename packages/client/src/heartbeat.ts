import type { Timers } from './timers.ts';

const INTERVAL_MS = 10_000;
const MISSED_LIMIT = 2;

/** How far the server is away, by the last answered ping. */
export interface Latency {
  readonly roundTripMs: number;
  /** What to add to the local clock, in ms, to have the server's; half the round trip uncertain. */
  readonly clockOffsetMs: number;
}

interface Ping {
  readonly id: number;
  readonly sentAt: number;
}

/**
 * Pings an open socket and tells when nothing at all has been heard for two intervals. It counts unanswered
 * pings, not time: a page in the background has slow timers, and that is not a dead socket.
 */
export class Heartbeat {
  readonly #timers: Timers;
  readonly #sendPing: (id: number) => void;
  readonly #onDead: () => void;
  #cancel: () => void = () => {};
  #ping: Ping = { id: 0, sentAt: 0 };
  #missed = 0;
  #latency: Latency | undefined;

  constructor(timers: Timers, sendPing: (id: number) => void, onDead: () => void) {
    this.#timers = timers;
    this.#sendPing = sendPing;
    this.#onDead = onDead;
  }

  get latency(): Latency | undefined {
    return this.#latency;
  }

  start(): void {
    this.#missed = 0;
    this.#beat();
  }

  stop(): void {
    this.#cancel();
  }

  /** Anything was received: the socket lives. */
  heard(): void {
    this.#missed = 0;
  }

  /** The answer to ping `id` was received; only the newest ping's counts. */
  pong(id: unknown, serverTime: number): void {
    if (id !== this.#ping.id) return;
    const { sentAt } = this.#ping;
    const roundTripMs = Math.max(0, this.#timers.now() - sentAt);
    this.#latency = { roundTripMs, clockOffsetMs: serverTime - (sentAt + roundTripMs / 2) };
  }

  #beat(): void {
    if (this.#missed === MISSED_LIMIT) return this.#onDead();
    this.#missed += 1;
    this.#ping = { id: this.#ping.id + 1, sentAt: this.#timers.now() };
    this.#cancel = this.#timers.after(INTERVAL_MS, () => this.#beat());
    this.#sendPing(this.#ping.id);
  }
}
