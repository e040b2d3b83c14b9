import { protect } from '../brackets/protect.ts';
import { protectReopened } from '../brackets/protect-reopened.ts';
import type { DecisionContext } from '../decide/decision-context.ts';
import type { VenueReport } from '../ports/venue.ts';
import type { BookedExecution } from '../state/executions.ts';
import { priceStated } from './price-stated.ts';
import { takeCharge } from './take-charge.ts';
import { takeFill } from './take-fill.ts';

type CorrectionReport = Extract<VenueReport, { type: 'corrected' }>;

/** Books what a correction tells of an execution that was never told of itself. */
const firstTold = (
  context: DecisionContext,
  report: CorrectionReport,
  name: string,
): BookedExecution | undefined => {
  const { account, transaction } = context;
  const { orderId, executionId, qty, price } = report;
  const side = report.side ?? account.orders.get(orderId)?.side;
  if (side === undefined) return undefined;
  const marketTime = report.marketTime ?? transaction.time;
  const execution = { id: executionId, side };
  takeFill(context, { type: 'filled', orderId, qty, price, marketTime, execution }, name);
  return account.executions.get(executionId);
};

/** Books what an execution was instead of what it had been told to be. Returns whether it could. */
export const takeCorrection = (context: DecisionContext, report: CorrectionReport, name: string): boolean => {
  const { account, transaction } = context;
  const { executions } = account;
  const { executionId, correctedId, qty, price } = report;
  if (qty < 0n) return false;
  const told = executions.get(correctedId);
  const isTold =
    told !== undefined && (executionId !== correctedId || (told.qty === qty && told.price === price));
  if (isTold) return true;
  const known = executions.get(executionId) ?? firstTold(context, report, name);
  if (known === undefined) return false;
  const { fillId, orderId, symbol, side, commission, marketTime, rate } = known;
  // One that is taken back has the price it had.
  priceStated(context, symbol, qty === 0n ? known.price : price);
  transaction.emit({
    type: 'fill-corrected',
    executionId: correctedId,
    fillId,
    orderId,
    symbol,
    side,
    qty,
    price,
    commission,
    marketTime,
    was: { qty: known.qty, price: known.price },
    rate,
  });
  const charge = executions.noted(correctedId);
  if (charge !== undefined) takeCharge(context, correctedId, charge);
  if (qty < known.qty) protectReopened(context, known);
  else if (account.indexes.closing.has(symbol)) protect(context, symbol);
  return true;
};
