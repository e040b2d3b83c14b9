import { Side } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderContext } from './order-context.ts';

/** Whether the order only makes the position smaller, even if everything that works against the position fills too. */
const reduces = ({ account, terms, draft, request, modified }: OrderContext): boolean => {
  const held = account.positions.get(terms.spec.symbol)?.position.qty ?? 0n;
  if (held === 0n || held > 0n === (request.side === Side.BUY)) return false;
  let closing = draft.qty - (modified?.filledQty ?? 0n);
  for (const order of account.orders.values()) {
    if (order.id === modified?.id || order.symbol !== terms.spec.symbol || order.side !== request.side)
      continue;
    closing += order.qty - order.filledQty;
  }
  return closing <= (held > 0n ? held : -held);
};

/** Nothing passes a halted account but what the halt itself does; a reducing one takes what reduces. */
export const checkHalt = (context: OrderContext): Refusal | undefined => {
  const { account, purpose } = context;
  const { level, reason } = account.halt;
  if (level === 'active' || purpose === 'flatten') return undefined;
  const because = reason === undefined ? '' : ` (${reason})`;
  if (level === 'halted') {
    return refuse('account_halted', `Trading is halted${because}: it goes on once it is resumed.`);
  }
  return reduces(context)
    ? undefined
    : refuse(
        'reducing_only',
        `Only orders that make a position smaller are taken${because}, until trading is resumed.`,
      );
};
