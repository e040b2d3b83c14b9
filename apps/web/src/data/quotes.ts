import { atom, computed, onMount, type ReadableAtom } from 'nanostores';
import { client } from './client.ts';
import { atNextFrame } from './per-frame.ts';
import type { QuoteData, QuoteValues } from '@tickwire/client';

const stores = new Map<string, ReadableAtom<QuoteValues | undefined>>();

/** The values of a quote, unless it is an error. */
export function quoteValues(quote: QuoteData | undefined): QuoteValues | undefined {
  return quote?.s === 'ok' && 'lp' in quote.v ? quote.v : undefined;
}

const delays = new Map<string, ReadableAtom<boolean>>();

/** Whether the prices of a symbol come late. */
export function isDelayed(symbol: string): ReadableAtom<boolean> {
  let store = delays.get(symbol);
  if (!store) {
    store = computed(quoteOf(symbol), (quote) => quote?.delayed ?? false);
    delays.set(symbol, store);
  }
  return store;
}

/** The live quote of a symbol, at most one a frame: one store, and one subscription however many look at it. */
export function quoteOf(symbol: string): ReadableAtom<QuoteValues | undefined> {
  let store = stores.get(symbol);
  if (!store) {
    store = createQuoteStore(symbol);
    stores.set(symbol, store);
  }
  return store;
}

function createQuoteStore(symbol: string): ReadableAtom<QuoteValues | undefined> {
  const store = atom<QuoteValues | undefined>();
  onMount(store, () => {
    const take = (quote: QuoteData | undefined) => atNextFrame(store, () => store.set(quoteValues(quote)));
    const subscription = client.subscribe(
      'quotes',
      { symbols: [], fast_symbols: [symbol] },
      {
        onSnapshot: (quotes) => take(quotes.at(-1)),
        onReset: (quotes) => take(quotes.at(-1)),
        onUpdate: take,
      },
    );
    return () => subscription.unsubscribe();
  });
  return store;
}
