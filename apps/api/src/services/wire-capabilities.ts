import type { BrokerCapabilities } from '@tickwire/contracts';
import type { VenueCapabilities } from '@tickwire/engine';

const wireDuration = { gtc: 'GTC', day: 'DAY', ioc: 'IOC', fok: 'FOK' } as const;

/** What a venue can do, as the contract words it: what the gate checks orders against. */
export function wireCapabilities({
  orderTypes,
  timeInForce,
  features,
}: VenueCapabilities): BrokerCapabilities {
  const has = (feature: (typeof features)[number]) => features.includes(feature);
  return {
    orderTypes: [...orderTypes],
    durations: timeInForce.map((each) => wireDuration[each]),
    brackets: has('brackets'),
    // A stop of a position is a leg of its bracket, whatever its kind.
    trailingStop: has('brackets') && has('trailing-stop'),
    guaranteedStop: has('brackets') && has('guaranteed-stop'),
    postOnly: has('post-only'),
    reduceOnly: has('reduce-only'),
  };
}
