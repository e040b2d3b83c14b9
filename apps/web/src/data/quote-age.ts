import { useStore } from '@nanostores/react';
import type { QuoteValues } from '@tickwire/client';
import { computed } from 'nanostores';
import { formatSince } from '../format/time.ts';
import { isPlaying } from './replay.ts';
import { $serverNow } from './server-now.ts';

/** A live symbol prints every few seconds; one silent for this long is in a closed session, or its feed stands still. */
const SILENT_MS = 120_000;

/** A coarse clock: ages are minutes and more, so that rows need not be drawn anew every second. */
const $minute = computed($serverNow, (now) => Math.floor(now / 15_000) * 15_000);

/** How old a quote is, once it is too old to be taken for live. One being replayed lives in another time and has none. */
export function useQuoteAge(symbol: string, quote: QuoteValues | undefined): string | undefined {
  const now = useStore($minute);
  const playing = useStore(isPlaying(symbol));
  if (playing || quote?.time === undefined || now - quote.time < SILENT_MS) return undefined;
  return formatSince(quote.time, now);
}
