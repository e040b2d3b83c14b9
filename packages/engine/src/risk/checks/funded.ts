import { refuse } from '../../commands/refusal.ts';
import type { Refusal } from '../../commands/refusal.ts';
import { marginsItself } from '../../preview/leverage.ts';
import type { OrderRisk } from '../order-risk.ts';

/**
 * An account whose venue decides margin is opened empty, and has no money here until the venue states it: whatever an order is
 * compared with before would be wrong.
 */
export const checkFunded = (risk: OrderRisk): Refusal | undefined => {
  const { venue, account } = risk.context;
  if (!risk.increases || !marginsItself(venue) || risk.outcome.equity > 0n) return undefined;
  return refuse(
    'insufficient_margin',
    `${venue.name} has stated no money for account ${account.opened.account.id}, or none is left: ` +
      'wait for its statement, which follows a connection, or pay money in there.',
    'qty',
  );
};
