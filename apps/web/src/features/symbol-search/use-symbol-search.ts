import type { SearchSymbolResultItem } from '@tickwire/client';
import { useEffect, useState } from 'react';
import { searchSymbols } from '../../data/symbols.ts';

const PAUSE_MS = 80;

/** Symbols for a text being typed, undefined until the first answer; an older answer never replaces a newer one. */
export function useSymbolSearch(text: string | undefined): readonly SearchSymbolResultItem[] | undefined {
  const [results, setResults] = useState<readonly SearchSymbolResultItem[]>();
  useEffect(() => {
    if (text === undefined) {
      setResults(undefined);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        searchSymbols(text.trim(), stop.signal).then(setResults, () => {
          // Aborted by the next letter, or the server is away, which the banner says.
        });
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
