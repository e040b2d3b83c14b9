import { computed, type ReadableAtom } from 'nanostores';
import { formatSince } from '../format/time.ts';
import { dayHidden } from './hidden-day.ts';
import { quoteOf } from './quotes.ts';
import { isPlaying } from './replay.ts';
import { $coarseNow } from './server-now.ts';

/** A live symbol prints every few seconds; one silent for this long is in a closed session, or its feed stands still. */
const SILENT_MS = 120_000;

const ages = new Map<string, ReadableAtom<string | undefined>>();

/** How old the quote of a symbol is, once it is too old to be taken for live. One being replayed lives in another time and has no age. */
export function quoteAgeOf(symbol: string): ReadableAtom<string | undefined> {
  let store = ages.get(symbol);
  if (!store) {
    store = computed(
      [quoteOf(symbol), $coarseNow, isPlaying(symbol), dayHidden(symbol)],
      (quote, now, playing, isHidden) => {
        if (playing || quote?.time === undefined || now - quote.time < SILENT_MS) return undefined;
        return isHidden ? 'past' : formatSince(quote.time, now);
      },
    );
    ages.set(symbol, store);
  }
  return store;
}
