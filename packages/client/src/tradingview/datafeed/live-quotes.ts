import type { QuoteData } from '../../generated/socket-routes.ts';
import type { SocketClient } from '../../socket-client.ts';
import { keyedEnds } from '../keyed-ends.ts';
import type { Datafeed, QuoteItem } from './datafeed-api.ts';

/** A quote as the chart reads it: why there is none it does not ask. */
export function quoteItem({ s, n, v }: QuoteData): QuoteItem {
  return { s, n, v: 'error' in v ? {} : { ...v } };
}

/** Quotes of a chart's watchlists; one symbol each, so that all who look at it share a stream. */
export function createLiveQuotes({
  subscribe,
}: Pick<SocketClient, 'subscribe'>): Pick<Datafeed, 'subscribeQuotes' | 'unsubscribeQuotes'> {
  const running = keyedEnds();

  return {
    subscribeQuotes(symbols, fastSymbols, onData, listenerGuid) {
      const handlers = {
        onSnapshot: (quotes: readonly QuoteData[]) => onData(quotes.map(quoteItem)),
        onUpdate: (quote: QuoteData) => onData([quoteItem(quote)]),
      };
      const fast = new Set(fastSymbols);
      const slow = new Set(symbols.filter((symbol) => !fast.has(symbol)));
      const subscriptions = [
        ...Array.from(fast, (symbol) => subscribe('quotes', { fast_symbols: [symbol] }, handlers)),
        ...Array.from(slow, (symbol) => subscribe('quotes', { symbols: [symbol] }, handlers)),
      ];
      running.set(listenerGuid, () => {
        for (const { unsubscribe } of subscriptions) unsubscribe();
      });
    },
    unsubscribeQuotes: running.end,
  };
}
