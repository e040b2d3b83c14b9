import type { StreamPosition } from '../src/generated/socket-routes.ts';
import type { ServerFrame } from '../src/server-frame.ts';
import type { RequestFrame } from '../src/subscriptions.ts';

export interface Value {
  readonly key: number;
  readonly n: number;
}

const TOPIC = 'model:{}';

/** The newest value of each key, in the order in which the keys first came. */
export function newestPerKey<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => number): Entry[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

/**
 * A server reduced to the law: it numbers values, remembers those after a point, and answers a subscription by
 * resuming or with a snapshot. `wire` is what it has sent and the client has not received yet.
 */
export class ModelServer {
  readonly delivery: 'every' | 'keyed';
  /** Everything that ever happened, in order. */
  readonly history: Value[] = [];
  wire: ServerFrame[] = [];
  subscribed = false;
  #epoch = 1;
  #seq = 0;
  #log: { readonly seq: number; readonly value: Value }[] = [];
  /** Positions before this one can no longer be resumed. */
  #remembers = 0;

  constructor(delivery: 'every' | 'keyed') {
    this.delivery = delivery;
  }

  /** What a client that knows everything holds. */
  get state(): readonly Value[] {
    return this.delivery === 'every' ? [...this.history] : newestPerKey(this.history, ({ key }) => key);
  }

  publish(): void {
    const value = { key: this.history.length % 3, n: this.history.length + 1 };
    this.history.push(value);
    this.#seq += 1;
    this.#log.push({ seq: this.#seq, value });
    if (this.subscribed) this.wire.push({ kind: 'update', topic: TOPIC, seq: this.#seq, value });
  }

  forget(): void {
    this.#remembers = this.#seq;
  }

  reset(): void {
    this.#epoch += 1;
    this.#seq = 0;
    this.#log = [];
    this.forget();
    if (this.subscribed) this.#tellState('reset');
  }

  receive({ type, id, since }: RequestFrame): void {
    this.subscribed = type.endsWith('.subscribe');
    if (!this.subscribed) return;
    const resumed = since?.epoch === String(this.#epoch) && since.seq >= this.#remembers;
    this.wire.push({ kind: 'accepted', id, topic: TOPIC, resumed });
    if (!resumed) {
      this.#tellState('snapshot');
      return;
    }
    const missed = this.#log.filter(({ seq }) => seq > since.seq);
    const told = this.delivery === 'every' ? missed : newestPerKey(missed, ({ value }) => value.key);
    const inOrder = told.toSorted((a, b) => a.seq - b.seq);
    for (const { seq, value } of inOrder) this.wire.push({ kind: 'update', topic: TOPIC, seq, value });
  }

  #tellState(kind: 'snapshot' | 'reset'): void {
    const position: StreamPosition = { epoch: String(this.#epoch), seq: this.#seq };
    this.wire.push({ kind, topic: TOPIC, position, values: this.state });
  }
}
