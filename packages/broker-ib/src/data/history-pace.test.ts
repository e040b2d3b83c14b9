import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HistoryPace, type PacedRequest } from './history-pace.ts';

const request = fc.record({
  contract: fc.constantFrom('A', 'B'),
  key: fc.constantFrom('x', 'y', 'z', 'u', 'v', 'w', 'r', 's'),
  isSmall: fc.boolean(),
  waited: fc.integer({ min: 0, max: 3000 }),
});

/** The largest number of `times` within any window of `ms`. */
function most(times: readonly number[], ms: number): number {
  return Math.max(
    0,
    ...times.map((start) => times.filter((time) => time >= start && time < start + ms).length),
  );
}

test('D5 however requests come, none of the rules of IB is broken', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 80, maxLength: 200 }), (requests) => {
      const pace = new HistoryPace();
      const made: (PacedRequest & { readonly at: number })[] = [];
      let now = 0;
      for (const { waited, ...asked } of requests) {
        now += waited;
        now += pace.delay(asked, now);
        expect(pace.delay(asked, now)).toBe(0);
        pace.made(asked, now);
        made.push({ ...asked, at: now });
      }
      const timesOf = (fits: (one: PacedRequest) => boolean): readonly number[] =>
        made.filter(fits).map(({ at }) => at);
      expect(
        most(
          timesOf(({ isSmall }) => isSmall),
          600_000,
        ),
      ).toBeLessThanOrEqual(60);
      for (const contract of ['A', 'B']) {
        expect(
          most(
            timesOf((one) => one.contract === contract),
            2000,
          ),
        ).toBeLessThan(6);
      }
      for (const key of new Set(made.map((one) => one.key))) {
        expect(
          most(
            timesOf((one) => one.key === key),
            15_000,
          ),
        ).toBeLessThan(2);
      }
    }),
    { numRuns: 40 },
  );
});

test('a request that nothing stands against does not wait, and after a complaint all do', () => {
  const pace = new HistoryPace();
  const asked = { contract: 'A', key: 'x', isSmall: true };
  expect(pace.delay(asked, 1000)).toBe(0);
  pace.made(asked, 1000);
  expect(pace.delay({ ...asked, key: 'y' }, 1000)).toBe(0);
  expect(pace.delay(asked, 1000)).toBeGreaterThanOrEqual(15_000);
  pace.hold(20_000);
  expect(pace.delay({ contract: 'B', key: 'z', isSmall: false }, 5000)).toBe(15_000);
});
