import type { QuoteValues } from '@tickwire/client';
import type { WatchlistGroup } from '../../data/watchlist-groups.ts';
import type { WatchlistSort } from '../../data/watchlist-sort.ts';

/** All symbols as one group, by name or by a number of their quotes; those without a quote come last. */
export function sortGroups(
  groups: readonly WatchlistGroup[],
  { column, descending }: WatchlistSort,
  quote: (ticker: string) => Pick<QuoteValues, 'lp' | 'chp'> | undefined,
): readonly WatchlistGroup[] {
  const direction = descending ? -1 : 1;
  const all = groups.flatMap(({ symbols }) => symbols);
  if (column === 'symbol') {
    return [{ type: '', symbols: all.toSorted((a, b) => direction * (a.ticker < b.ticker ? -1 : 1)) }];
  }
  const value = (ticker: string) => quote(ticker)?.[column === 'last' ? 'lp' : 'chp'];
  const rows = all.map((symbol) => ({ symbol, value: value(symbol.ticker) }));
  const sorted = rows.toSorted((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined);
    return direction * (a.value - b.value);
  });
  return [{ type: '', symbols: sorted.map(({ symbol }) => symbol) }];
}
