import type { PreOrder } from '@tickwire/client';
import { needsLimit, needsStop, type OrderDraft } from '../../data/order-draft.ts';
import type { PriceFormat } from '../../format/price.ts';
import { parseQuantity } from '../../format/quantity.ts';

export type DraftField = 'qty' | 'limitPrice' | 'stopPrice';
export type FieldErrors = Readonly<Partial<Record<DraftField, string>>>;
export type ReadDraft =
  { readonly ok: true; readonly order: PreOrder } | { readonly ok: false; readonly errors: FieldErrors };

/** Turns what was typed into an order. Only the spelling is checked here; whether it may trade the server says. */
export function readDraft(draft: OrderDraft, symbol: string, prices: PriceFormat): ReadDraft {
  const qty = parseQuantity(draft.qty);
  const limitPrice = needsLimit(draft.type) ? prices.parse(draft.limitPrice) : undefined;
  const stopPrice = needsStop(draft.type) ? prices.parse(draft.stopPrice) : undefined;
  const errors: FieldErrors = {
    ...(qty === undefined && { qty: 'Enter a quantity above zero.' }),
    ...(needsLimit(draft.type) && limitPrice === undefined && { limitPrice: 'Enter the limit price.' }),
    ...(needsStop(draft.type) && stopPrice === undefined && { stopPrice: 'Enter the stop price.' }),
  };
  if (qty === undefined || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    order: {
      symbol,
      type: draft.type,
      side: draft.side,
      qty,
      ...(limitPrice !== undefined && { limitPrice }),
      ...(stopPrice !== undefined && { stopPrice }),
    },
  };
}
