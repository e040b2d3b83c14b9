import { parseDecimal } from '../format/decimal.ts';
import { numberFormat } from '../format/number-format.ts';
import type { PriceFormat } from '../format/price.ts';

/** What the text of a bracket's leg is: a price, or a distance from where the order is entered. */
export type LegUnit = 'price' | 'ticks' | 'percent' | 'money';

/** What a distance is measured from and worth. */
export interface LegTerms {
  readonly prices: PriceFormat;
  /** The price the order is expected to be entered at; undefined without a market. */
  readonly entry: number | undefined;
  /** Money in the account's currency that all of the order gains per 1.0 of price; undefined while it is not known. */
  readonly moneyPerPoint: number | undefined;
}

/** The distance a text asks for, in price; undefined when it is none above zero. */
function distanceOf(
  text: string,
  unit: LegUnit,
  { prices, entry, moneyPerPoint }: LegTerms,
): number | undefined {
  const amount = parseDecimal(text);
  if (amount === undefined || amount <= 0) return undefined;
  if (unit === 'ticks') return Number.isInteger(amount) ? amount * prices.tick : undefined;
  if (unit === 'percent') return entry === undefined ? undefined : (amount / 100) * Math.abs(entry);
  return moneyPerPoint === undefined || moneyPerPoint <= 0 ? undefined : amount / moneyPerPoint;
}

/** The price a leg's text means, on the tick grid; `direction` is +1 where the leg lies above the entry. */
export function legPrice(
  text: string,
  unit: LegUnit,
  direction: 1 | -1,
  terms: LegTerms,
): number | undefined {
  if (unit === 'price') return terms.prices.parse(text);
  const distance = distanceOf(text, unit, terms);
  if (distance === undefined || terms.entry === undefined) return undefined;
  const { snap, tick } = terms.prices;
  return snap(terms.entry + direction * Math.max(tick, distance));
}

/** The text of a leg at a price, in a unit; empty where the unit cannot say it. */
export function legText(price: number, unit: LegUnit, { prices, entry, moneyPerPoint }: LegTerms): string {
  if (unit === 'price') return prices.format(prices.snap(price));
  if (entry === undefined) return '';
  const distance = Math.abs(price - entry);
  if (unit === 'ticks') return String(Math.max(1, Math.round(distance / prices.tick)));
  if (unit === 'percent')
    return entry === 0 ? '' : numberFormat(0, 3).format((distance / Math.abs(entry)) * 100);
  return moneyPerPoint === undefined ? '' : numberFormat(0, 2).format(distance * moneyPerPoint);
}

/** Why a text is no leg, as a sentence; undefined when it is one, or empty. */
export function legProblem(text: string, unit: LegUnit, terms: LegTerms): string | undefined {
  if (text.trim() === '' || legPrice(text, unit, 1, terms) !== undefined) return undefined;
  if (unit === 'price') return 'Enter a price, or nothing.';
  if (terms.entry === undefined) return 'There is no market to measure from: enter a price.';
  if (unit === 'ticks') return 'Enter a whole number of ticks, or nothing.';
  if (unit === 'money' && terms.moneyPerPoint === undefined)
    return 'What the order is worth is not known yet: enter a price.';
  return 'Enter a distance above zero, or nothing.';
}
