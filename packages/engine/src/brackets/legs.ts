import { OrderType } from '@tickwire/contracts';
import type { Bracket, BracketRole, BracketStop } from '../model/bracket.ts';
import type { Order } from '../model/order.ts';
import type { Price } from '../money/fixed-point.ts';

/** One order of a bracket as it is asked for. A trailing stop gets its price when it starts. */
export interface Leg {
  readonly role: BracketRole;
  readonly type: OrderType;
  readonly limitPrice: Price | undefined;
  readonly stopPrice: Price | undefined;
  readonly trail: Price | undefined;
  readonly guaranteed: boolean;
}

export const legsOf = ({ takeProfit, stop }: Bracket): Leg[] => {
  const legs: Leg[] = [];
  if (takeProfit !== undefined) {
    legs.push({
      role: 'take-profit',
      type: OrderType.LIMIT,
      limitPrice: takeProfit,
      stopPrice: undefined,
      trail: undefined,
      guaranteed: false,
    });
  }
  if (stop !== undefined) {
    legs.push({
      role: 'stop-loss',
      type: OrderType.STOP,
      limitPrice: undefined,
      stopPrice: stop.kind === 'trailing' ? undefined : stop.price,
      trail: stop.kind === 'trailing' ? stop.trail : undefined,
      guaranteed: stop.kind === 'guaranteed',
    });
  }
  return legs;
};

const stopOf = ({ trail, stopPrice, guaranteed }: Order): BracketStop | undefined => {
  if (trail !== undefined) return { kind: 'trailing', trail };
  if (stopPrice === undefined) return undefined;
  return { kind: guaranteed ? 'guaranteed' : 'stop-loss', price: stopPrice };
};

const noBracket: Bracket = { takeProfit: undefined, stop: undefined };

/** The bracket with the leg as the order now has it. */
export const withLeg = (bracket: Bracket | undefined, order: Order): Bracket => ({
  ...(bracket ?? noBracket),
  ...(order.role === 'take-profit' ? { takeProfit: order.limitPrice } : { stop: stopOf(order) }),
});

/** The bracket without one of its legs; undefined once nothing is left of it. */
export const withoutLeg = (bracket: Bracket, role: BracketRole): Bracket | undefined => {
  const { takeProfit, stop } = bracket;
  if (role === 'take-profit') return stop && { takeProfit: undefined, stop };
  return takeProfit === undefined ? undefined : { takeProfit, stop: undefined };
};
