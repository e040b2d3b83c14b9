import type { Random } from './random.ts';

/**
 * Highest point of a Brownian bridge from `a` to `b` with total `variance`, given that it stays at or below `limit`;
 * `Infinity` for no limit. The law of the maximum is 1 - exp(-2 (m - a)(m - b) / variance).
 */
export function bridgeMaximum(
  random: Random,
  a: number,
  b: number,
  variance: number,
  limit = Infinity,
): number {
  const floor = limit === Infinity ? 0 : Math.exp((-2 * (limit - a) * (limit - b)) / variance);
  const survival = floor + (1 - floor) * random.uniform();
  const spread = a - b;
  return (a + b + Math.sqrt(spread * spread - 2 * variance * Math.log(survival))) / 2;
}

/**
 * When, as a fraction of the variance, a Brownian bridge is at its maximum, given the distances of its start and end
 * below the maximum in standard deviations. After Beskos, Papaspiliopoulos and Roberts (2006): the odds of the time
 * are a mixture of an inverse Gaussian and a reciprocal one.
 */
export function bridgeMaximumTime(random: Random, fromStart: number, fromEnd: number): number {
  if (fromStart <= 0) return fromEnd <= 0 ? random.uniform() : 0;
  if (fromEnd <= 0) return 1;
  const odds =
    random.uniform() * (fromStart + fromEnd) < fromEnd
      ? random.inverseGaussian(fromStart / fromEnd, fromStart * fromStart)
      : 1 / random.inverseGaussian(fromEnd / fromStart, fromEnd * fromEnd);
  return odds / (1 + odds);
}

/**
 * Distance from its extreme of a path that is at the extreme at the start and `distance` from it at the end, when a
 * `share` of the `variance` between has passed: a three-dimensional Bessel bridge (Williams' path decomposition).
 */
export function distanceFromExtreme(
  random: Random,
  distance: number,
  share: number,
  variance: number,
): number {
  const deviation = Math.sqrt(variance * share * (1 - share));
  const along = distance * share + deviation * random.normal();
  const across = deviation * random.normal();
  const beyond = deviation * random.normal();
  return Math.sqrt(along * along + across * across + beyond * beyond);
}
