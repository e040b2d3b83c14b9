import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { fromUnits } from '../money/fixed-point.ts';
import { LARGEST } from './order-context.ts';
import type { OrderRisk } from '../risk/order-risk.ts';
import { leftToClose } from '../risk/working.ts';
import { grouped } from '../money/grouped.ts';
import type { OrderContext } from './order-context.ts';

export const checkQuantity = (
  { account, request, draft, terms, modified }: OrderContext,
  { reduces }: OrderRisk,
): Refusal | undefined => {
  const { qty } = request;
  if (!(qty > 0 && qty <= LARGEST)) {
    return refuse('invalid_quantity', `The quantity must be above 0 and at most ${grouped(LARGEST)}.`, 'qty');
  }
  const position = account.positions.get(terms.spec.symbol)?.position;
  // A position of another time may be no multiple of the lot: it can be closed as a whole.
  const closes = reduces && position !== undefined && draft.qty === leftToClose(account, position);
  if (draft.qty === 0n || (draft.qty % terms.lot !== 0n && !closes) || fromUnits(draft.qty) !== qty) {
    const { symbol, lotSize } = terms.spec;
    return refuse(
      'invalid_quantity',
      `The quantity ${grouped(qty)} is not a multiple of ${symbol}'s lot size ${grouped(lotSize)}.`,
      'qty',
    );
  }
  if (modified !== undefined && draft.qty < modified.filledQty) {
    const filled = fromUnits(modified.filledQty);
    return refuse(
      'invalid_quantity',
      `${grouped(filled)} of the order is filled already: its quantity cannot be less.`,
      'qty',
    );
  }
  return undefined;
};
