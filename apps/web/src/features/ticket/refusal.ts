import { ApiError, NetworkError } from '@tickwire/client';
import { isOrderField, nameOrderFields, type OrderField } from '../../format/order-fields.ts';
import type { FieldErrors } from './read-draft.ts';

/** Why an order was not taken, sorted to where the user can mend it. */
export interface Refusal {
  readonly fields: FieldErrors;
  /** A sentence that belongs to no single field. */
  readonly message?: string;
}

const fieldOf: Readonly<Partial<Record<ApiError['code'], OrderField>>> = { invalid_quantity: 'qty' };

/** Reads an error of the server; a lost answer is told apart, because the order may have been carried out. */
export function readRefusal(error: unknown, priceField: OrderField | undefined): Refusal {
  if (error instanceof NetworkError) {
    return { fields: {}, message: 'No answer from the server. Check Orders before sending it again.' };
  }
  if (!(error instanceof ApiError)) return { fields: {}, message: 'The order could not be sent.' };
  const fields: Partial<Record<OrderField, string>> = {};
  for (const { path, message } of error.errors) {
    const name = path.split('.').at(-1);
    if (isOrderField(name)) fields[name] = nameOrderFields(message);
  }
  if (Object.keys(fields).length > 0) return { fields };
  const field = error.code === 'invalid_price' ? priceField : fieldOf[error.code];
  const sentence = nameOrderFields(error.detail);
  return field ? { fields: { [field]: sentence } } : { fields: {}, message: sentence };
}
