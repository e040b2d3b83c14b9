import type { EquityCurvePoint } from '@tickwire/client';

/** What a curve comes to, in the account's currency. */
export interface CurveFigures {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  /** The deepest fall from a high, as a positive amount. */
  readonly drawdown: number;
  /** The same as a share of that high; 0 while that was not above 0. */
  readonly drawdownShare: number;
}

/** Figures of a curve; undefined while it has no value. */
export function curveFigures(points: readonly EquityCurvePoint[]): CurveFigures | undefined {
  const values = points.flatMap(({ equity }) => (equity === undefined ? [] : [equity]));
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let low = first;
  let high = first;
  let drawdown = 0;
  let drawdownShare = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    if (high - value <= drawdown) continue;
    drawdown = high - value;
    drawdownShare = high > 0 ? drawdown / high : 0;
  }
  return { first, last, low, high, drawdown, drawdownShare };
}
