import { Side } from '@tickwire/contracts';
import { readBracket } from '../brackets/bracket-request.ts';
import type { OrderContext } from '../gate/order-context.ts';
import { notional } from '../model/instrument-terms.ts';
import { convert, fromMoney } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';

/** What the legs of an order's bracket would do to the account, in its currency and before commission. */
export interface BracketOutcome {
  readonly takeProfitGain?: number;
  readonly stopLossLoss?: number;
}

/** `value` is price x quantity that the whole order is entered at. */
export const bracketOutcome = (
  { request, draft: { qty }, terms, rate }: OrderContext,
  value: Money,
): BracketOutcome => {
  const read = readBracket(request, terms);
  if ('code' in read || read.bracket === undefined) return {};
  const { takeProfit, stop } = read.bracket;
  const side = request.side === Side.BUY ? 1n : -1n;
  const money = (gained: Money): number => fromMoney(convert(notional(terms, gained), rate));
  return {
    ...(takeProfit !== undefined && { takeProfitGain: money(side * (takeProfit * qty - value)) }),
    ...(stop !== undefined && {
      stopLossLoss: money(stop.kind === 'trailing' ? stop.trail * qty : side * (value - stop.price * qty)),
    }),
  };
};
