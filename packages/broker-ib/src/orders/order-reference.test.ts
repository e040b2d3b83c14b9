import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference, writeReference } from './order-reference.ts';

describe('what IB keeps with an order for us', () => {
  it('I3 comes back as it was written', () => {
    const orderId = fc.stringMatching(/^[A-Za-z0-9-]{1,30}$/);
    fc.assert(
      fc.property(orderId, fc.bigInt({ min: 0n, max: 10n ** 20n }), (orderId, filledBefore) => {
        const reference = { orderId, filledBefore };
        expect(readReference('7f3a', writeReference('7f3a', reference))).toEqual(reference);
      }),
    );
  });

  it.each([undefined, '', 'by hand', '7f3b:ORDER-1', '7f3a', '7f3a:', '7f3a:ORDER-1+x'])(
    'I3 %s is of somebody else',
    (text) => expect(readReference('7f3a', text)).toBeUndefined(),
  );
});
