import type { Timers } from './timers.ts';

const MISSED_LIMIT = 2;

export interface HeartbeatOptions {
  readonly timers: Timers;
  readonly intervalMs: number;
  readonly ping: () => void;
  /** Nothing was heard for two intervals after a ping. */
  readonly onSilent: () => void;
}

/** Pings at every interval; anything heard from the peer counts as life. */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #heard = true;
  #missed = 0;
  #cancel: () => void;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
    this.#cancel = options.timers.after(options.intervalMs, this.#beat);
  }

  heard(): void {
    this.#heard = true;
  }

  stop(): void {
    this.#cancel();
  }

  readonly #beat = (): void => {
    const { timers, intervalMs, ping, onSilent } = this.#options;
    this.#missed = this.#heard ? 0 : this.#missed + 1;
    this.#heard = false;
    if (this.#missed >= MISSED_LIMIT) {
      onSilent();
      return;
    }
    ping();
    this.#cancel = timers.after(intervalMs, this.#beat);
  };
}
