/**
 * Exact numbers. Prices and quantities count 1e-8, so that a price times a quantity counts 1e-16 and needs
 * no rounding; money counts 1e-16 for the same reason. Exchange rates count 1e-12.
 */
export type Price = bigint;
export type Quantity = bigint;
export type Money = bigint;
export type Rate = bigint;

const UNIT_DECIMALS = 8;
const RATE_DECIMALS = 12;

export const UNIT = 100_000_000n;
export const RATE_UNIT = 1_000_000_000_000n;

/** Below this a scaled double is an exact integer plus less than half a unit of error. */
const EXACT_LIMIT = 2 ** 52;

const decimalText = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The decimal a double prints as, scaled and rounded half away from zero. Any magnitude. */
const scaleText = (value: number, decimals: number): bigint => {
  const [, sign, whole = '0', fraction = '', exponent = '0'] = decimalText.exec(String(value)) ?? [];
  const digits = BigInt(whole + fraction);
  const shift = decimals - fraction.length + Number(exponent);
  const magnitude = shift >= 0 ? digits * 10n ** BigInt(shift) : divide(digits, 10n ** BigInt(-shift));
  return sign === '-' ? -magnitude : magnitude;
};

const scale = (value: number, factor: number, decimals: number): bigint => {
  const scaled = value * factor;
  return scaled > -EXACT_LIMIT && scaled < EXACT_LIMIT
    ? BigInt(Math.round(scaled))
    : scaleText(value, decimals);
};

/** Both parts in doubles: 17 significant digits, which is all a JSON number holds. */
const unscale = (value: bigint, unit: bigint, factor: number): number => {
  const whole = value / unit;
  return whole === 0n ? Number(value) / factor : Number(whole) + Number(value - whole * unit) / factor;
};

/** A finite JSON number to a price or quantity, to the nearest 1e-8. */
export const toUnits = (value: number): bigint => scale(value, 1e8, UNIT_DECIMALS);

/** A price or quantity to a JSON number. */
export const fromUnits = (value: bigint): number =>
  value > -9_007_199_254_740_992n && value < 9_007_199_254_740_992n
    ? Number(value) / 1e8
    : unscale(value, UNIT, 1e8);

/** A finite JSON number to money, to the nearest 1e-8: configured amounts have no more decimals. */
export const toMoney = (value: number): Money => toUnits(value) * UNIT;

/** Money to a JSON number, to the nearest 1e-8: the tail that a ledger keeps is noise on a wire. */
export const fromMoney = (value: Money): number => fromUnits(divide(value, UNIT));

/** A finite JSON number to an exchange rate, to the nearest 1e-12. */
export const toRate = (value: number): Rate => scale(value, 1e12, RATE_DECIMALS);

/**
 * The one rounding of the ledger: the quotient to the nearest integer, halves away from zero, so that a long
 * and a short round alike. `divisor` is above zero.
 */
export const divide = (dividend: bigint, divisor: bigint): bigint => {
  const half = divisor >> 1n;
  return dividend < 0n ? -((half - dividend) / divisor) : (dividend + half) / divisor;
};

/** Money of another currency; the same amount when there is no rate to apply. */
export const convert = (amount: Money, rate: Rate | undefined): Money =>
  rate === undefined ? amount : divide(amount * rate, RATE_UNIT);

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
