import { OrderType, Side } from '@tickwire/client';
import type { OrderDraft } from '../../data/order-draft.ts';
import type { PriceFormat } from '../../format/price.ts';

/** How far beyond the market a stop is proposed, so that it does not trigger at once. */
const STOP_DISTANCE = 0.001;

/** How far beyond its stop a stop limit is proposed, so that it can fill after it triggers. */
const LIMIT_DISTANCE = 0.0005;

/** Prices proposed for a new order: join the own side of the market, stop a little beyond the other, limit after a stop a little further. */
export function proposedPrices(
  { side, type }: Pick<OrderDraft, 'side' | 'type'>,
  quote: { readonly bid: number; readonly ask: number },
  prices: PriceFormat,
): Pick<OrderDraft, 'limitPrice' | 'stopPrice'> {
  const buying = side === Side.BUY;
  const direction = buying ? 1 : -1;
  const touched = buying ? quote.ask : quote.bid;
  const stop = prices.snap(touched + direction * Math.max(prices.tick, Math.abs(touched) * STOP_DISTANCE));
  const room = Math.max(prices.tick, Math.abs(stop) * LIMIT_DISTANCE);
  const afterStop = prices.snap(stop + direction * room);
  const ownSide = buying ? quote.bid : quote.ask;
  return {
    limitPrice: prices.format(type === OrderType.STOP_LIMIT ? afterStop : ownSide),
    stopPrice: prices.format(stop),
  };
}

/** The text of a price one tick up or down; what cannot be read stays as it is. */
export function stepPrice(text: string, direction: 1 | -1, prices: PriceFormat): string {
  const price = prices.parse(text);
  return price === undefined ? text : prices.format(prices.snap(price + direction * prices.tick));
}
