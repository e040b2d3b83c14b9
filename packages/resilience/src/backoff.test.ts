import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Backoff } from './backoff.ts';

describe('Backoff', () => {
  it('doubles up to the cap', () => {
    const backoff = new Backoff({ baseMs: 500, capMs: 3000, random: () => 1 });
    expect([1, 2, 3, 4, 5].map(() => backoff.next())).toEqual([500, 1000, 2000, 3000, 3000]);
  });

  it('begins anew after a success', () => {
    const backoff = new Backoff({ baseMs: 500, capMs: 3000, random: () => 1 });
    backoff.next();
    backoff.next();
    backoff.reset();
    expect(backoff.next()).toBe(500);
  });

  it('spreads over the whole range and never leaves it, however often it fails', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 2000 }), (shares) => {
        let share = 0;
        const backoff = new Backoff({ baseMs: 500, capMs: 30_000, random: () => share });
        shares.forEach((value, failures) => {
          share = value;
          expect(backoff.next()).toBe(value * Math.min(30_000, 500 * 2 ** failures));
        });
      }),
      { numRuns: 50 },
    );
  });
});
