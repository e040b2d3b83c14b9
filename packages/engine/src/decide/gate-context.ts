import type { PreOrder } from '@tickwire/contracts';
import { draftOf } from '../gate/order-context.ts';
import type { OrderContext, OrderPurpose } from '../gate/order-context.ts';
import type { Order } from '../model/order.ts';
import { rateOf } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import type { MarketReading } from './facts.ts';

/** What the gate reads of a decision; a preview has no transaction but a time. */
export interface GateContext extends Pick<
  DecisionContext,
  'account' | 'venue' | 'facts' | 'termsOf' | 'keyed'
> {
  readonly transaction: Pick<DecisionContext['transaction'], 'time'>;
}

export const orderContext = (
  { account, venue, facts: prices, termsOf, keyed, transaction }: GateContext,
  { terms, facts, contractChanged }: MarketReading,
  request: PreOrder,
  { purpose = 'command', modified }: { purpose?: OrderPurpose; modified?: Order } = {},
): OrderContext => ({
  account,
  time: transaction.time,
  keyed,
  prices,
  termsOf,
  purpose,
  terms,
  facts,
  contractChanged,
  rate: rateOf(facts.rate) ?? account.rates.get(terms.spec.currency),
  venue: venue.capabilities,
  request,
  draft: draftOf(request),
  modified,
});
