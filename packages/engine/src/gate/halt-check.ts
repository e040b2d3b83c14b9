import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { OrderRisk } from '../risk/order-risk.ts';
import type { OrderContext } from './order-context.ts';

/** Nothing passes a halted account but what the halt itself does; a reducing one takes what reduces. */
export const checkHalt = (
  { account, purpose }: OrderContext,
  { reduces }: OrderRisk,
): Refusal | undefined => {
  const { level, reason } = account.halt;
  if (level === 'active' || purpose === 'flatten') return undefined;
  const because = reason === undefined ? '' : ` (${reason})`;
  if (level === 'halted') {
    return refuse('account_halted', `Trading is halted${because}: it goes on once it is resumed.`);
  }
  return purpose === 'protect' || reduces
    ? undefined
    : refuse(
        'reducing_only',
        `Only orders that make a position smaller are taken${because}, until trading is resumed.`,
      );
};
