import { useStore } from '@nanostores/react';
import { ConnectionStatus, type QuoteValues } from '@tickwire/client';
import { atom } from 'nanostores';
import { formatAge } from '../format/time.ts';
import { $connection } from './connection.ts';
import { $gaps } from './gaps.ts';
import { isInterrupted } from './interrupted.ts';
import { $now } from './now.ts';
import { useQuoteAge } from './quote-age.ts';
import { quoteOf } from './quotes.ts';
import { useStaleData } from './stale.ts';
import { $venue } from './venue.ts';

const $none = atom<QuoteValues | undefined>();

/** Whether the prices of a symbol may be old: nothing arrives, or the symbol itself has been silent. */
export function useOldPrices(symbol: string): boolean {
  const stale = useStaleData(symbol);
  const age = useQuoteAge(symbol, useStore(quoteOf(symbol)));
  return stale || age !== undefined;
}

/** How old what is shown may be, of the account or of one symbol; undefined while it is live. Drawn every second. */
export function useDataAge(symbol?: string): string | undefined {
  const { state, since } = useStore($connection);
  const venue = useStore($venue);
  const gaps = useStore($gaps);
  const now = useStore($now);
  const quoteAge = useQuoteAge(symbol ?? '', useStore(symbol === undefined ? $none : quoteOf(symbol)));
  const isAway = venue?.accountMode === 'live' && venue.status !== ConnectionStatus.CONNECTED;
  if (quoteAge !== undefined) return quoteAge;
  if (state === 'lost') return formatAge(now - since);
  if (isAway) return formatAge(now - venue.timestamp);
  const gap = [...(gaps?.values() ?? [])].find((each) => isInterrupted([each], symbol));
  return gap && formatAge(now - gap.from);
}
