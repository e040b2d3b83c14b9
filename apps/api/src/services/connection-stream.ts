import type { BrokerConnectionStatus } from '@tickwire/contracts';
import type { BrokerConnectionRequest } from '../ws/generated/broker-connection-router.ts';
import type { RouteService } from '../ws/route-service.ts';
import type { ConnectionService } from './connection-service.ts';
import type { MarketFeed } from './market-feed.ts';
import type { VenueLink } from './venue-link.ts';

/** The connection of an account to its venue: told at once when the venue's changes, other changes at the next beat. */
export function createConnectionStream(
  connections: ConnectionService,
  feed: MarketFeed,
  link: VenueLink | undefined,
): RouteService<BrokerConnectionRequest, BrokerConnectionStatus> {
  return {
    resolve(request) {
      connections.status(request.accountId);
      return request;
    },
    snapshot: ({ accountId }) => [connections.status(accountId)],
    start({ accountId }, topic) {
      let shown = JSON.stringify(connections.status(accountId));
      const publish = () => {
        const current = connections.status(accountId);
        const text = JSON.stringify(current);
        if (text === shown) return;
        shown = text;
        topic.publish(current);
      };
      const stops = [feed.onBeat(publish), link?.onStatus(publish)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
}
