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
}

/** Refusals that may be somebody trying doors; the others are mistakes. */
const DENIALS: ReadonlySet<string> = new Set<ErrorCode>(['forbidden', 'unknown_account']);

interface Following {
  readonly topic: Topic;
  readonly subscription: Subscription;
}

/** The topics one socket follows, each at most once. Frames it cannot act on are returned as faults. */
export class SocketSubscriptions {
  readonly #options: SocketSubscriptionsOptions;
  readonly #following = new Map<string, Following>();

  constructor(options: SocketSubscriptionsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#following.size;
  }

  subscribe(route: BoundRoute, frame: ClientFrame): FrameFault | undefined {
    return this.#act(route, frame, (topic, request) => {
      const { maxSubscriptions } = this.#options;
      if (!this.#following.has(topic) && this.#following.size >= maxSubscriptions) {
        const message = `This socket has its ${maxSubscriptions} subscriptions; unsubscribe from one first.`;
        return { code: 'too_many_subscriptions', message, id: frame.id };
      }
      this.#follow(route, topic, request, frame);
      return undefined;
    });
  }

  unsubscribe(route: BoundRoute, frame: ClientFrame): FrameFault | undefined {
    return this.#act(route, frame, (topic) => {
      const following = this.#following.get(topic);
      if (following) this.#leave(following);
      this.#send(unsubscribedFrame(route.router.name, frame.id, topic));
      return undefined;
    });
  }

  /** The socket is gone. */
  clear(): void {
    for (const following of this.#following.values()) this.#leave(following);
  }

  /** Reads the request and does `action`, whose refusals are answered. */
  #act(
    { router, service }: BoundRoute,
    frame: ClientFrame,
    action: (topic: string, request: unknown) => FrameFault | undefined,
  ): FrameFault | undefined {
    const parsed = router.parseRequest(frame.payload);
    if (!parsed.ok) return invalidPayload(parsed, frame);
    try {
      if (router.scope !== 'public' && !this.#options.principal.scopes.includes(router.scope)) {
        throw new ApiError('forbidden', `The stream ${router.name} needs the scope ${router.scope}.`);
      }
      const request = service.resolve(parsed.request);
      return action(router.topicKey(request), request);
    } catch (error) {
      const { code, detail } = error instanceof ApiError ? error : this.#internalError(error, frame.type);
      const topic = router.topicKey(parsed.request);
      if (DENIALS.has(code)) {
        const { audit } = this.#options;
        audit('subscription refused', { operation: frame.type, scope: router.scope, topic, code });
      }
      this.#send(refusalFrame(frame.type, frame.id, topic, code, detail));
      return undefined;
    }
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
