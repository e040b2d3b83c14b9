import { ApiError, type SearchSymbolResultItem, type SymbolInfo } from '@tickwire/client';
import { atom, type ReadableAtom } from 'nanostores';
import { client } from './client.ts';
import { loadOnMount } from './load-on-mount.ts';
import { leaveSymbol } from './selection.ts';

const infos = new Map<string, ReadableAtom<SymbolInfo | undefined>>();

/** What is known of a symbol: price grid, lot, session, time zone. Undefined until it has been resolved. */
export function symbolInfo(symbol: string): ReadableAtom<SymbolInfo | undefined> {
  let store = infos.get(symbol);
  if (!store) {
    store = createInfoStore(symbol);
    infos.set(symbol, store);
  }
  return store;
}

function createInfoStore(symbol: string): ReadableAtom<SymbolInfo | undefined> {
  const store = atom<SymbolInfo | undefined>();
  loadOnMount(store, (signal) => client.rest.resolveSymbol({ params: { symbol } }, { signal }), {
    isFinal(error) {
      const unknown = error instanceof ApiError && error.code === 'unknown_symbol';
      // The choice outlives what the server knows, e.g. an import into another data directory.
      if (unknown) leaveSymbol(symbol);
      return unknown;
    },
  });
  return store;
}

/** Symbols of a type, or of any, that match a text, best first; a blank text finds all. */
export function searchSymbols(
  text: string,
  signal: AbortSignal,
  limit = 30,
  type?: string,
): Promise<SearchSymbolResultItem[]> {
  return client.rest.searchSymbols(
    { query: { user_input: text, max_results: limit, ...(type !== undefined && { symbol_type: type }) } },
    { signal },
  );
}

/** Whether the search knows a symbol by exactly this ticker; true when it does not answer, so that the server decides. */
export async function isTicker(ticker: string): Promise<boolean> {
  try {
    const found = await searchSymbols(ticker, new AbortController().signal);
    return found.some((symbol) => symbol.ticker === ticker);
  } catch {
    return true;
  }
}
