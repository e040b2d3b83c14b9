import type { RestInput } from './rest-request.ts';

const KEY_BYTES = 16;

/** Also made where a page is not a secure context, which has no `crypto.randomUUID`. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface KeyedInput {
  /** Under which the call can be repeated safely. */
  readonly idempotencyKey: string;
  readonly input: RestInput;
}

/** A call with its key: the caller's, as header or `clientOrderId`, else a random one, which becomes its header. */
export function withIdempotencyKey(input: RestInput): KeyedInput {
  const { headers, body } = input;
  const clientOrderId: unknown =
    typeof body === 'object' && body !== null && 'clientOrderId' in body ? body.clientOrderId : undefined;
  const given = headers?.['Idempotency-Key'] ?? clientOrderId;
  if (typeof given === 'string') return { idempotencyKey: given, input };
  const idempotencyKey = randomKey();
  return { idempotencyKey, input: { ...input, headers: { ...headers, 'Idempotency-Key': idempotencyKey } } };
}
