import { OrderType, Side, StopType } from '@tickwire/contracts';
import { asksForBracket } from '../brackets/bracket-request.ts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { VenueFeature } from '../ports/venue.ts';
import type { OrderContext } from './order-context.ts';
import { isImmediate, timeInForceOf } from './time-in-force.ts';

const checkDuration = ({ request, venue }: OrderContext): Refusal | undefined => {
  const timeInForce = timeInForceOf(request);
  if (timeInForce === undefined) {
    return refuse('unsupported_order', 'The duration of an order is GTC, DAY, IOC or FOK.', 'duration');
  }
  const name = timeInForce.toUpperCase();
  if (!venue.timeInForce.includes(timeInForce)) {
    return refuse('unsupported_order', `${venue.name} takes no ${name} orders.`, 'duration');
  }
  if (!isImmediate(timeInForce)) return undefined;
  if (request.type !== OrderType.LIMIT && request.type !== OrderType.MARKET) {
    return refuse('unsupported_order', `A stop waits and ${name} does not: send GTC or DAY.`, 'duration');
  }
  return request.postOnly === true
    ? refuse(
        'unsupported_order',
        `A post-only order rests and ${name} does not: send GTC or DAY.`,
        'postOnly',
      )
    : undefined;
};

/** What the order needs a venue to be capable of, the field that asks for it, and how that is called. */
type Needed = readonly [feature: VenueFeature, field: string, name: string];

const nothing: readonly Needed[] = [];

const needed = ({ request }: OrderContext): readonly Needed[] => {
  if (request.postOnly !== true && request.reduceOnly !== true && !asksForBracket(request)) return nothing;
  const { takeProfit, stopLoss, guaranteedStop, trailingStopPips, trailingStopPrice, stopType } = request;
  const features: Needed[] = [];
  if (
    trailingStopPips !== undefined ||
    trailingStopPrice !== undefined ||
    stopType === StopType.TRAILING_STOP
  )
    features.push(['trailing-stop', 'trailingStopPips', 'trailing stops']);
  if (guaranteedStop !== undefined || stopType === StopType.GUARANTEED_STOP)
    features.push(['guaranteed-stop', 'guaranteedStop', 'guaranteed stops']);
  if (features.length > 0 || takeProfit !== undefined || stopLoss !== undefined) {
    const field = takeProfit === undefined ? 'stopLoss' : 'takeProfit';
    features.push(['brackets', features[0]?.[1] ?? field, 'brackets']);
  }
  if (request.postOnly === true) features.push(['post-only', 'postOnly', 'post-only orders']);
  if (request.reduceOnly === true) features.push(['reduce-only', 'reduceOnly', 'reduce-only orders']);
  return features;
};

/** Refuses what the venue cannot do and what would otherwise be ignored in silence. */
export const checkSupported = (context: OrderContext): Refusal | undefined => {
  const { request, venue } = context;
  if (!venue.orderTypes.includes(request.type)) {
    return refuse(
      'unsupported_order',
      `${venue.name} does not execute orders of type ${request.type}.`,
      'type',
    );
  }
  if (request.side !== Side.BUY && request.side !== Side.SELL) {
    return refuse('unsupported_order', 'The side of an order is 1 (buy) or -1 (sell).', 'side');
  }
  const missing = needed(context).find(([feature]) => !venue.features.includes(feature));
  if (missing !== undefined) {
    const [, field, name] = missing;
    return refuse('unsupported_order', `${venue.name} knows no ${name}: leave ${field} out.`, field);
  }
  if (request.postOnly === true && request.type !== OrderType.LIMIT) {
    return refuse('unsupported_order', 'Only a limit order can be post-only.', 'postOnly');
  }
  return checkDuration(context);
};
