import { OrderType, Side, type PreOrder } from '@tickwire/client';

interface Quoted {
  readonly bid: number;
  readonly ask: number;
}

/** The price an order is reckoned with: the market's, or a better one it waits for; after a stop its limit, the worst it takes. */
export function entryPrice(
  { side, type, limitPrice, stopPrice }: Pick<PreOrder, 'side' | 'type' | 'limitPrice' | 'stopPrice'>,
  { bid, ask }: Quoted,
): number {
  const buying = side === Side.BUY;
  const market = buying ? ask : bid;
  if (type === OrderType.MARKET) return market;
  if (stopPrice !== undefined) return limitPrice ?? stopPrice;
  return buying ? Math.min(market, limitPrice ?? market) : Math.max(market, limitPrice ?? market);
}
