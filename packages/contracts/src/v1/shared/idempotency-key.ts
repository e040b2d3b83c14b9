import { z } from 'zod';

const description =
  'Makes a request safe to repeat. The same key with the same content gives the first answer again, without doing ' +
  'anything; with other content it is refused as `idempotency_conflict`. Keys are kept per account for 24 hours, ' +
  'the newest 100,000 of them, whether they came as this header or as the `clientOrderId` of an order. A refused ' +
  'request leaves no key behind: it can be corrected and sent again.';

export const IdempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9._:-]{1,64}$/, 'A key has 1 to 64 letters, digits or . _ : -')
  .meta({ id: 'IdempotencyKey' });

/** Headers of an operation that can be repeated safely. */
export const IdempotencyHeaders = z.object({
  'Idempotency-Key': IdempotencyKey.optional().meta({ description }),
});

export type IdempotencyHeaders = z.infer<typeof IdempotencyHeaders>;
