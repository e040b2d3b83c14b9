import type { DecisionContext } from '../decide/decision-context.ts';
import { sameCharge } from '../model/charge.ts';
import type { Charge } from '../model/charge.ts';
import { convert } from '../money/fixed-point.ts';
import { isRateless, rateToBook } from './report-terms.ts';

/**
 * Books what an execution has cost, or the difference to what it had been said to cost. What cannot be booked yet, because the execution
 * has not come or its currency has no rate, is kept: it is booked with its execution, or once there is a rate and it is told again.
 */
export const takeCharge = (context: DecisionContext, executionId: string, charge: Charge): void => {
  const { account, transaction } = context;
  const { executions } = account;
  const known = executions.get(executionId);
  if (known !== undefined) {
    // What a correction has replaced is charged no more: the one that holds has a charge of its own.
    const replaced = known.charge !== undefined && known.ids.at(-1) !== executionId;
    if (replaced || sameCharge(known.charge, charge)) return;
  }
  const rate = rateToBook(context, charge.currency);
  if (known === undefined || isRateless(context, charge.currency, rate)) {
    if (!sameCharge(executions.noted(executionId), charge))
      transaction.emit({ type: 'charge-noted', executionId, charge });
    return;
  }
  const { fillId, orderId, symbol, side, qty, price, marketTime, realised } = known;
  const commission = convert(charge.fee, rate);
  transaction.emit({
    type: 'fill-charged',
    fillId,
    orderId,
    symbol,
    side,
    qty,
    price,
    commission,
    marketTime,
    ...(realised !== undefined && { realised }),
    charge,
    due: commission - known.commission,
  });
};
