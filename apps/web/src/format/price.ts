import { parseDecimal } from './decimal.ts';
import { numberFormat } from './number-format.ts';

/** What of a symbol decides how its prices are written; the tick size is `minmov / pricescale`. */
export interface PriceRules {
  readonly minmov: number;
  readonly pricescale: number;
  readonly minmove2?: number | undefined;
  readonly fractional?: boolean | undefined;
}

export interface PriceFormat {
  /** Smallest step between two prices. */
  readonly tick: number;
  format(price: number): string;
  /** Reads what a user typed, a decimal or `117'16`; undefined when it is not a price. */
  parse(text: string): number | undefined;
  /** The nearest price on the tick grid. */
  snap(price: number): number;
}

/** Digit shown for each sub-fraction, e.g. quarters of 1/32 as 0, 2, 5, 7 (the futures exchanges' way). */
function subFractionDigit(part: number, parts: number): string {
  return String(Math.floor((part * 10) / parts));
}

function formatFraction(price: number, pricescale: number, minmove2: number): string {
  const units = Math.round(Math.abs(price) * pricescale);
  const sign = price < 0 && units > 0 ? '-' : '';
  const whole = Math.floor(units / pricescale);
  const rest = units % pricescale;
  if (minmove2 <= 1) {
    return `${sign}${whole}'${String(rest).padStart(String(pricescale - 1).length, '0')}`;
  }
  const base = pricescale / minmove2;
  const fraction = String(Math.floor(rest / minmove2)).padStart(String(base - 1).length, '0');
  return `${sign}${whole}'${fraction}'${subFractionDigit(rest % minmove2, minmove2)}`;
}

function parseFraction(text: string, pricescale: number, minmove2: number): number | undefined {
  const match = /^(-?)(\d+)'(\d+)(?:'(\d))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole, fraction, sub] = match;
  const parts = Math.max(1, minmove2);
  const base = pricescale / parts;
  const units = Number(fraction);
  if (units >= base) return undefined;
  let part = 0;
  if (sub !== undefined) {
    part = Array.from({ length: parts }, (_, index) => subFractionDigit(index, parts)).indexOf(sub);
    if (part < 0) return undefined;
  }
  const price = Number(whole) + (units * parts + part) / pricescale;
  return sign ? -price : price;
}

/** Builds the one formatter of a symbol's prices; `fractional` symbols are written `117'16`. */
export function createPriceFormat(rules: PriceRules): PriceFormat {
  const { minmov, pricescale, minmove2 = 0, fractional = false } = rules;
  const tick = minmov / pricescale;
  const decimals = Math.max(0, Math.ceil(Math.log10(pricescale) - 1e-9));
  const decimal = numberFormat(decimals, decimals);
  return {
    tick,
    format: (price) => (fractional ? formatFraction(price, pricescale, minmove2) : decimal.format(price)),
    parse: (text) =>
      fractional && text.includes("'") ? parseFraction(text, pricescale, minmove2) : parseDecimal(text),
    snap: (price) => (Math.round((price * pricescale) / minmov) * minmov) / pricescale,
  };
}
