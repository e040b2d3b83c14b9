import type { ExchangeRate } from '@tickwire/contracts';
import type { ExchangeRateRequest } from '../ws/generated/exchange-rate-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import type { ExchangeRates } from './exchange-rates.ts';
import type { MarketFeed } from './market-feed.ts';

/** The rate between two currencies, at every beat that has changed it. */
export function createExchangeRateStream(
  rates: ExchangeRates,
  feed: MarketFeed,
): RouteService<ExchangeRateRequest, ExchangeRate> {
  return {
    prepare: (pair) => rates.bring(pair),
    resolve(pair) {
      rates.find(pair);
      return pair;
    },
    snapshot(pair) {
      const rate = rates.find(pair);
      return rate ? [rate] : [];
    },
    start(pair, topic) {
      let shown = rates.find(pair)?.rate;
      return feed.onBeat(() => {
        const found = rates.find(pair);
        if (found === undefined || found.rate === shown) return;
        shown = found.rate;
        topic.publish(found);
      });
    },
  };
}
