import type { Execution } from '@tickwire/client';

/** What fills have realised together, before commission; undefined when none of them has reduced a position. */
export function realisedBy(fills: Iterable<Execution>): number | undefined {
  let sum: number | undefined;
  for (const { realizedPL } of fills) if (realizedPL !== undefined) sum = (sum ?? 0) + realizedPL;
  return sum;
}
