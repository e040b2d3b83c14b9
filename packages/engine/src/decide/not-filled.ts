import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { draftOrder } from '../gate/draft-order.ts';
import type { OrderContext } from '../gate/order-context.ts';
import { timeInForceOf } from '../gate/time-in-force.ts';
import { fromUnits } from '../money/fixed-point.ts';
import { grouped } from '../money/grouped.ts';
import type { DecisionContext } from './decision-context.ts';

/** Why a fill-or-kill order is not taken: an internal venue can tell before it exists that it would not fill whole. */
export const notFilled = (
  { venue }: Pick<DecisionContext, 'venue'>,
  checked: OrderContext,
): Refusal | undefined => {
  if (!venue.capabilities.internal || timeInForceOf(checked.request) !== 'fok') return undefined;
  const { draft, terms, facts } = checked;
  const fills = venue.estimate({ order: draftOrder(checked), terms }, facts);
  const offered = fills.reduce((sum, { qty }) => sum + qty, 0n);
  return offered < draft.qty
    ? refuse('not_filled', `Only ${grouped(fromUnits(offered))} could be filled at once.`, 'qty')
    : undefined;
};
