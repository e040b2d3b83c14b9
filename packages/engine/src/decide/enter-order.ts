import type { PreOrder } from '@tickwire/contracts';
import type { Refusal } from '../commands/refusal.ts';
import { draftOf } from '../gate/order-context.ts';
import type { OrderContext, OrderPurpose } from '../gate/order-context.ts';
import { refusalOf } from '../gate/order-gate.ts';
import type { Order } from '../model/order.ts';
import { rateOf } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import type { MarketReading } from './facts.ts';
import { takeReports } from './take-reports.ts';

export const orderContext = (
  { account, venue }: Pick<DecisionContext, 'account' | 'venue'>,
  { terms, facts, contractChanged }: MarketReading,
  request: PreOrder,
  { purpose = 'command', modified }: { purpose?: OrderPurpose; modified?: Order } = {},
): OrderContext => ({
  account,
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
  const refusal = refusalOf(checked);
  if (refusal !== undefined) return refusal;

  transaction.list(reading.terms);
  const orderId = `${account.opened.idPrefix}ORDER-${account.orderCount + 1}`;
  const { order } = transaction.emit({
    type: 'order-placed',
    orderId,
    symbol: reading.terms.spec.symbol,
    orderType: request.type,
    side: request.side,
    qty: checked.draft.qty,
    limitPrice: checked.draft.limitPrice,
    stopPrice: checked.draft.stopPrice,
    rate: checked.rate,
  });
  handOverInternally(context, reading, order, 'place');
  return { orderId };
};
