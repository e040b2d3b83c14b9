/** What the market of a contract shows. */
export interface Quote {
  /** Of the last change, ms UTC. */
  readonly time: number;
  readonly bid: number;
  readonly ask: number;
  readonly last: number;
  readonly bidSize: number;
  readonly askSize: number;
  readonly lastSize: number;
  /** Of the current trading day. */
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly volume: number;
  /** Of the trading day before. */
  readonly close: number;
  /** The most that one order gets each time the market moves. */
  readonly liquidity: number;
}

/** A trade of the market. */
export interface Print {
  /** ms UTC. */
  readonly time: number;
  readonly price: number;
  readonly size: number;
}

/** What a test says of a quote; what it leaves out stays. */
export type QuoteChange = Partial<Omit<Quote, 'time'>>;

/** The quote after a change. Without a price of the last trade it is kept between bid and ask. */
export function changedQuote(quote: Quote, change: QuoteChange, time: number): Quote {
  const changed = { ...quote, ...change, time };
  const last = change.last ?? Math.min(Math.max(changed.last, changed.bid), changed.ask);
  return { ...changed, last };
}

/** The quote after a trade: it has happened at the bid or at the ask, and the day counts it. */
export function tradedQuote(quote: Quote, { time, price, size }: Print): Quote {
  const spread = quote.ask - quote.bid;
  const { bid, ask } =
    price >= quote.ask
      ? { bid: price - spread, ask: price }
      : price <= quote.bid
        ? { bid: price, ask: price + spread }
        : quote;
  return {
    ...quote,
    time,
    // A sum of decimals is not the nearest number to their sum.
    bid: Number(bid.toFixed(8)),
    ask: Number(ask.toFixed(8)),
    last: price,
    lastSize: size,
    high: Math.max(quote.high, price),
    low: Math.min(quote.low, price),
    volume: quote.volume + size,
  };
}
