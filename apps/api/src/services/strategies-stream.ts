import type { Strategy } from '@tickwire/contracts';
import type { Engine } from '@tickwire/engine';
import type { StrategiesRequest } from '../ws/generated/strategies-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import { queried } from './engine-error.ts';
import type { MarketFeed } from './market-feed.ts';

/** What the strategies on an account do, and when a run has begun or ended. */
export interface FollowedStrategies {
  /** None on an account that they do not trade on. */
  on(accountId: string): readonly Strategy[];
  /** Told after a run has begun or ended; returns the end. */
  subscribe(listener: () => void): () => void;
}

/** Strategies of an account: told when one starts or ends, and what it has logged, ordered and filled once a beat. */
export function createStrategiesStream(
  engine: Engine,
  strategies: FollowedStrategies,
  feed: MarketFeed,
): RouteService<StrategiesRequest, Strategy> {
  return {
    resolve(request) {
      queried(() => engine.account(request.accountId));
      return request;
    },
    snapshot: ({ accountId }) => strategies.on(accountId),
    start({ accountId }, topic) {
      const shown = new Map(strategies.on(accountId).map((strategy) => [strategy.id, strategy]));
      const publish = () => {
        for (const strategy of strategies.on(accountId)) {
          if (isSame(strategy, shown.get(strategy.id))) continue;
          shown.set(strategy.id, strategy);
          topic.publish(strategy);
        }
      };
      const stops = [strategies.subscribe(publish), feed.onBeat(publish)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A log only ever grows at its end, so that its newest entry stands for all of it. */
const isSame = (now: Strategy, before: Strategy | undefined): boolean =>
  now.status === before?.status &&
  now.startedAt === before.startedAt &&
  now.error === before.error &&
  now.orders === before.orders &&
  now.fills === before.fills &&
  now.log.at(-1) === before.log.at(-1);
