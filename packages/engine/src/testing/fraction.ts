/** A number that is never rounded, in lowest terms; `under` is above zero. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const divisorOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisorOf(b, a % b));

const lowest = (over: bigint, under: bigint): Fraction => {
  if (under === 1n) return { over, under };
  const divisor = divisorOf(over < 0n ? -over : over, under);
  return { over: over / divisor, under: under / divisor };
};

export const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n });

export const zero = whole(0);

/** The decimal a number prints as. */
export const decimal = (value: number): Fraction => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [digits = '0', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const over = BigInt(digits + decimals);
  return power < 0 ? lowest(over, 10n ** BigInt(-power)) : lowest(over * 10n ** BigInt(power), 1n);
};

export const plus = (a: Fraction, b: Fraction): Fraction =>
  lowest(a.over * b.under + b.over * a.under, a.under * b.under);

export const times = (a: Fraction, b: Fraction): Fraction => lowest(a.over * b.over, a.under * b.under);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });

export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;

/** How far money of the ledger is from the fraction, in whole units of the ledger (1e-16). */
export const unitsApart = (money: bigint, { over, under }: Fraction): bigint => {
  const apart = money * under - over * 10n ** 16n;
  return (apart < 0n ? -apart : apart) / under;
};
