import { ApiError, NetworkError } from '@tickwire/client';
import { isOrderField, nameFields, type OrderField } from '../../format/field-names.ts';
import type { FieldErrors } from './read-draft.ts';

/** Why an order was not taken, sorted to where the user can mend it. */
export interface Refusal {
  readonly fields: FieldErrors;
  /** A sentence that belongs to no single field. */
  readonly message?: string;
  /** Whether the server has refused it; without an answer nobody knows. */
  readonly isRefused?: true;
}

/** Codes that mean one field: what is too large is mended with the quantity. */
const fieldOf: Readonly<Partial<Record<ApiError['code'], OrderField>>> = {
  invalid_quantity: 'qty',
  order_quantity_limit: 'qty',
  order_notional_limit: 'qty',
  fat_finger: 'qty',
  position_limit: 'qty',
  position_notional_limit: 'qty',
  gross_exposure_limit: 'qty',
  net_exposure_limit: 'qty',
  concentration_limit: 'qty',
  leverage_limit: 'qty',
  insufficient_margin: 'qty',
  would_increase: 'qty',
};

/** Codes that mean the price of the order, whichever it has. */
const priceCodes: ReadonlySet<ApiError['code']> = new Set(['invalid_price', 'price_collar', 'would_cross']);

/** Reads an error of the server; a lost answer is told apart, because the order may have been carried out. */
export function readRefusal(error: unknown, priceField: OrderField | undefined): Refusal {
  if (error instanceof NetworkError) {
    return { fields: {}, message: 'No answer from the server. Check Orders before sending it again.' };
  }
  if (!(error instanceof ApiError)) return { fields: {}, message: 'The order could not be sent.' };
  const fields: Partial<Record<OrderField, string>> = {};
  for (const { path, message } of error.errors) {
    const name = path.split('.').at(-1);
    if (isOrderField(name)) fields[name] = nameFields(message);
  }
  if (Object.keys(fields).length > 0) return { fields };
  const field = priceCodes.has(error.code) ? priceField : fieldOf[error.code];
  const sentence = nameFields(error.detail);
  return field ? { fields: { [field]: sentence } } : { fields: {}, message: sentence, isRefused: true };
}
