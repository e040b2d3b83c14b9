import type { SearchSymbolResultItem } from '@tickwire/client';
import type { NamedList } from './watchlist-lists.ts';

/** Groups in the order they are listed in. */
const groupOrder = ['imported', 'crypto', 'stock', 'etf', 'index', 'forex', 'futures'];

export interface WatchlistGroup {
  /** `imported`, the type of the symbols, or `''` for a list of the user. */
  readonly type: string;
  readonly symbols: readonly SearchSymbolResultItem[];
}

/** Sorts symbols into groups, what was imported and then by type, without those that are hidden. */
export function groupSymbols(
  symbols: readonly SearchSymbolResultItem[],
  hidden: readonly string[],
  imported: { has(ticker: string): boolean } = new Set(),
): readonly WatchlistGroup[] {
  const shown = symbols.filter((symbol) => !hidden.includes(symbol.ticker));
  const rank = (type: string) => (groupOrder.includes(type) ? groupOrder.indexOf(type) : groupOrder.length);
  const groupOf = ({ ticker, type }: SearchSymbolResultItem) => (imported.has(ticker) ? 'imported' : type);
  return [...Map.groupBy(shown, groupOf)]
    .map(([type, members]) => ({ type, symbols: members }))
    .toSorted((a, b) => rank(a.type) - rank(b.type));
}

/** A list of the user in its own order; of a ticker that the server does not know there is nothing but the name. */
export function listSymbols(
  list: NamedList,
  symbols: readonly SearchSymbolResultItem[],
): readonly WatchlistGroup[] {
  const known = new Map(symbols.map((symbol) => [symbol.ticker, symbol]));
  const rows = list.tickers.map(
    (ticker) => known.get(ticker) ?? { symbol: ticker, ticker, type: '', description: '', exchange: '' },
  );
  return rows.length === 0 ? [] : [{ type: '', symbols: rows }];
}
