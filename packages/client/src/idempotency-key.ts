import type { RestInput } from './rest-request.ts';

const KEY_BYTES = 16;

/** Also made where a page is not a secure context, which has no `crypto.randomUUID`. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The key under which a call can be repeated safely: the caller's, as header or `clientOrderId`, else a random one. */
export function idempotencyKeyOf({ headers, body }: RestInput): string {
  const given = headers?.['Idempotency-Key'];
  if (given !== undefined) return given;
  const clientOrderId: unknown =
    typeof body === 'object' && body !== null && 'clientOrderId' in body ? body.clientOrderId : undefined;
  return typeof clientOrderId === 'string' ? clientOrderId : randomKey();
}
