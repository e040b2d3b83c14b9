import type { ReplayState, SymbolInfo } from '@tickwire/client';
import { computed, type ReadableAtom } from 'nanostores';
import { sessionAround, type Session } from '../format/trading-hours.ts';
import { $replays } from './replay.ts';
import { $coarseNow } from './server-now.ts';
import { symbolInfo } from './symbols.ts';

/** Whether a symbol trades: by the hours of its exchange, or, imported, as it is replayed. */
export type SessionState =
  | {
      readonly kind: 'open' | 'closed';
      /** The one that trades, or the next; undefined where none is known. */
      readonly session: Session | undefined;
      /** The exchange's time zone. */
      readonly zone: string;
    }
  | { readonly kind: ReplayState['status'] };

const stores = new Map<string, ReadableAtom<SessionState | undefined>>();

/** The session of a symbol, new only when it changes; undefined until the symbol is resolved. */
export function sessionOf(symbol: string): ReadableAtom<SessionState | undefined> {
  let store = stores.get(symbol);
  if (!store) {
    store = createSessionStore(symbol);
    stores.set(symbol, store);
  }
  return store;
}

function createSessionStore(symbol: string): ReadableAtom<SessionState | undefined> {
  const replayed = computed($replays, (replays) => replays.get(symbol)?.status);
  let last: SessionState | undefined;
  return computed([symbolInfo(symbol), replayed, $coarseNow], (info, replay, now) => {
    const next = stateOf(info, replay, now, last);
    last = next;
    return next;
  });
}

function stateOf(
  info: SymbolInfo | undefined,
  replay: ReplayState['status'] | undefined,
  now: number,
  last: SessionState | undefined,
): SessionState | undefined {
  if (replay) return last?.kind === replay ? last : { kind: replay };
  if (!info) return undefined;
  // Its hours are read anew only once what was read last has come or gone.
  if (last && 'session' in last && last.session) {
    const { open, close } = last.session;
    if (last.kind === 'open' ? now >= open && now < close : now < open) return last;
  }
  const session = sessionAround(info, now);
  return { kind: session && session.open <= now ? 'open' : 'closed', session, zone: info.timezone };
}
