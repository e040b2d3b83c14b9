/** How TWS writes a price or amount that is not set. */
export const UNSET_DOUBLE = '1.7976931348623157E308';
/** How TWS writes a whole number that is not set. */
export const UNSET_INTEGER = '2147483647';

/** A price or amount as Java prints it, which is what TWS does: `150.0`, `1.5E7`, `5.0E-4`. */
export function doubleText(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) return Number.isInteger(value) ? `${value}.0` : `${value}`;
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** A quantity, which TWS writes as a plain decimal without an exponent. */
export function decimalText(value: number): string {
  const text = `${value}`;
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

export function boolText(value: boolean): string {
  return value ? '1' : '0';
}
