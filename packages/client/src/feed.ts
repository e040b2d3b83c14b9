import type { StreamPosition } from './generated/socket-routes.ts';
import type { Listener, SubscriptionStatus } from './listener.ts';
import type { SubscriptionError } from './subscription-error.ts';

/** Sends a subscribe frame, resuming after `since` if given, and returns its id. */
export type Ask = (since: StreamPosition | undefined) => number;

/**
 * `idle`: not asked on this socket. `asked`: the answer decides where to go on, until then data is left aside.
 * `accepted`: the snapshot comes next. `live`: updates flow.
 */
type Phase = 'idle' | 'asked' | 'accepted' | 'live' | 'refused';

function samePosition(a: StreamPosition | undefined, b: StreamPosition): boolean {
  return a !== undefined && a.epoch === b.epoch && a.seq === b.seq;
}

/**
 * One stream of the server with everybody here who listens to it. It applies the sequence law: whatever happens to
 * the connection, a listener gets every update it is owed or is told to start over.
 */
export class Feed {
  readonly #delivery: 'every' | 'keyed';
  readonly #ask: Ask;
  readonly #listeners = new Set<Listener>();
  #phase: Phase = 'idle';
  /** The last position that was handed to the listeners. */
  #position: StreamPosition | undefined;
  /** The unanswered subscribe frame, if any. */
  #pending: { readonly id: number; readonly since: StreamPosition | undefined } | undefined;
  /** Where the stream was last resumed, until an update shows that it goes on from there. */
  #resumedAt: StreamPosition | undefined;

  constructor(delivery: 'every' | 'keyed', ask: Ask) {
    this.#delivery = delivery;
    this.#ask = ask;
  }

  get abandoned(): boolean {
    return this.#listeners.size === 0;
  }

  add(listener: Listener): void {
    this.#listeners.add(listener);
    if (this.#phase === 'live') this.#serveNewcomers();
    else if (this.#phase === 'refused') this.#subscribe(this.#position);
  }

  remove(listener: Listener): void {
    listener.stop();
    this.#listeners.delete(listener);
  }

  clear(): void {
    for (const listener of this.#listeners) this.remove(listener);
  }

  /** The socket is open: subscribes, going on where the last one ended. */
  connect(): void {
    if (this.#phase === 'idle') this.#subscribe(this.#position);
  }

  /** The socket is gone; with `error` for good. */
  disconnect(error?: SubscriptionError): void {
    this.#phase = 'idle';
    this.#pending = undefined;
    if (error) this.#fail([...this.#listeners], error);
    else this.#setStatus('stale');
  }

  accept(id: unknown, resumed: boolean): void {
    const pending = this.#pending;
    if (pending?.id !== id) return;
    this.#pending = undefined;
    if (this.#phase === 'live') return;
    this.#phase = 'accepted';
    if (!resumed || !pending?.since) return;
    this.#phase = 'live';
    this.#resumedAt = pending.since;
    this.#setStatus('live');
    this.#serveNewcomers();
  }

  /** Nothing comes until somebody new subscribes or the socket is opened again; a running stream just runs on. */
  refuse(id: unknown, error: SubscriptionError): void {
    if (this.#pending?.id !== id) return;
    this.#pending = undefined;
    const running = this.#phase === 'live';
    if (!running) this.#phase = 'refused';
    this.#fail(
      [...this.#listeners].filter((listener) => !running || !listener.started),
      error,
    );
  }

  snapshot(values: readonly unknown[], position: StreamPosition): void {
    this.#rebase(values, position, samePosition(this.#position, position));
  }

  reset(values: readonly unknown[], position: StreamPosition): void {
    this.#rebase(values, position, false);
  }

  update(seq: number, value: unknown): void {
    const last = this.#position;
    if (this.#phase !== 'live' || !last || seq <= last.seq) return;
    if (this.#delivery === 'every' && seq !== last.seq + 1) return this.#recover();
    const position = { epoch: last.epoch, seq };
    this.#position = position;
    this.#resumedAt = undefined;
    for (const listener of this.#listeners) if (listener.started) listener.update(value, position);
  }

  #subscribe(since: StreamPosition | undefined): void {
    this.#phase = 'asked';
    this.#pending = { id: this.#ask(since), since };
    this.#setStatus('stale');
  }

  /** A hole: asks for what is missing, or for the whole state if asking for it has just led here again. */
  #recover(): void {
    const inVain = this.#position === this.#resumedAt;
    this.#subscribe(inVain ? undefined : this.#position);
  }

  /** Whoever has come to a running stream needs a snapshot of its own; the others go on meanwhile. */
  #serveNewcomers(): void {
    const waiting = [...this.#listeners].some((listener) => !listener.started);
    if (waiting && !this.#pending) this.#pending = { id: this.#ask(undefined), since: undefined };
  }

  #rebase(values: readonly unknown[], position: StreamPosition, unchanged: boolean): void {
    if (this.#phase !== 'accepted' && this.#phase !== 'live') return;
    this.#phase = 'live';
    this.#position = position;
    this.#resumedAt = undefined;
    for (const listener of this.#listeners) {
      if (!listener.started) listener.start(values, position);
      else if (!unchanged) listener.reset(values, position);
      listener.setStatus('live');
    }
  }

  #setStatus(status: SubscriptionStatus): void {
    for (const listener of this.#listeners) listener.setStatus(listener.started ? status : 'subscribing');
  }

  #fail(listeners: readonly Listener[], error: SubscriptionError): void {
    for (const listener of listeners) {
      listener.setStatus('error');
      listener.fail(error);
    }
  }
}
