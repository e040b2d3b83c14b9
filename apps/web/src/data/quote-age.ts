import { useStore } from '@nanostores/react';
import type { QuoteValues } from '@tickwire/client';
import { computed, type ReadableAtom } from 'nanostores';
import { formatSince } from '../format/time.ts';
import { quoteOf } from './quotes.ts';
import { isPlaying } from './replay.ts';
import { $coarseNow } from './server-now.ts';

/** A live symbol prints every few seconds; one silent for this long is in a closed session, or its feed stands still. */
const SILENT_MS = 120_000;

/** Whether a quote is too old to be taken for live. One being replayed lives in another time and never is. */
const isOld = (quote: QuoteValues | undefined, now: number, playing: boolean): boolean =>
  !playing && quote?.time !== undefined && now - quote.time >= SILENT_MS;

const silent = new Map<string, ReadableAtom<boolean>>();

/** Whether the prices of a symbol have stood still for so long that they may be old. */
export function isSilent(symbol: string): ReadableAtom<boolean> {
  let store = silent.get(symbol);
  if (!store) {
    store = computed([quoteOf(symbol), $coarseNow, isPlaying(symbol)], isOld);
    silent.set(symbol, store);
  }
  return store;
}

/** How old a quote is, once it is too old to be taken for live. */
export function useQuoteAge(symbol: string, quote: QuoteValues | undefined): string | undefined {
  const now = useStore($coarseNow);
  const playing = useStore(isPlaying(symbol));
  return quote?.time !== undefined && isOld(quote, now, playing) ? formatSince(quote.time, now) : undefined;
}
