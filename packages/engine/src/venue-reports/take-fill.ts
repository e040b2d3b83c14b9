import { concernsOthers, react } from '../brackets/react.ts';
import type { DecisionContext } from '../decide/decision-context.ts';
import type { OrderFilled } from '../events/engine-event.ts';
import { notional } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { mostQuantity } from '../model/order.ts';
import type { Order } from '../model/order.ts';
import { convert } from '../money/fixed-point.ts';
import type { Money, Rate } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';
import { isRateless, rateToBook, termsToBook } from './report-terms.ts';
import { adoptFor } from './take-adopted.ts';
import { takeCharge } from './take-charge.ts';
import { priceStated } from './price-stated.ts';

type FillReport = Extract<VenueReport, { type: 'filled' }>;

/** Whether the order's state, and what is left of it, allow the fill. An execution of a leg that waits says that its venue has started it. */
const fits = (order: Order, { qty, execution }: FillReport): boolean =>
  (order.state !== 'inactive' || execution !== undefined) &&
  order.filledQty + qty <= mostQuantity(order) &&
  (execution === undefined || execution.side === order.side);

/** What the fill costs by the account's schedule, in the instrument's currency: the difference it makes to its order. */
const feeOf = (
  { account, venue }: DecisionContext,
  terms: InstrumentTerms,
  order: Order,
  { qty, price }: FillReport,
): Money => {
  const { internal, features } = venue.capabilities;
  if (!internal && features.includes('charges')) return 0n;
  const value = notional(terms, order.filledValue + price * qty);
  return account.feeFor(terms.spec)(order.filledQty + qty, value) - order.fee;
};

const filled = (
  context: DecisionContext,
  terms: InstrumentTerms,
  order: Order,
  report: FillReport,
  rate: Rate | undefined,
): OrderFilled => {
  const { account } = context;
  const fee = feeOf(context, terms, order, report);
  return {
    type: 'order-filled',
    fillId: `${account.opened.idPrefix}FILL-${account.fillCount + 1}`,
    orderId: order.id,
    symbol: order.symbol,
    side: order.side,
    qty: report.qty,
    price: report.price,
    fee,
    commission: convert(fee, rate),
    rate,
    marketTime: report.marketTime,
    ...(report.execution !== undefined && { executionId: report.execution.id }),
  };
};

/**
 * Books a fill, and does what follows from it; an execution that is booked already changes nothing. One that fits no order gets
 * an order of its own. Returns whether it could: a fill in a currency that has never had a rate cannot.
 */
export const takeFill = (context: DecisionContext, report: FillReport, name: string): boolean => {
  const { account, transaction, termsOf } = context;
  const { qty, price, execution } = report;
  if (qty <= 0n) return false;
  if (execution !== undefined && account.executions.get(execution.id) !== undefined) return true;
  const known = account.orders.get(report.orderId);
  const fitting = known !== undefined && fits(known, report) ? known : undefined;
  if (fitting === undefined && execution === undefined) return false;
  const terms = fitting === undefined ? termsToBook(context, name) : termsOf(fitting.symbol);
  if (terms === undefined) return false;
  const { symbol, currency } = terms.spec;
  const rate = rateToBook(context, currency);
  if (isRateless(context, currency, rate)) return false;
  priceStated(context, symbol, price);
  const order =
    fitting ?? (execution === undefined ? undefined : adoptFor(context, terms, report, execution));
  if (order === undefined) return false;
  if (order.state === 'inactive')
    transaction.emit({
      type: 'order-activated',
      orderId: order.id,
      qty: order.qty,
      stopPrice: order.stopPrice,
    });
  const effect = transaction.emit(filled(context, terms, order, report, rate));
  const charge = execution && account.executions.noted(execution.id);
  if (execution !== undefined && charge !== undefined) takeCharge(context, execution.id, charge);
  if (effect.order !== undefined && concernsOthers(context, effect.order))
    react(context, effect.event, order, effect.order);
  return true;
};
