import { parseDecimal } from './decimal.ts';
import { numberFormat } from './number-format.ts';

/** A quantity with as many decimals as its lot size has, e.g. `0.25` for a lot of 0.01. */
export function formatQuantity(quantity: number, lotSize = 1e-8): string {
  return numberFormat(0, decimalsOf(lotSize)).format(quantity);
}

/** Number of decimals a value needs, at most 8. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 8; decimals += 1) {
    const scaled = value * 10 ** decimals;
    const nearest = Math.round(scaled);
    if (nearest !== 0 && Math.abs(scaled - nearest) < 1e-6 * nearest) return decimals;
  }
  return 8;
}

/** Reads a quantity; undefined when the text is not a number above zero. */
export function parseQuantity(text: string): number | undefined {
  const quantity = parseDecimal(text);
  return quantity !== undefined && quantity > 0 ? quantity : undefined;
}

/** A volume in at most five characters, e.g. `1.25M`. */
export function formatVolume(volume: number): string {
  const units: readonly (readonly [number, string])[] = [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ];
  for (const [size, suffix] of units) {
    if (volume >= size * 0.9995) {
      const scaled = volume / size;
      return `${scaled.toFixed(scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0)}${suffix}`;
    }
  }
  return volume >= 100 || Number.isInteger(volume) ? volume.toFixed(0) : volume.toFixed(2);
}
