import type { DecisionContext } from '../decide/decision-context.ts';
import { sameBracket } from '../model/bracket.ts';
import type { Bracket } from '../model/bracket.ts';
import type { Order } from '../model/order.ts';
import { withLeg, withoutLeg } from './legs.ts';

const setBracket = (
  { account, transaction }: Pick<DecisionContext, 'account' | 'transaction'>,
  { parentId }: Order,
  next: (bracket: Bracket) => Bracket | undefined,
): void => {
  const parent = parentId === undefined ? undefined : account.orders.get(parentId);
  if (parent?.bracket === undefined) return;
  const bracket = next(parent.bracket);
  if (!sameBracket(bracket, parent.bracket))
    transaction.emit({ type: 'bracket-set', orderId: parent.id, bracket });
};

/** The order a leg came with asks for it no more: it is not placed again, and shows no more. */
export const withdrawLeg = (context: Pick<DecisionContext, 'account' | 'transaction'>, leg: Order): void => {
  const { role } = leg;
  if (role !== undefined) setBracket(context, leg, (bracket) => withoutLeg(bracket, role));
};

/** The order a leg came with shows the leg as it is. */
export const mirrorLeg = (context: Pick<DecisionContext, 'account' | 'transaction'>, leg: Order): void =>
  setBracket(context, leg, (bracket) => withLeg(bracket, leg));
