import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Coverage, type TimeRange } from './coverage.ts';

const SIZE = 40;
const range = fc
  .tuple(fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 0, max: SIZE }))
  .map(([a, b]): TimeRange => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** Which of the instants 0 to SIZE - 1 lie in the stretches. */
function instants(ranges: readonly TimeRange[]): readonly number[] {
  return Array.from({ length: SIZE }, (_, i) => i).filter((i) =>
    ranges.some(({ from, to }) => from <= i && i < to),
  );
}

test('known and missing parts are those of the set of all instants, ascending and apart', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), range, (added, asked) => {
      const coverage = new Coverage(added);
      const all = instants(added);
      const wanted = instants([asked]);
      expect(instants(coverage.ranges)).toEqual(all);
      expect(instants(coverage.known(asked))).toEqual(wanted.filter((i) => all.includes(i)));
      expect(instants(coverage.missing(asked))).toEqual(wanted.filter((i) => !all.includes(i)));
      for (const ranges of [coverage.ranges, coverage.known(asked), coverage.missing(asked)]) {
        ranges.forEach(({ from, to }, i) => {
          expect(from).toBeLessThan(to);
          const next = ranges[i + 1];
          if (next) expect(to).toBeLessThan(next.from);
        });
      }
    }),
  );
});

test('the order in which stretches come does not matter', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (added) => {
      expect(new Coverage(added.toReversed()).ranges).toEqual(new Coverage(added).ranges);
    }),
  );
});

test('what lies before an instant is forgotten, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), fc.integer({ min: 0, max: SIZE }), (added, time) => {
      const coverage = new Coverage(added);
      coverage.dropBefore(time);
      expect(instants(coverage.ranges)).toEqual(instants(added).filter((i) => i >= time));
    }),
  );
});

test('the stretch before an instant is the newest that has begun', () => {
  const coverage = new Coverage([
    { from: 0, to: 10 },
    { from: 20, to: 30 },
  ]);
  expect(coverage.before(0)).toBeUndefined();
  expect(coverage.before(20)).toEqual({ from: 0, to: 10 });
  expect(coverage.before(Infinity)).toEqual({ from: 20, to: 30 });
});
