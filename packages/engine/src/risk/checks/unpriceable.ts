import { refuse } from '../../commands/refusal.ts';
import type { Refusal } from '../../commands/refusal.ts';
import type { OrderRisk } from '../order-risk.ts';

/** Margin and exposure cannot be known while something of the account has no value. */
export const checkPriceable = (risk: OrderRisk): Refusal | undefined => {
  if (!risk.increases) return undefined;
  const [symbol] = risk.outcome.unpriceable;
  return symbol === undefined
    ? undefined
    : refuse(
        'unpriceable_position',
        `${symbol} has no price or no rate into ${risk.currency}, so the margin cannot be known: only what reduces a ` +
          'position is taken until it has both.',
      );
};
