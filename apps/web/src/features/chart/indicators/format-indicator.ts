import { numberFormat } from '../../../format/number-format.ts';

/** A value that is no price, with at least four digits: an RSI of 61.25, a MACD of 0.001234. */
export function formatIndicator(value: number): string {
  const size = Math.abs(value);
  const decimals = size === 0 || size >= 1 ? 2 : Math.min(8, 3 - Math.floor(Math.log10(size)));
  return numberFormat(decimals, decimals).format(value);
}
