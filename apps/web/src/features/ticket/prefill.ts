import { Side } from '@tickwire/client';
import type { OrderDraft } from '../../data/order-draft.ts';
import type { PriceFormat } from '../../format/price.ts';

/** How far beyond the market a stop is proposed, so that it does not trigger at once. */
const STOP_DISTANCE = 0.001;

/** Prices proposed for a new order: join the own side of the market, stop a little beyond the other. */
export function proposedPrices(
  side: Side,
  quote: { readonly bid: number; readonly ask: number },
  prices: PriceFormat,
): Pick<OrderDraft, 'limitPrice' | 'stopPrice'> {
  const buying = side === Side.BUY;
  const beyond = buying ? quote.ask * (1 + STOP_DISTANCE) : quote.bid * (1 - STOP_DISTANCE);
  return {
    limitPrice: prices.format(buying ? quote.bid : quote.ask),
    stopPrice: prices.format(prices.snap(beyond)),
  };
}

/** The text of a price one tick up or down; what cannot be read stays as it is. */
export function stepPrice(text: string, direction: 1 | -1, prices: PriceFormat): string {
  const price = prices.parse(text);
  return price === undefined ? text : prices.format(prices.snap(price + direction * prices.tick));
}
