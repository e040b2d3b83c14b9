import type { SearchSymbolResultItem } from '@tickwire/client';

/** What a search is narrowed to: a type, what was imported, or everything. */
export type SearchFilter = 'all' | 'imported' | (string & {});

/** The filters there is something for, in the order of the watchlist. */
export const searchFilters: readonly { readonly value: SearchFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'imported', label: 'Imported' },
  { value: 'stock', label: 'Stocks' },
  { value: 'etf', label: 'ETFs' },
  { value: 'index', label: 'Indices' },
  { value: 'forex', label: 'Forex' },
  { value: 'futures', label: 'Futures' },
  { value: 'crypto', label: 'Crypto' },
];

/** What of an answer a filter leaves; without a text, what was looked for last comes first. */
export function shownResults(
  symbols: readonly SearchSymbolResultItem[],
  {
    filter,
    text,
    recent,
    imported,
  }: {
    readonly filter: SearchFilter;
    readonly text: string;
    readonly recent: readonly string[];
    readonly imported: { has(ticker: string): boolean };
  },
): readonly SearchSymbolResultItem[] {
  const left = symbols.filter(
    ({ ticker, type }) =>
      filter === 'all' || (filter === 'imported' ? imported.has(ticker) : type === filter),
  );
  if (text.trim() !== '') return left;
  const rank = ({ ticker }: SearchSymbolResultItem) => {
    const index = recent.indexOf(ticker);
    return index === -1 ? recent.length : index;
  };
  return left.toSorted((a, b) => rank(a) - rank(b));
}

/** A text cut where a search matches it: before, match, after. The match is empty when there is none. */
export function matchParts(text: string, wanted: string): readonly [string, string, string] {
  const search = wanted
    .trim()
    .toLowerCase()
    .replace(/^[^:]*:/, '');
  const index = search === '' ? -1 : text.toLowerCase().indexOf(search);
  if (index === -1) return [text, '', ''];
  return [text.slice(0, index), text.slice(index, index + search.length), text.slice(index + search.length)];
}
