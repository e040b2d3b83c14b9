import type { StreamPosition } from '@tickwire/contracts';
import type { Codec } from './codec.ts';
import type { Outbox } from './outbox.ts';
import type { SharedFrame } from './shared-frame.ts';
import type { SocketLog } from './socket-log.ts';
import type { SocketCounters } from './socket-stats.ts';
import type { Timers } from './timers.ts';
import type { CatchUp, Subscriber, Topic } from './topic.ts';

const RETRY_MS = 1000;

/** What the subscriptions of one socket share. */
export interface SubscriptionOptions {
  readonly outbox: Outbox;
  readonly codec: Codec;
  readonly counters: SocketCounters;
  readonly timers: Timers;
  readonly log: SocketLog;
}

/**
 * One topic on one socket. While the socket keeps up, updates pass straight through. Otherwise it only remembers
 * where it stands, and later takes from the topic's history what was missed: every update or, of a keyed topic,
 * the last one per key; when that is gone, a reset.
 */
export class Subscription implements Subscriber {
  readonly #options: SubscriptionOptions;
  #topic: Topic | undefined;
  #epoch = '';
  #seq = 0;
  #batchMs = 0;
  #behind = false;
  #cancelTimer: (() => void) | undefined;

  constructor(options: SubscriptionOptions) {
    this.#options = options;
  }

  /**
   * Follows `topic` after `since` if possible, otherwise from a snapshot on; `answer` makes the frame that goes
   * before. `batchMs` gathers the updates of a keyed topic for so long. Throws what the service throws.
   */
  follow(
    topic: Topic,
    since: StreamPosition | undefined,
    batchMs: number,
    answer: (catchUp: CatchUp) => string,
  ): void {
    const catchUp = topic.catchUp(since, 'snapshot');
    this.#stopWaiting();
    this.#topic = topic;
    this.#batchMs = topic.delivery === 'every' ? 0 : batchMs;
    this.#send(answer(catchUp));
    this.#take(catchUp);
  }

  end(): void {
    this.#stopWaiting();
    this.#topic = undefined;
  }

  deliver(seq: number, frame: SharedFrame): void {
    if (this.#behind) return;
    const { outbox, codec } = this.#options;
    if (this.#batchMs === 0 && !outbox.congested && seq === this.#seq + 1) {
      this.#seq = seq;
      outbox.send(frame.bytes(codec));
    } else {
      this.#catchUpAfter(this.#batchMs);
    }
  }

  reset({ epoch, seq }: StreamPosition, frame: SharedFrame): void {
    const { outbox, codec } = this.#options;
    this.#stopWaiting();
    if (outbox.congested) {
      this.#catchUpAfter(0);
      return;
    }
    this.#epoch = epoch;
    this.#seq = seq;
    outbox.send(frame.bytes(codec));
  }

  lag(): void {
    this.#stopWaiting();
    this.#catchUpAfter(RETRY_MS);
  }

  #catchUpAfter(ms: number): void {
    this.#behind = true;
    if (ms > 0) this.#cancelTimer = this.#options.timers.after(ms, this.#catchUp);
    else this.#catchUp();
  }

  readonly #catchUp = (): void => {
    const { outbox, counters, log } = this.#options;
    const topic = this.#topic;
    if (!topic) return;
    if (outbox.congested) {
      outbox.whenDrained(this.#catchUp);
      return;
    }
    try {
      const catchUp = topic.catchUp({ epoch: this.#epoch, seq: this.#seq }, 'reset');
      if (catchUp.resumed) counters.collapsedUpdates += catchUp.head.seq - this.#seq - catchUp.texts.length;
      else counters.resets += 1;
      this.#take(catchUp);
    } catch (error) {
      log.error({ err: error, topic: topic.key }, 'a service failed to tell its state');
      this.#catchUpAfter(RETRY_MS);
    }
  };

  #take({ head, texts }: CatchUp): void {
    this.#behind = false;
    this.#epoch = head.epoch;
    this.#seq = head.seq;
    for (const text of texts) this.#send(text);
  }

  #send(text: string): void {
    const { outbox, codec } = this.#options;
    outbox.send(codec.frame(text));
  }

  #stopWaiting(): void {
    this.#behind = false;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#options.outbox.forget(this.#catchUp);
  }
}
