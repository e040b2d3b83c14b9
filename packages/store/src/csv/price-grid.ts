/** The ledger counts prices and quantities in 1e-8. */
const MOST_DECIMALS = 8;

/** Decimals beyond which a price is a computed number; those kept then are `SIGNIFICANT_DIGITS` in all. */
const SIGNIFICANT_DIGITS = 9;

/** Half the distance of two single-precision numbers, relative to them. */
const SINGLE_PRECISION = 2 ** -24;

/** Single-precision prices are commonly written with six decimals. */
const WRITTEN_PRECISION = 5e-7;

/**
 * Decimals of the coarsest decimal grid, not under `least`, that every price lies on. A price that went through single
 * precision (1438.359985) counts as what it stands for (1438.36).
 */
export function decimalsOf(columns: readonly (readonly number[])[], least: number): number {
  let decimals = least;
  let largest = 0;
  for (const column of columns) {
    for (const value of column) {
      while (decimals <= MOST_DECIMALS && !standsFor(value, roundTo(value, decimals))) decimals += 1;
      largest = Math.max(largest, Math.abs(value));
    }
  }
  if (decimals <= MOST_DECIMALS) return decimals;
  const whole = largest < 1 ? 0 : Math.floor(Math.log10(largest)) + 1;
  return Math.min(MOST_DECIMALS, Math.max(least, SIGNIFICANT_DIGITS - whole));
}

/** The double nearest to `value` that has so many decimals. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = value * factor;
  // Beyond 2^52 a double has no such decimals to round.
  return Math.abs(scaled) < 2 ** 52 ? Math.round(scaled) / factor : value;
}

function standsFor(value: number, rounded: number): boolean {
  const distance = Math.abs(value - rounded);
  if (distance <= 1e-14 * Math.abs(value)) return true;
  const singlePrecision = Math.abs(Math.fround(rounded) - value) <= WRITTEN_PRECISION * 1.01;
  return singlePrecision && distance <= SINGLE_PRECISION * Math.abs(value);
}
