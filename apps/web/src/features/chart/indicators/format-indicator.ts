import { numberFormat } from '../../../format/number-format.ts';

/**
 * A value that is no price, with as many decimals as give `scale` four digits, at least two: an RSI of 61.25, a MACD of
 * 0.001234. Values that stand together share the scale of the largest.
 */
export function formatIndicator(value: number, scale = value): string {
  const size = Math.abs(scale);
  const decimals = size === 0 || size >= 1 ? 2 : Math.min(8, 3 - Math.floor(Math.log10(size)));
  return numberFormat(decimals, decimals).format(value).replace('-', '\u2212');
}
