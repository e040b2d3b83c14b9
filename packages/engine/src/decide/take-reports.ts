import type { EngineEvent, OrderFilled } from '../events/engine-event.ts';
import { nextState } from '../lifecycle/order-lifecycle.ts';
import type { OrderStep } from '../lifecycle/order-lifecycle.ts';
import { notional } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import { convert } from '../money/fixed-point.ts';
import type { Rate } from '../money/fixed-point.ts';
import type { VenueReport } from '../ports/venue.ts';
import { concernsOthers, react } from '../brackets/react.ts';
import type { Effect } from '../state/effect.ts';
import type { AccountState } from '../state/account-state.ts';
import type { DecisionContext } from './decision-context.ts';

type FillReport = Extract<VenueReport, { type: 'filled' }>;

/** Reports that say more than what has become of an order. */
type BookReport = Extract<VenueReport, { type: 'corrected' | 'charged' | 'adopted' | 'position' | 'cash' }>;

/** Reports on what has become of an order. */
type OrderReport = Exclude<VenueReport, BookReport>;

const bookReports: ReadonlySet<VenueReport['type']> = new Set([
  'corrected',
  'charged',
  'adopted',
  'position',
  'cash',
]);

const steps: Readonly<Record<Exclude<OrderReport['type'], 'filled'>, OrderStep>> = {
  accepted: 'accept',
  rejected: 'reject',
  triggered: 'trigger',
  trailed: 'trail',
  replaced: 'replace',
  'replace-refused': 'refuse-replace',
  cancelled: 'cancel',
  'cancel-refused': 'refuse-cancel',
  expired: 'expire',
};

/** Whether the order's state, and what is left of it, allow what the venue says. */
const fits = (order: Order, report: OrderReport): boolean => {
  if (report.type === 'filled') {
    const due = report.qty > 0n && order.filledQty + report.qty <= order.qty;
    return due && order.state !== 'inactive';
  }
  if (report.type === 'replaced' && order.requested === undefined) return false;
  if (report.type === 'trailed' && order.trail === undefined) return false;
  return nextState(order.state, steps[report.type], order.filledQty > 0n) !== undefined;
};

const filled = (
  account: AccountState,
  terms: InstrumentTerms,
  order: Order,
  report: FillReport,
  rate: Rate | undefined,
): OrderFilled => {
  // The order has cost its schedule so far; this fill costs the difference it makes.
  const value = order.filledValue + report.price * report.qty;
  const fee =
    account.feeFor(terms.spec.type)(order.filledQty + report.qty, notional(terms, value)) - order.fee;
  const converted = terms.spec.currency === account.opened.account.currency ? undefined : rate;
  return {
    type: 'order-filled',
    fillId: `${account.opened.idPrefix}FILL-${account.fillCount + 1}`,
    orderId: order.id,
    symbol: order.symbol,
    side: order.side,
    qty: report.qty,
    price: report.price,
    fee,
    commission: convert(fee, converted),
    rate: converted,
    marketTime: report.marketTime,
  };
};

const isOnBooks = (report: VenueReport): report is BookReport => bookReports.has(report.type);

const eventOf = (report: Exclude<OrderReport, FillReport>): EngineEvent => {
  const { orderId } = report;
  switch (report.type) {
    case 'accepted':
      return { type: 'order-accepted', orderId };
    case 'rejected':
      return { type: 'order-rejected', orderId, reason: report.reason };
    case 'triggered':
      return { type: 'order-triggered', orderId };
    case 'trailed':
      return { type: 'order-trailed', orderId, stopPrice: report.stopPrice };
    case 'replaced':
      return { type: 'order-replaced', orderId };
    case 'replace-refused':
      return { type: 'replace-refused', orderId, reason: report.reason };
    case 'cancelled':
      return { type: 'order-cancelled', orderId, reason: report.reason };
    case 'cancel-refused':
      return { type: 'cancel-refused', orderId, reason: report.reason };
    case 'expired':
      return { type: 'order-expired', orderId, reason: report.reason };
  }
};

/**
 * Turns a venue's reports into events, one by one, each on the state the one before and what followed from it left. What does not fit the
 * order is journaled as unmatched rather than dropped. Where there is no rate into the account's currency the
 * last one journaled stands in for it; an order in a currency without any rate was never taken.
 */
export const takeReports = (context: DecisionContext, reports: Iterable<VenueReport>): void => {
  const { transaction, account, facts, termsOf } = context;
  for (const report of reports) {
    if (isOnBooks(report)) {
      transaction.emit({ type: 'report-unmatched', report });
      continue;
    }
    const order = account.orders.get(report.orderId);
    const terms = order === undefined ? undefined : termsOf(order.symbol);
    if (order === undefined || terms === undefined || !fits(order, report)) {
      transaction.emit({ type: 'report-unmatched', report });
      continue;
    }
    let effect: Effect;
    if (report.type === 'filled') {
      const { currency } = terms.spec;
      const rate = facts.rate(currency) ?? account.rates.get(currency);
      effect = transaction.emit(filled(account, terms, order, report, rate));
    } else {
      effect = transaction.emit(eventOf(report));
    }
    if (effect.order !== undefined && concernsOthers(context, effect.order))
      react(context, effect.event, order, effect.order);
  }
};
