import { OrderType, type PreOrder } from '@tickwire/client';
import { readBracket } from '../../data/bracket-draft.ts';
import { needsLimit, needsStop, type OrderDraft } from '../../data/order-draft.ts';
import { parseDecimal } from '../../format/decimal.ts';
import type { OrderField } from '../../format/field-names.ts';
import type { PriceFormat } from '../../format/price.ts';
import { parseQuantity } from '../../format/quantity.ts';

export type FieldErrors = Readonly<Partial<Record<OrderField, string>>>;
export type ReadDraft =
  { readonly ok: true; readonly order: PreOrder } | { readonly ok: false; readonly errors: FieldErrors };

/** What is wrong with a text that should be a price. */
export function priceProblem(text: string, name: 'limit' | 'stop'): string {
  return text.trim() === '' ? `Enter the ${name} price.` : notNumber(text);
}

/** What is wrong with a text that should be a quantity. */
export function quantityProblem(text: string): string {
  return text.trim() === '' || parseDecimal(text) !== undefined
    ? 'Enter a quantity above zero.'
    : notNumber(text);
}

const notNumber = (text: string) => `“${text}” is not a number. Write it like 1,234.5.`;

/** Turns what was typed into an order. Only the spelling is checked here; whether it may trade the server says. */
export function readDraft(draft: OrderDraft, symbol: string, prices: PriceFormat): ReadDraft {
  const qty = parseQuantity(draft.qty);
  const limitPrice = needsLimit(draft.type) ? prices.parse(draft.limitPrice) : undefined;
  const stopPrice = needsStop(draft.type) ? prices.parse(draft.stopPrice) : undefined;
  const bracket = readBracket(draft, prices);
  const errors: FieldErrors = {
    ...bracket.errors,
    ...(qty === undefined && { qty: quantityProblem(draft.qty) }),
    ...(needsLimit(draft.type) &&
      limitPrice === undefined && {
        limitPrice: priceProblem(draft.limitPrice, 'limit'),
      }),
    ...(needsStop(draft.type) &&
      stopPrice === undefined && {
        stopPrice: priceProblem(draft.stopPrice, 'stop'),
      }),
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
      ...bracket.brackets,
      ...(draft.timeInForce !== 'GTC' && { duration: { type: draft.timeInForce } }),
      ...(draft.postOnly && draft.type === OrderType.LIMIT && { postOnly: true }),
      ...(draft.reduceOnly && { reduceOnly: true }),
    },
  };
}
