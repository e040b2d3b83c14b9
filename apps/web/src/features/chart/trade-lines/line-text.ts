import { directionOf, formatPercent, formatSigned, type Direction } from '../../../format/money.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { formatQuantity } from '../../../format/quantity.ts';
import { outcomeAt, type TradeLine } from './trade-line.ts';

/** What prices of a symbol are worth. */
export interface Worth {
  /** What a change of price by one is worth per unit, in the symbol's currency. */
  readonly pointValue: number;
  /** That currency, where it is not the account's and so has to be said. */
  readonly currency: string | undefined;
}

/** What an accessible name of a line says: `Sell limit 0.2 at 122,500.00`. */
export function lineName(line: TradeLine, price: number, prices: PriceFormat, worth: Worth): string {
  const outcome = outcomeText(line, price, worth);
  const size = formatQuantity(line.qty);
  return `${line.spoken} ${size} at ${prices.format(price)}${outcome ? `, ${outcome.text}` : ''}`;
}

/** How far a price is from the market, in percent with its sign. */
export function distanceText(price: number, market: number | undefined): string {
  return market === undefined || market === 0
    ? ''
    : formatPercent(((price - market) / Math.abs(market)) * 100);
}

/** What closing at a price would come to, in the symbol's currency; undefined for what opens. */
export function outcomeText(
  line: TradeLine,
  price: number,
  { pointValue, currency }: Worth,
): { readonly text: string; readonly tone: Direction } | undefined {
  const outcome = outcomeAt(line, price, pointValue);
  if (outcome === undefined) return undefined;
  const money = formatSigned(outcome);
  return { text: currency === undefined ? money : `${money} ${currency}`, tone: directionOf(outcome) };
}
