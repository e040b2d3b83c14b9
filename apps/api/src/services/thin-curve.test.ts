import type { EquityCurvePoint } from '@tickwire/contracts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinCurve } from './thin-curve.ts';

const curve = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 100_000 }),
      equity: fc.option(fc.integer(), { nil: undefined }),
    }),
    {
      maxLength: 400,
    },
  )
  .map((steps) => {
    let time = 0;
    return steps.map(({ gap, equity }) => ({
      time: (time += gap),
      balance: 0,
      ...(equity !== undefined && { equity }),
    }));
  });

test('a thinned curve is in order, has at most as many points, and keeps both ends, the lowest and the highest', () => {
  fc.assert(
    fc.property(curve, fc.integer({ min: 10, max: 500 }), (points, most) => {
      const thinned = thinCurve(points, most);
      expect(thinned.length).toBeLessThanOrEqual(most);
      expect(thinned[0]).toBe(points[0]);
      expect(thinned.at(-1)).toBe(points.at(-1));
      expect(points.filter((point) => thinned.includes(point))).toEqual(thinned);
      const values = (of: readonly EquityCurvePoint[]) => of.flatMap(({ equity }) => equity ?? []);
      expect(Math.min(...values(thinned))).toBe(Math.min(...values(points)));
      expect(Math.max(...values(thinned))).toBe(Math.max(...values(points)));
    }),
  );
});

test('a curve that is short enough stays as it is, and a stretch that is not known is not lost', () => {
  const points = Array.from({ length: 100 }, (_, index) => ({
    time: index,
    balance: 0,
    ...(index !== 50 && { equity: index }),
  }));
  expect(thinCurve(points, 100)).toBe(points);
  expect(thinCurve(points, 20)).toContain(points[50]);
});
