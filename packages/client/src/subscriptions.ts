import { Feed } from './feed.ts';
import type { StreamPosition } from './generated/socket-routes.ts';
import { Listener } from './listener.ts';
import type { SubscriptionHandlers, SubscriptionStatus } from './listener.ts';
import type { ServerFrame } from './server-frame.ts';
import { SubscriptionError } from './subscription-error.ts';

/** A running subscription of one caller. */
export interface Subscription {
  readonly status: SubscriptionStatus;
  /** Ends it; no handler is called from now on. */
  unsubscribe(): void;
}

/** A frame that asks the server for a stream, or to end one. */
export interface RequestFrame {
  readonly type: string;
  readonly id: number;
  readonly since?: StreamPosition;
  readonly batchMs?: number;
  readonly payload: object;
}

/** What is subscribed, and how. */
export interface Wanted {
  readonly route: string;
  readonly request: object;
  readonly delivery: 'every' | 'keyed';
  /** Milliseconds by which the server may gather updates; 0 for none. */
  readonly batchMs: number;
}

/** One feed with what it takes to ask the server for it. */
interface Stream {
  readonly key: string;
  readonly route: string;
  readonly request: object;
  readonly feed: Feed;
  batchMs: number;
}

/** A topic the server sends on this socket, and the streams it feeds: two spellings of a request may share it. */
interface Topic {
  readonly route: string;
  readonly request: object;
  readonly streams: Set<Stream>;
}

/**
 * Everything subscribed over the one socket. Equal requests share a stream; answers are matched by id and data by
 * the topic the server named. A topic is left when nobody here needs it and no open question could still need it.
 */
export class Subscriptions {
  readonly #send: (frame: RequestFrame) => void;
  readonly #streams = new Map<string, Stream>();
  readonly #asked = new Map<number, Stream>();
  readonly #topics = new Map<string, Topic>();
  #nextId = 1;
  #connected = false;

  constructor(send: (frame: RequestFrame) => void) {
    this.#send = send;
  }

  add(wanted: Wanted, handlers: SubscriptionHandlers<unknown>): Subscription {
    const listener = new Listener(handlers);
    const stream = this.#streamFor(wanted);
    stream.batchMs = Math.min(stream.batchMs, wanted.batchMs);
    stream.feed.add(listener);
    if (this.#connected) stream.feed.connect();
    return {
      get status() {
        return listener.status;
      },
      unsubscribe: () => this.#remove(stream, listener),
    };
  }

  /** The socket is open: asks for everything anew, in one go. */
  connect(): void {
    this.#connected = true;
    for (const { feed } of this.#streams.values()) feed.connect();
  }

  /** The socket is gone; with `error` for good. */
  disconnect(error?: SubscriptionError): void {
    this.#connected = false;
    this.#asked.clear();
    this.#topics.clear();
    const streams = [...this.#streams.values()];
    for (const { feed } of streams) feed.disconnect(error);
  }

  receive(frame: ServerFrame): void {
    switch (frame.kind) {
      case 'accepted':
        return this.#accepted(frame);
      case 'refused':
        return this.#refused(frame);
      case 'update':
        for (const { feed } of this.#fedBy(frame.topic)) feed.update(frame.seq, frame.value);
        return;
      case 'snapshot':
        for (const { feed } of this.#fedBy(frame.topic)) feed.snapshot(frame.values, frame.position);
        return;
      case 'reset':
        for (const { feed } of this.#fedBy(frame.topic)) feed.reset(frame.values, frame.position);
        return;
      default:
    }
  }

  /** Ends every subscription without telling the server, whose socket is about to be closed. */
  clear(): void {
    for (const { feed } of this.#streams.values()) feed.clear();
    this.#streams.clear();
    this.disconnect();
  }

  #streamFor({ route, request, delivery, batchMs }: Wanted): Stream {
    const key = `${route} ${JSON.stringify(request)}`;
    const known = this.#streams.get(key);
    if (known) return known;
    const feed = new Feed(delivery, (since) => {
      const id = this.#nextId++;
      this.#asked.set(id, stream);
      this.#send({
        type: `${route}.subscribe`,
        id,
        ...(since && { since }),
        ...(stream.batchMs > 0 && { batchMs: stream.batchMs }),
        payload: stream.request,
      });
      return id;
    });
    const stream: Stream = { key, route, request: structuredClone(request), feed, batchMs };
    this.#streams.set(key, stream);
    return stream;
  }

  #remove(stream: Stream, listener: Listener): void {
    stream.feed.remove(listener);
    if (!stream.feed.abandoned || this.#streams.get(stream.key) !== stream) return;
    this.#streams.delete(stream.key);
    for (const topic of this.#topics.values()) topic.streams.delete(stream);
    this.#leaveUnused(stream.route);
  }

  #accepted({ id, topic, resumed }: ServerFrame & { kind: 'accepted' }): void {
    const stream = this.#answered(id);
    if (!stream) return;
    const { route, request, feed } = stream;
    const streams = this.#topics.get(topic)?.streams ?? new Set();
    this.#topics.set(topic, { route, request, streams });
    if (!feed.abandoned) streams.add(stream);
    feed.accept(id, resumed);
    this.#leaveUnused(route);
  }

  #refused({ id, code, message, issues }: ServerFrame & { kind: 'refused' }): void {
    const stream = this.#answered(id);
    if (!stream) return;
    stream.feed.refuse(id, new SubscriptionError(code, message, { issues }));
    this.#leaveUnused(stream.route);
  }

  /** The stream that asked question `id`, which is hereby answered. */
  #answered(id: unknown): Stream | undefined {
    if (typeof id !== 'number') return undefined;
    const stream = this.#asked.get(id);
    this.#asked.delete(id);
    return stream;
  }

  #fedBy(topic: string): Iterable<Stream> {
    return this.#topics.get(topic)?.streams ?? [];
  }

  /** While an answer is open its topic is unknown: leaving a topic then might cut off whoever asked. */
  #leaveUnused(route: string): void {
    for (const stream of this.#asked.values()) if (stream.route === route) return;
    for (const [key, topic] of this.#topics) {
      if (topic.route !== route || topic.streams.size > 0) continue;
      this.#topics.delete(key);
      this.#send({ type: `${route}.unsubscribe`, id: this.#nextId++, payload: topic.request });
    }
  }
}
