import { concernsOthers, react } from '../brackets/react.ts';
import type { VenueReport } from '../ports/venue.ts';
import { eventOf, fits } from '../venue-reports/order-report.ts';
import type { OrderReport } from '../venue-reports/order-report.ts';
import { takeAdopted } from '../venue-reports/take-adopted.ts';
import { takeCharge } from '../venue-reports/take-charge.ts';
import { takeCorrection } from '../venue-reports/take-correction.ts';
import { takeFill } from '../venue-reports/take-fill.ts';
import { takeCash, takePosition } from '../venue-reports/take-statement.ts';
import type { AccountState } from '../state/account-state.ts';
import type { DecisionContext } from './decision-context.ts';

/** Whether it answers a replacement of an order that a fill has ended meanwhile. */
const comesLate = ({ ended }: AccountState, { type, orderId }: OrderReport): boolean =>
  (type === 'replaced' || type === 'replace-refused') && ended.has(orderId);

const takeOrderReport = (context: DecisionContext, report: OrderReport): boolean => {
  const { account, transaction } = context;
  const order = account.orders.get(report.orderId);
  if (order === undefined) return comesLate(account, report);
  if (!fits(order, report)) return false;
  const { order: changed, event } = transaction.emit(eventOf(report));
  if (changed !== undefined && concernsOthers(context, changed)) react(context, event, order, changed);
  return true;
};

/** Returns whether the state has room for what is reported. */
const take = (context: DecisionContext, report: VenueReport, symbol: string): boolean => {
  switch (report.type) {
    case 'filled':
      return takeFill(context, report, symbol);
    case 'corrected':
      return takeCorrection(context, report, symbol);
    case 'charged':
      takeCharge(context, report.executionId, { fee: report.fee, currency: report.currency });
      return true;
    case 'adopted':
      return takeAdopted(context, report, symbol);
    case 'position':
      return takePosition(context, report, symbol);
    case 'cash':
      return takeCash(context, report);
    default:
      return takeOrderReport(context, report);
  }
};

/**
 * Turns a venue's reports into events, one by one, each on the state the one before and what followed from it left. What does not fit the
 * state is journaled as unmatched rather than dropped. Where there is no rate into the account's currency the
 * last one journaled stands in for it; a fill in a currency that has never had one is unmatched. `symbol` is of what the reports are.
 */
export const takeReports = (context: DecisionContext, reports: Iterable<VenueReport>, symbol = ''): void => {
  for (const report of reports) {
    if (!take(context, report, symbol)) context.transaction.emit({ type: 'report-unmatched', report });
  }
};
