import type { BrokerCapabilities, BrokerConnectionStatus } from '@tickwire/contracts';
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
    leverage: !has('margin'),
  };
}

/** What the connection's status says is missing: of the same capabilities, what orders may ask for elsewhere. */
export function notOffered(venue: VenueCapabilities): NonNullable<BrokerConnectionStatus['notOffered']> {
  const { guaranteedStop, postOnly } = wireCapabilities(venue);
  const missing: ReturnType<typeof notOffered> = [];
  if (!guaranteedStop) missing.push('guaranteed-stop');
  if (!postOnly) missing.push('post-only');
  return missing;
}
