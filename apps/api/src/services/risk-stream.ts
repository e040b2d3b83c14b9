import type { RiskStatus } from '@tickwire/contracts';
import type { Engine, EngineUpdate } from '@tickwire/engine';
import type { RiskRequest } from '../ws/generated/risk-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import { queried } from './engine-error.ts';
import type { MarketFeed } from './market-feed.ts';

/** What is told at once; fills and prices are looked at once a beat. */
const telling: ReadonlySet<EngineUpdate['kind']> = new Set(['halt', 'risk']);

/** Where an account stands against its limits: told when it is halted or resumed, and when a beat has changed it. */
export function createRiskStream(engine: Engine, feed: MarketFeed): RouteService<RiskRequest, RiskStatus> {
  return {
    resolve(request) {
      queried(() => engine.account(request.accountId));
      return request;
    },
    snapshot: ({ accountId }) => [engine.risk(accountId)],
    start({ accountId }, topic) {
      let shown = JSON.stringify(engine.risk(accountId));
      const publish = () => {
        const status = engine.risk(accountId);
        const text = JSON.stringify(status);
        if (text === shown) return;
        shown = text;
        topic.publish(status);
      };
      const stops = [
        engine.subscribe((update) => {
          if (update.accountId === accountId && telling.has(update.kind)) publish();
        }),
        feed.onBeat(publish),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
