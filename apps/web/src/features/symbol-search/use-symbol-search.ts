import type { SearchSymbolResultItem } from '@tickwire/client';
import { useEffect, useState } from 'react';
import { searchSymbols } from '../../data/symbols.ts';

import type { SearchFilter } from './search-results.ts';

const PAUSE_MS = 80;
/** Of a text, and of what is narrowed down here. */
const MOST = 30;
const MOST_OF_ALL = 200;

/** What a text finds. */
export interface SymbolResults {
  readonly text: string;
  readonly filter: SearchFilter;
  readonly symbols: readonly SearchSymbolResultItem[];
}

/** Symbols for a text being typed, undefined until the first answer; an older answer never replaces a newer one. */
export function useSymbolSearch(text: string | undefined, filter: SearchFilter): SymbolResults | undefined {
  const [results, setResults] = useState<SymbolResults>();
  useEffect(() => {
    if (text === undefined) {
      setResults(undefined);
      return;
    }
    const isNarrow = text.trim() !== '' && filter !== 'imported';
    const type = filter === 'all' || filter === 'imported' ? undefined : filter;
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        searchSymbols(text.trim(), stop.signal, isNarrow ? MOST : MOST_OF_ALL, type).then(
          (symbols) => setResults({ text, filter, symbols }),
          () => {
            // Aborted by the next letter, or the server is away, which the banner says.
          },
        );
      },
      text === '' ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, filter]);
  return results;
}
