import type { StreamPosition } from './generated/socket-routes.ts';
import { guarded } from './guarded.ts';
import { SubscriptionError } from './subscription-error.ts';

/**
 * `subscribing`: nothing received yet. `live`: up to date. `stale`: what was received may be outdated until the
 * connection is back. `error`: the server refused; `onError` said why.
 */
export type SubscriptionStatus = 'subscribing' | 'live' | 'stale' | 'error';

/**
 * What a subscriber wants to hear. Values are shared between the subscribers of a stream: do not change them.
 * A handler that throws is reported to `onError` and disturbs nothing else.
 */
export interface SubscriptionHandlers<Update> {
  /** One update, in order: of an `every` stream each exactly once, of a `keyed` one at least the last per key. */
  onUpdate(update: Update, position: StreamPosition): unknown;
  /** The state the stream starts from, before any update. */
  onSnapshot?(values: readonly Update[], position: StreamPosition): unknown;
  /** Updates were missed for good: forget everything received and start over. `onSnapshot` when left out. */
  onReset?(values: readonly Update[], position: StreamPosition): unknown;
  onStatus?(status: SubscriptionStatus): unknown;
  /** The server refused, or a handler threw. Written to the console when left out. */
  onError?(error: SubscriptionError): unknown;
}

/** The handlers of one subscriber, kept from disturbing anybody else, and how far it has been served. */
export class Listener {
  readonly #handlers: SubscriptionHandlers<unknown>;
  #status: SubscriptionStatus = 'subscribing';
  #started = false;
  #stopped = false;

  constructor(handlers: SubscriptionHandlers<unknown>) {
    this.#handlers = handlers;
  }

  get status(): SubscriptionStatus {
    return this.#status;
  }

  /** Whether it has the state that updates build on. */
  get started(): boolean {
    return this.#started;
  }

  start(values: readonly unknown[], position: StreamPosition): void {
    this.#started = true;
    this.#call('onSnapshot', () => this.#handlers.onSnapshot?.(values, position));
  }

  reset(values: readonly unknown[], position: StreamPosition): void {
    const handlers = this.#handlers;
    if (handlers.onReset) this.#call('onReset', () => handlers.onReset?.(values, position));
    else this.#call('onSnapshot', () => handlers.onSnapshot?.(values, position));
  }

  update(value: unknown, position: StreamPosition): void {
    this.#call('onUpdate', () => this.#handlers.onUpdate(value, position));
  }

  setStatus(status: SubscriptionStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#call('onStatus', () => this.#handlers.onStatus?.(status));
  }

  fail(error: SubscriptionError): void {
    if (!this.#stopped) this.#report(error);
  }

  /** No handler is called any more. */
  stop(): void {
    this.#stopped = true;
  }

  #call(name: string, handler: () => unknown): void {
    if (this.#stopped) return;
    guarded(handler, (cause) => {
      this.#report(
        new SubscriptionError('handler_failed', `The handler ${name} threw: ${String(cause)}`, { cause }),
      );
    });
  }

  #report(error: SubscriptionError): void {
    const handlers = this.#handlers;
    if (handlers.onError) guarded(() => handlers.onError?.(error), console.error);
    else console.error(error);
  }
}
