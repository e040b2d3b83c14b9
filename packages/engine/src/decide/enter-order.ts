import type { PreOrder } from '@tickwire/contracts';
import type { Refusal } from '../commands/refusal.ts';
import { draftOf } from '../gate/order-context.ts';
import type { OrderContext } from '../gate/order-context.ts';
import { refusalOf } from '../gate/order-gate.ts';
import type { Order } from '../model/order.ts';
import { rateOf } from './decision-context.ts';
import type { DecisionContext, MarketReading } from './decision-context.ts';
import { takeReports } from './take-reports.ts';

export const orderContext = (
  { account, venue }: Pick<DecisionContext, 'account' | 'venue'>,
  { terms, facts, contractChanged }: MarketReading,
  request: PreOrder,
  modified?: Order,
): OrderContext => ({
  account,
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
  { account, venue, transaction }: DecisionContext,
  { terms, facts }: MarketReading,
  order: Order | undefined,
  action: 'place' | 'replace',
): void => {
  if (order === undefined || !venue.capabilities.internal) return;
  takeReports(transaction, account, () => terms, venue[action]({ order, terms }, facts), rateOf(facts.rate));
};

/** Passes a new order through the gate and places it. Every path to a new order ends here. */
export const enterOrder = (
  context: DecisionContext,
  reading: MarketReading,
  request: PreOrder,
): { readonly orderId: string } | Refusal => {
  const { account, transaction } = context;
  const checked = orderContext(context, reading, request);
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
