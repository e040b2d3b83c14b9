import { OrderType } from '@tickwire/contracts';
import { numberOf } from '../decide/decision-context.ts';
import type { DecisionContext } from '../decide/decision-context.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import type { VenueReport } from '../ports/venue.ts';
import { rateToBook, termsToBook } from './report-terms.ts';

type AdoptedReport = Extract<VenueReport, { type: 'adopted' }>;
type FillReport = Extract<VenueReport, { type: 'filled' }>;

/** Whether the venue tells of a known order what is known of it. */
const isKnownSo = (order: Order, { orderType, qty, limitPrice, stopPrice }: AdoptedReport): boolean =>
  order.type === orderType &&
  order.qty - order.filledQty === qty &&
  order.limitPrice === limitPrice &&
  order.stopPrice === stopPrice;

/** Makes an order of the engine of one that works at the venue, or moves it where it is known. Returns whether it could. */
export const takeAdopted = (context: DecisionContext, report: AdoptedReport, name: string): boolean => {
  const { account, transaction, termsOf } = context;
  const { orderId, orderType, side, qty, limitPrice, stopPrice, timeInForce } = report;
  if (qty <= 0n || numberOf(account, orderId) !== undefined || account.ended.has(orderId)) return false;
  const order = account.orders.get(orderId);
  if (order !== undefined) {
    if (order.side !== side) return false;
    if (isKnownSo(order, report)) return true;
  }
  const terms = order === undefined ? termsToBook(context, name) : termsOf(order.symbol);
  if (terms === undefined) return false;
  transaction.emit({
    type: 'order-adopted',
    orderId,
    symbol: terms.spec.symbol,
    orderType,
    side,
    qty: (order?.filledQty ?? 0n) + qty,
    limitPrice,
    stopPrice,
    trail: undefined,
    timeInForce,
    rate: rateToBook(context, terms.spec.currency),
    message: undefined,
  });
  return true;
};

/** Makes an order for a fill that fits none, so that it can be booked and seen. */
export const adoptFor = (
  { account, transaction }: DecisionContext,
  terms: InstrumentTerms,
  { orderId, qty, price }: FillReport,
  { id, side }: NonNullable<FillReport['execution']>,
): Order | undefined => {
  const { order } = transaction.emit({
    type: 'order-adopted',
    orderId: `${account.opened.idPrefix}ORDER-${account.orderCount + 1}`,
    symbol: terms.spec.symbol,
    orderType: OrderType.LIMIT,
    side,
    qty,
    limitPrice: price,
    stopPrice: undefined,
    trail: undefined,
    timeInForce: 'gtc',
    rate: undefined,
    message: `Made for execution ${id} of order ${orderId}, which the venue has filled beyond what is known to work.`,
  });
  return order;
};
