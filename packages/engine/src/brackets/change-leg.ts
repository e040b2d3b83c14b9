import { sendCancel } from '../decide/send-cancel.ts';
import type { DecisionContext } from '../decide/decision-context.ts';
import { nextState } from '../lifecycle/order-lifecycle.ts';
import type { Bracket } from '../model/bracket.ts';
import type { Order } from '../model/order.ts';
import type { Price } from '../money/fixed-point.ts';
import { legsOf } from './legs.ts';
import type { Leg } from './legs.ts';
import { trailStart } from './place-leg.ts';
import { replaceLeg } from './protect.ts';

/** What a bracket makes of a leg that is there. */
type LegChange = 'keep' | 'move' | 'cancel';

const changeOf = (leg: Order, wanted: Leg | undefined): LegChange => {
  if (wanted === undefined) return 'cancel';
  const sameKind =
    (leg.trail === undefined) === (wanted.trail === undefined) && leg.guaranteed === wanted.guaranteed;
  // A stop of another kind is another order.
  if (!sameKind) return 'cancel';
  const moved =
    wanted.trail === undefined
      ? leg.limitPrice !== wanted.limitPrice || leg.stopPrice !== wanted.stopPrice
      : leg.trail !== wanted.trail;
  return moved ? 'move' : 'keep';
};

const wantedFor = (bracket: Bracket | undefined, { role }: Order): Leg | undefined =>
  bracket && legsOf(bracket).find((leg) => leg.role === role);

/** The first leg that would have to move, and cannot before the venue has answered. */
export const pendingLeg = (legs: readonly Order[], bracket: Bracket | undefined): Order | undefined =>
  legs.find(
    (leg) =>
      changeOf(leg, wantedFor(bracket, leg)) === 'move' &&
      leg.state !== 'inactive' &&
      nextState(leg.state, 'request-replace') === undefined,
  );

/** Moves a leg to where the bracket wants it, or cancels it. `price` is what a trailing stop starts anew from. */
export const changeLeg = (
  context: DecisionContext,
  leg: Order,
  bracket: Bracket | undefined,
  price: Price | undefined,
): void => {
  const wanted = wantedFor(bracket, leg);
  const change = changeOf(leg, wanted);
  if (change === 'cancel' || wanted === undefined) {
    sendCancel(context, leg, 'The bracket was changed.');
    return;
  }
  if (change === 'keep') return;
  const terms = context.termsOf(leg.symbol);
  const { limitPrice, trail } = wanted;
  const start =
    trail === undefined || price === undefined || terms === undefined
      ? undefined
      : trailStart(leg.side, price, trail, terms);
  const asked = { qty: leg.qty, limitPrice, stopPrice: start ?? wanted.stopPrice ?? leg.stopPrice, trail };
  if (leg.state === 'inactive') {
    context.transaction.emit({ type: 'order-amended', orderId: leg.id, ...asked });
  } else {
    replaceLeg(context, leg, asked);
  }
};
