import type { EquityCurvePoint } from '@tickwire/contracts';

/** What a stretch of time leaves at most: its lowest and highest point, and one that is not known. */
const KEPT = 3;

/**
 * At most `most` (10 or more) of the points, which are in order: the first and last, and the lowest, the highest and a missing one of
 * every stretch, all stretches being equally long.
 */
export function thinCurve(points: readonly EquityCurvePoint[], most: number): readonly EquityCurvePoint[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length <= most) return points;
  const stretches = Math.floor((most - 2) / KEPT);
  const length = (last.time - first.time + 1) / stretches;
  const kept = new Set([first, last]);
  const stretchOf = (point: EquityCurvePoint) => Math.floor((point.time - first.time) / length);
  for (let start = 0; start < points.length;) {
    const stretch = stretchOf(points[start] ?? last);
    let low: EquityCurvePoint | undefined;
    let high: EquityCurvePoint | undefined;
    let missing: EquityCurvePoint | undefined;
    let end = start;
    for (let point = points[end]; point && stretchOf(point) === stretch; point = points[++end]) {
      const { equity } = point;
      if (equity === undefined) missing ??= point;
      else {
        if (low?.equity === undefined || equity < low.equity) low = point;
        if (high?.equity === undefined || equity > high.equity) high = point;
      }
    }
    for (const point of [low, high, missing]) if (point) kept.add(point);
    start = end;
  }
  return [...kept].toSorted((a, b) => a.time - b.time);
}
