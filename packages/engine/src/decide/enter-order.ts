import type { PreOrder } from '@tickwire/contracts';
import type { Refusal } from '../commands/refusal.ts';
import { draftOf } from '../gate/order-context.ts';
import type { OrderContext, OrderPurpose } from '../gate/order-context.ts';
import { refusalOf } from '../gate/order-gate.ts';
import type { Order } from '../model/order.ts';
import { OrderRisk } from '../risk/order-risk.ts';
import { rateOf } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import type { MarketReading } from './facts.ts';
import { noteRefusal } from './note-refusal.ts';
import { takeReports } from './take-reports.ts';

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
  rate: rateOf(facts.rate),
  venue: venue.capabilities,
  request,
  draft: draftOf(request),
  modified,
});

/** Hands an order over within the decision when the venue is internal; else that waits until it is durable. */
export const handOverInternally = (
  context: DecisionContext,
  { terms, facts }: MarketReading,
  order: Order | undefined,
  action: 'place' | 'replace',
): void => {
  const { venue } = context;
  if (order === undefined || !venue.capabilities.internal) return;
  takeReports(context, venue[action]({ order, terms }, facts));
};

/** Passes a new order through the gate and places it. Every path to a new order ends here. */
export const enterOrder = (
  context: DecisionContext,
  reading: MarketReading,
  request: PreOrder,
  purpose: OrderPurpose = 'command',
): { readonly orderId: string } | Refusal => {
  const { account, transaction } = context;
  const checked = orderContext(context, reading, request, { purpose });
  const risk = new OrderRisk(checked);
  const refusal = refusalOf(checked, risk);
  if (refusal !== undefined) return noteRefusal(transaction, reading, refusal);

  transaction.list(reading.terms);
  const orderId = `${account.opened.idPrefix}ORDER-${account.orderCount + 1}`;
  const { order } = transaction.emit({
    type: 'order-placed',
    orderId,
    symbol: reading.terms.spec.symbol,
    orderType: request.type,
    side: request.side,
    ...checked.draft,
    rate: checked.rate,
    ...(purpose === 'command' && { entered: { value: risk.value, keyed: context.keyed } }),
  });
  handOverInternally(context, reading, order, 'place');
  return { orderId };
};
