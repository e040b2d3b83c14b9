import { directionOf, formatPercent, formatSigned, type Direction } from '../../../format/money.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { formatQuantity } from '../../../format/quantity.ts';
import { outcomeAt, type TradeLine } from './trade-line.ts';

/** What an accessible name of a line says: `Sell limit 0.2 at 122,500.00`. */
export function lineName(line: TradeLine, price: number, prices: PriceFormat, pointValue: number): string {
  const outcome = outcomeText(line, price, pointValue);
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
  pointValue: number,
): { readonly text: string; readonly tone: Direction } | undefined {
  const outcome = outcomeAt(line, price, pointValue);
  return outcome === undefined ? undefined : { text: formatSigned(outcome), tone: directionOf(outcome) };
}
