import type { StreamPosition } from '@tickwire/contracts';
import type { BoundRoute } from './bound-route.ts';
import type { LogEntry } from './history.ts';
import { valuesFrame } from './server-frames.ts';
import { SharedFrame } from './shared-frame.ts';
import type { TopicLog } from './topic-log.ts';

/** One socket's interest in a topic. */
export interface Subscriber {
  /** The update at `seq`. */
  deliver(seq: number, frame: SharedFrame): void;
  /** The stream has begun anew at `position`; `frame` is the reset that says so. */
  reset(position: StreamPosition, frame: SharedFrame): void;
  /** The stream went on without it: it has to catch up by itself, a little later. */
  lag(): void;
}

/** How a subscriber gets from where it stands to the head of the stream. */
export interface CatchUp {
  /** False: the values start anew. */
  readonly resumed: boolean;
  /** Where the stream goes on from for the subscriber. */
  readonly from: StreamPosition;
  /** Where it stands once it has `texts`. */
  readonly head: StreamPosition;
  /** JSON texts of the frames to send. */
  readonly texts: readonly string[];
}

/** One running stream and who listens to it. */
export class Topic {
  readonly key: string;
  readonly subscribers = new Set<Subscriber>();
  readonly #route: BoundRoute;
  readonly #request: unknown;
  readonly #log: TopicLog;

  constructor(key: string, route: BoundRoute, request: unknown, log: TopicLog) {
    this.key = key;
    this.#route = route;
    this.#request = request;
    this.#log = log;
    log.open(key, route.formatOf(key), (entry) => this.#deliver(entry));
  }

  get delivery(): 'every' | 'keyed' {
    return this.#route.router.delivery;
  }

  /** What is needed to go on after `since`, a frame of `kind` with all values when that is not to be had. */
  catchUp(since: StreamPosition | undefined, kind: 'snapshot' | 'reset'): CatchUp {
    const missed = since === undefined ? 'gone' : this.#log.since(this.key, since);
    if (since !== undefined && missed !== 'gone') {
      const head = this.#log.position(this.key);
      return { resumed: true, from: since, head, texts: missed.map(({ text }) => text) };
    }
    const [head, text] = this.#values(kind);
    return { resumed: false, from: head, head, texts: [text] };
  }

  /** Starts the stream over for everybody. Throws when the service fails to tell its state. */
  reset(): void {
    this.#log.reset(this.key);
    const [position, text] = this.#values('reset');
    const frame = new SharedFrame(text);
    for (const subscriber of this.subscribers) subscriber.reset(position, frame);
  }

  #deliver({ seq, text }: LogEntry): void {
    const frame = new SharedFrame(text);
    for (const subscriber of this.subscribers) subscriber.deliver(seq, frame);
  }

  /** The position is read after the state, as the service may publish while it is asked. */
  #values(kind: 'snapshot' | 'reset'): readonly [StreamPosition, string] {
    const values = this.#route.service.snapshot(this.#request);
    const position = this.#log.position(this.key);
    return [position, valuesFrame(`${this.#route.router.name}.${kind}`, this.key, position, values)];
  }
}
