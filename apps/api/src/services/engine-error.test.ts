import { expect, it } from 'vitest';
import { committed } from './engine-error.ts';

const refused = (refusal: Parameters<typeof committed>[0]['decision'] & { accepted: false }) =>
  committed({ decision: refusal, committed: Promise.resolve() }).catch((error: unknown) => error);

it('tells which risk limit refused, and which field of the request', async () => {
  const limit = { name: 'maxOrderQuantity', value: 10, observed: 12 };
  const refusal = { code: 'order_quantity_limit', detail: 'Too many units.', field: 'qty', limit } as const;
  expect(await refused({ accepted: false, refusal })).toMatchObject({
    code: 'order_quantity_limit',
    detail: 'Too many units.',
    fields: [{ path: 'body.qty', message: 'Too many units.' }],
    limit,
  });
});

it.each([
  ['order_rate_limit', 1],
  ['fill_rate_limit', 60],
] as const)('tells when a refusal for %s has passed', async (code, retryAfterSeconds) => {
  const refusal = { code, detail: 'Too many.' };
  expect(await refused({ accepted: false, refusal })).toMatchObject({ code, retryAfterSeconds });
});

it('tells of no limit and no field where there is none', async () => {
  const refusal = { code: 'unknown_symbol', detail: 'No instrument is called NOPE.' } as const;
  expect(await refused({ accepted: false, refusal })).toMatchObject({ fields: [], limit: undefined });
});
