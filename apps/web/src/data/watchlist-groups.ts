import type { SearchSymbolResultItem } from '@tickwire/client';

/** Types in the order they are listed in. */
const typeOrder = ['crypto', 'stock', 'etf', 'index', 'forex', 'futures'];

export interface WatchlistGroup {
  readonly type: string;
  readonly symbols: readonly SearchSymbolResultItem[];
}

/** Sorts symbols into groups by type, without those that are hidden. */
export function groupSymbols(
  symbols: readonly SearchSymbolResultItem[],
  hidden: readonly string[],
): readonly WatchlistGroup[] {
  const shown = symbols.filter((symbol) => !hidden.includes(symbol.ticker));
  const rank = (type: string) => (typeOrder.includes(type) ? typeOrder.indexOf(type) : typeOrder.length);
  return [...Map.groupBy(shown, (symbol) => symbol.type)]
    .map(([type, members]) => ({ type, symbols: members }))
    .toSorted((a, b) => rank(a.type) - rank(b.type));
}
