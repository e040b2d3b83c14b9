/** How much of a limit is used: 1 is all of it, and anything is too much of a limit of nothing. */
export function usedOf(value: number, limit: number): number {
  if (limit > 0) return Math.abs(value) / limit;
  return value === 0 ? 0 : Infinity;
}
