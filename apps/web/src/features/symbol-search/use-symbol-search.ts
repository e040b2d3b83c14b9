import type { SearchSymbolResultItem } from '@tickwire/client';
import { useEffect, useState } from 'react';
import { searchSymbols } from '../../data/symbols.ts';

const PAUSE_MS = 80;

/** What a text finds. */
export interface SymbolResults {
  readonly text: string;
  readonly symbols: readonly SearchSymbolResultItem[];
}

/** Symbols for a text being typed, undefined until the first answer; an older answer never replaces a newer one. */
export function useSymbolSearch(text: string | undefined): SymbolResults | undefined {
  const [results, setResults] = useState<SymbolResults>();
  useEffect(() => {
    if (text === undefined) {
      setResults(undefined);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        searchSymbols(text.trim(), stop.signal).then(
          (symbols) => setResults({ text, symbols }),
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
  }, [text]);
  return results;
}
