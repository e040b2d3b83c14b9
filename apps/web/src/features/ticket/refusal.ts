import { ApiError, NetworkError } from '@tickwire/client';
import type { DraftField, FieldErrors } from './read-draft.ts';

/** Why an order was not taken, sorted to where the user can mend it. */
export interface Refusal {
  readonly fields: FieldErrors;
  /** A sentence that belongs to no single field. */
  readonly message?: string;
}

const fieldOf: Readonly<Partial<Record<ApiError['code'], DraftField>>> = { invalid_quantity: 'qty' };

function isField(name: string | undefined): name is DraftField {
  return name === 'qty' || name === 'limitPrice' || name === 'stopPrice';
}

/** Reads an error of the server; a lost answer is told apart, because the order may have been carried out. */
export function readRefusal(error: unknown, priceField: DraftField | undefined): Refusal {
  if (error instanceof NetworkError) {
    return { fields: {}, message: 'No answer from the server. Check Orders before sending it again.' };
  }
  if (!(error instanceof ApiError)) return { fields: {}, message: 'The order could not be sent.' };
  const fields: Partial<Record<DraftField, string>> = {};
  for (const { path, message } of error.errors) {
    const name = path.split('.').at(-1);
    if (isField(name)) fields[name] = message;
  }
  if (Object.keys(fields).length > 0) return { fields };
  const field = error.code === 'invalid_price' ? priceField : fieldOf[error.code];
  return field ? { fields: { [field]: error.detail } } : { fields: {}, message: error.detail };
}
