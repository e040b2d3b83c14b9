import type { InstrumentSpec } from '../model/instrument-spec.ts';
import type { Book, Print, Quote } from '../model/quote.ts';
import type { MarketView } from '../ports/market-view.ts';

export const stock: InstrumentSpec = {
  symbol: 'ACME',
  description: 'Acme Corp.',
  type: 'stock',
  currency: 'USD',
  tickSize: 0.01,
  lotSize: 1,
  pointValue: 1,
  tradable: true,
};

/** A market under the test's hand: its quote is what was last printed. */
export interface TestMarket extends MarketView {
  open: boolean;
  /** End of the session, ms UTC. */
  ends: number | undefined;
  depthOf: Map<string, Book>;
  /** Lists an instrument, in place of the one of the same symbol if there is one. */
  list(spec: InstrumentSpec): void;
  /** One trade at `price` with `bid` and `ask` around it (both `price` when left out) and plenty of size. */
  print(print: Partial<Print> & { ticker: string; price: number }): Print;
}

export const createTestMarket = (...instruments: readonly InstrumentSpec[]): TestMarket => {
  const listed = new Map(instruments.map((spec) => [spec.symbol, spec]));
  const quotes = new Map<string, Quote>();
  let time = 1_767_225_600_000;
  const market: TestMarket = {
    open: true,
    ends: undefined,
    sessionEnd: () => market.ends,
    depthOf: new Map(),
    instrument: (symbol) => listed.get(symbol.toUpperCase()),
    quote: (ticker) => quotes.get(ticker),
    isOpen: () => market.open,
    list(spec) {
      listed.set(spec.symbol, spec);
    },
    depth: (ticker) => market.depthOf.get(ticker),
    print(given) {
      time += 1000;
      const { price } = given;
      const print = { time, size: 1e6, bid: price, ask: price, bidSize: 1e6, askSize: 1e6, ...given };
      quotes.set(given.ticker, { ...print, last: price });
      return print;
    },
  };
  return market;
};
