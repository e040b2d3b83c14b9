import { useStore } from '@nanostores/react';
import { ConnectionStatus } from '@tickwire/client';
import { atom } from 'nanostores';
import { wordsSince } from '../format/time.ts';
import { $connection } from './connection.ts';
import { $gaps } from './gaps.ts';
import { dayHidden, hiddenDay } from './hidden-day.ts';
import { isInterrupted } from './interrupted.ts';
import { $now } from './now.ts';
import { quoteAgeOf } from './quote-age.ts';
import { quoteOf } from './quotes.ts';
import { $serverNow } from './server-now.ts';
import { useStaleData } from './stale.ts';
import { $venue } from './venue.ts';

const $none = atom<string | undefined>();

/** Whether the prices of a symbol may be old: nothing arrives, or the symbol itself has been silent. */
export function useOldPrices(symbol: string): boolean {
  const stale = useStaleData(symbol);
  const age = useStore(quoteAgeOf(symbol));
  return stale || age !== undefined;
}

/** How old what is shown may be, of the account or of one symbol, in words; undefined while it is live. Drawn every second. */
export function useDataAge(symbol?: string): string | undefined {
  const { state, since } = useStore($connection);
  const venue = useStore($venue);
  const gaps = useStore($gaps);
  const now = useStore($now);
  const serverNow = useStore($serverNow);
  const isHidden = useStore(dayHidden(symbol ?? ''));
  const isSilent = useStore(symbol === undefined ? $none : quoteAgeOf(symbol)) !== undefined;
  const quoted = isSilent && symbol !== undefined ? quoteOf(symbol).get()?.time : undefined;
  const isAway = venue?.accountMode === 'live' && venue.status !== ConnectionStatus.CONNECTED;
  if (quoted !== undefined) return isHidden ? hiddenDay : wordsSince(quoted, serverNow);
  if (state === 'lost') return wordsSince(since, now);
  if (isAway) return wordsSince(venue.timestamp, serverNow);
  const gap = [...(gaps?.values() ?? [])].find((each) => isInterrupted([each], symbol));
  return gap && wordsSince(gap.from, serverNow);
}
