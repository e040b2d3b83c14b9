import type { BoundRoute } from './bound-route.ts';
import type { TopicPublisher } from './route-service.ts';
import type { SocketLog } from './socket-log.ts';
import type { Timers } from './timers.ts';
import type { TopicLog } from './topic-log.ts';
import { Topic, type Subscriber } from './topic.ts';

export interface TopicTrackerOptions {
  readonly topicLog: TopicLog;
  readonly timers: Timers;
  /** How long a service goes on after the last subscriber has left, so that one who reconnects can resume. */
  readonly graceMs: number;
  readonly log: SocketLog;
}

interface RunningTopic {
  readonly topic: Topic;
  readonly stop: () => void;
  cancelStop: (() => void) | undefined;
}

/**
 * Counts who needs which topic: the service's work starts with the first subscriber and stops a grace period after
 * the last. A topic that was stopped starts a new epoch, as nobody knows what it missed.
 */
export class TopicTracker {
  readonly #options: TopicTrackerOptions;
  readonly #running = new Map<string, RunningTopic>();

  constructor(options: TopicTrackerOptions) {
    this.#options = options;
  }

  /** Topics whose service is at work. */
  get size(): number {
    return this.#running.size;
  }

  /** The topic of a resolved request, running until its `subscriber` and all others have left; throws what the service throws. */
  join(route: BoundRoute, request: unknown, subscriber: Subscriber): Topic {
    const key = route.router.topicKey(request);
    const running = this.#running.get(key) ?? this.#start(key, route, request);
    running.cancelStop?.();
    running.cancelStop = undefined;
    running.topic.subscribers.add(subscriber);
    return running.topic;
  }

  leave(topic: Topic, subscriber: Subscriber): void {
    const running = this.#running.get(topic.key);
    if (!topic.subscribers.delete(subscriber) || running?.topic !== topic) return;
    if (topic.subscribers.size > 0) return;
    const { timers, graceMs } = this.#options;
    running.cancelStop = timers.after(graceMs, () => this.#stop(running));
  }

  /** Stops all work at once. */
  close(): void {
    for (const running of this.#running.values()) this.#stop(running);
  }

  #start(key: string, route: BoundRoute, request: unknown): RunningTopic {
    const { topicLog } = this.#options;
    const topic = new Topic(key, route, request, topicLog);
    let live = true;
    const publisher: TopicPublisher<unknown> = {
      publish: (update) => {
        if (live) this.#publish(topic, update);
      },
      reset: () => {
        if (live) this.#reset(topic);
      },
    };
    try {
      const stopService = route.service.start(request, publisher);
      const stop = () => {
        live = false;
        stopService();
      };
      const running: RunningTopic = { topic, stop, cancelStop: undefined };
      this.#running.set(key, running);
      return running;
    } catch (error) {
      live = false;
      topicLog.close(key);
      throw error;
    }
  }

  #publish(topic: Topic, update: unknown): void {
    try {
      this.#options.topicLog.publish(topic.key, update);
    } catch (error) {
      this.#options.log.error({ err: error, topic: topic.key }, 'an update cannot be encoded: stream reset');
      this.#reset(topic);
    }
  }

  #reset(topic: Topic): void {
    try {
      topic.reset();
    } catch (error) {
      this.#options.log.error({ err: error, topic: topic.key }, 'a service failed to tell its state');
      for (const subscriber of topic.subscribers) subscriber.lag();
    }
  }

  #stop({ topic, stop, cancelStop }: RunningTopic): void {
    cancelStop?.();
    this.#running.delete(topic.key);
    this.#options.topicLog.close(topic.key);
    try {
      stop();
    } catch (error) {
      this.#options.log.error({ err: error, topic: topic.key }, 'a service failed to stop its work');
    }
  }
}
