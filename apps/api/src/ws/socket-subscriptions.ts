import type { ErrorCode } from '@tickwire/contracts';
import { ApiError } from '../api-error.ts';
import type { Principal } from '../principal.ts';
import type { BoundRoute } from './bound-route.ts';
import type { ClientFrame, FrameFault } from './client-frame.ts';
import type { ParsedRequest } from './route-router.ts';
import { refusalFrame, subscribedFrame, unsubscribedFrame } from './server-frames.ts';
import type { SocketAudit } from './socket-audit.ts';
import { Subscription, type SubscriptionOptions } from './subscription.ts';
import type { TopicTracker } from './topic-tracker.ts';
import type { Topic } from './topic.ts';

export interface SocketSubscriptionsOptions extends SubscriptionOptions {
  readonly principal: Principal;
  readonly audit: SocketAudit;
  readonly tracker: TopicTracker;
  readonly maxSubscriptions: number;
  /** Told of a frame that could not be acted on and had to wait until that was known. */
  readonly onFault: (fault: FrameFault) => void;
}

/** Refusals that may be somebody trying doors; the others are mistakes. */
const DENIALS: ReadonlySet<string> = new Set<ErrorCode>(['forbidden', 'unknown_account']);

interface Following {
  readonly topic: Topic;
  readonly subscription: Subscription;
}

/** A frame that is acted on later. */
interface Waiting {
  readonly route: BoundRoute;
  readonly frame: ClientFrame;
  act(): FrameFault | undefined;
}

/** The topics one socket follows, each at most once. Frames it cannot act on are returned as faults. */
export class SocketSubscriptions {
  readonly #options: SocketSubscriptionsOptions;
  readonly #following = new Map<string, Following>();
  /** Frames that wait for their service, by the stream as it was asked for; it resolves when they are answered. */
  readonly #waiting = new Map<string, Promise<void>>();
  #cleared = false;

  constructor(options: SocketSubscriptionsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#following.size;
  }

  subscribe(route: BoundRoute, frame: ClientFrame): FrameFault | undefined {
    const prepare = (request: unknown) => route.service.prepare?.(request);
    return this.#act(route, frame, prepare, (topic, request) => {
      const { maxSubscriptions } = this.#options;
      if (!this.#following.has(topic) && this.#following.size >= maxSubscriptions) return this.#full(frame);
      this.#follow(route, topic, request, frame);
      return undefined;
    });
  }

  unsubscribe(route: BoundRoute, frame: ClientFrame): FrameFault | undefined {
    return this.#act(
      route,
      frame,
      () => undefined,
      (topic) => {
        const following = this.#following.get(topic);
        if (following) this.#leave(following);
        this.#send(unsubscribedFrame(route.router.name, frame.id, topic));
        return undefined;
      },
    );
  }

  /** The socket is gone. */
  clear(): void {
    this.#cleared = true;
    for (const following of this.#following.values()) this.#leave(following);
  }

  /**
   * Reads the request and does `action`, whose refusals are answered: at once, or when what `prepare` brings is there.
   * Frames about one stream are answered in the order they came.
   */
  #act(
    route: BoundRoute,
    frame: ClientFrame,
    prepare: (request: unknown) => Promise<unknown> | undefined,
    action: (topic: string, request: unknown) => FrameFault | undefined,
  ): FrameFault | undefined {
    const { router, service } = route;
    const parsed = router.parseRequest(frame.payload);
    if (!parsed.ok) return invalidPayload(parsed, frame);
    const asked = router.topicKey(parsed.request);
    const act = () => {
      const request = service.resolve(parsed.request);
      return action(router.topicKey(request), request);
    };
    try {
      if (router.scope !== 'public' && !this.#options.principal.scopes.includes(router.scope)) {
        throw new ApiError('forbidden', `The stream ${router.name} needs the scope ${router.scope}.`);
      }
      const before = this.#waiting.get(asked);
      if (before === undefined && this.#waiting.size >= this.#options.maxSubscriptions)
        return this.#full(frame);
      const needed = prepare(parsed.request);
      if (before === undefined && needed === undefined) return act();
      const ready = needed === undefined ? before : Promise.all([needed, before]);
      this.#later(asked, { route, frame, act }, ready);
    } catch (error) {
      this.#refuse(route, frame, asked, error);
    }
    return undefined;
  }

  #later(asked: string, { route, frame, act }: Waiting, ready: Promise<unknown> | undefined): void {
    const attempt = async (): Promise<void> => {
      try {
        await ready;
        if (this.#cleared) return;
        const fault = act();
        if (fault) this.#options.onFault(fault);
      } catch (error) {
        if (!this.#cleared) this.#refuse(route, frame, asked, error);
      }
    };
    const answered = attempt().finally(() => {
      if (this.#waiting.get(asked) === answered) this.#waiting.delete(asked);
    });
    this.#waiting.set(asked, answered);
  }

  #refuse({ router }: BoundRoute, frame: ClientFrame, topic: string, error: unknown): void {
    const { code, detail } = error instanceof ApiError ? error : this.#internalError(error, frame.type);
    if (DENIALS.has(code)) {
      const { audit } = this.#options;
      audit('subscription refused', { operation: frame.type, scope: router.scope, topic, code });
    }
    this.#send(refusalFrame(frame.type, frame.id, topic, code, detail));
  }

  #full({ id }: ClientFrame): FrameFault {
    const { maxSubscriptions } = this.#options;
    const message = `This socket has its ${maxSubscriptions} subscriptions; unsubscribe from one first.`;
    return { code: 'too_many_subscriptions', message, id };
  }

  #follow(route: BoundRoute, key: string, request: unknown, { id, since, batchMs = 0 }: ClientFrame): void {
    const { tracker } = this.#options;
    const known = this.#following.get(key);
    const subscription = known?.subscription ?? new Subscription(this.#options);
    const topic = known?.topic ?? tracker.join(route, request, subscription);
    try {
      subscription.follow(topic, since, batchMs, ({ from, resumed }) =>
        subscribedFrame(route.router.name, id, key, from, resumed),
      );
      this.#following.set(key, { topic, subscription });
    } catch (error) {
      if (!known) tracker.leave(topic, subscription);
      throw error;
    }
  }

  #leave({ topic, subscription }: Following): void {
    subscription.end();
    this.#following.delete(topic.key);
    this.#options.tracker.leave(topic, subscription);
  }

  #internalError(cause: unknown, type: string): ApiError {
    this.#options.log.error({ err: cause, type }, 'a service failed to serve a stream');
    return new ApiError('internal_error', 'The server failed to serve the stream; try again later.', {
      cause,
    });
  }

  #send(text: string): void {
    const { outbox, codec } = this.#options;
    outbox.send(codec.frame(text));
  }
}

function invalidPayload(
  { issues }: Extract<ParsedRequest<unknown>, { ok: false }>,
  { type, id }: ClientFrame,
): FrameFault {
  return {
    code: 'invalid_payload',
    message: `The payload of ${type} is wrong; correct what \`issues\` names.`,
    id,
    issues: issues.map(({ path, message }) => ({ path: path ? `payload.${path}` : 'payload', message })),
  };
}
