/** The ledger counts prices and quantities in 1e-8. */
const MOST_DECIMALS = 8;

/** Decimals beyond which a price is a computed number; those kept then are `SIGNIFICANT_DIGITS` in all. */
const SIGNIFICANT_DIGITS = 9;

/** Fewer prices than this may look like single precision by chance. */
const TELLING_COUNT = 100;

/** What single-precision prices are commonly cut to when they are written. */
const WRITTEN_DECIMALS = 6;

/**
 * Decimals of the coarsest decimal grid, not under `least`, that every price lies on. A file whose prices went through
 * single precision (1438.359985) has the grid of what they stand for (1438.36).
 */
export function decimalsOf(columns: readonly (readonly number[])[], least: number): number {
  const exact = coarsest(columns, least, (value, rounded) => value === rounded);
  const count = columns.reduce((total, column) => total + column.length, 0);
  const meant = count < TELLING_COUNT || exact === least ? exact : coarsest(columns, least, standsFor);
  const decimals = Math.min(exact, meant);
  return decimals <= MOST_DECIMALS ? decimals : Math.max(least, significantDecimals(columns));
}

/** The double nearest to `value` that has so many decimals. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = value * factor;
  // Beyond 2^52 a double has no such decimals to round.
  return Math.abs(scaled) < 2 ** 52 ? Math.round(scaled) / factor : value;
}

function coarsest(
  columns: readonly (readonly number[])[],
  least: number,
  fits: (value: number, rounded: number) => boolean,
): number {
  let decimals = least;
  for (const column of columns) {
    for (const value of column) {
      while (!fits(value, roundTo(value, decimals))) {
        decimals += 1;
        if (decimals > MOST_DECIMALS) return decimals;
      }
    }
  }
  return decimals;
}

function standsFor(value: number, rounded: number): boolean {
  const single = Math.fround(rounded);
  return value === rounded || value === single || value === roundTo(single, WRITTEN_DECIMALS);
}

function significantDecimals(columns: readonly (readonly number[])[]): number {
  const largest = columns.flat().reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const wholeDigits = largest < 1 ? 0 : Math.floor(Math.log10(largest)) + 1;
  return Math.min(MOST_DECIMALS, SIGNIFICANT_DIGITS - wholeDigits);
}
