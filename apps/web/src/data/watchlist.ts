import type { SearchSymbolResultItem } from '@tickwire/client';
import { atom, onMount } from 'nanostores';
import { $defaults } from './defaults.ts';
import { loadOnMount } from './load-on-mount.ts';
import { persisted } from './persisted.ts';
import { $replays } from './replay.ts';
import { searchSymbols } from './symbols.ts';

const MOST = 200;
const REFRESH_TIMEOUT_MS = 5000;
const REFRESH_MS = 2000;

/** Every symbol the server knows; undefined until it has answered. */
export const $universe = atom<readonly SearchSymbolResultItem[] | undefined>();

/** Tickers the user took off the list; whatever else the server knows is on it. */
export const $hidden = persisted<readonly string[]>('watchlist.hidden', [], (stored) =>
  Array.isArray(stored) && stored.every((item) => typeof item === 'string') ? stored : undefined,
);

const readUniverse = (signal: AbortSignal) => searchSymbols('', signal, MOST);

loadOnMount($universe, readUniverse);

/** Reads the list again while symbols are missing that the server opens with: it may not have been able to ask for them yet. */
onMount($universe, () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const known = new Set($universe.get()?.map(({ ticker }) => ticker));
    if ($defaults.get().every((symbol) => known.has(symbol))) return;
    try {
      $universe.set(await readUniverse(AbortSignal.timeout(REFRESH_TIMEOUT_MS)));
    } catch {
      // Looked at again below.
    }
    timer = setTimeout(() => void look(), REFRESH_MS);
  };
  timer = setTimeout(() => void look(), REFRESH_MS);
  return () => clearTimeout(timer);
});

export function hideSymbol(ticker: string): void {
  $hidden.set([...$hidden.get(), ticker]);
}

/** Reads the list again when a symbol was imported that is not on it, from wherever that was done. */
onMount($universe, () => {
  const forget = $replays.listen((replays) => {
    const universe = $universe.get();
    if (!universe) return;
    const known = new Set(universe.map(({ ticker }) => ticker));
    if (![...replays.keys()].every((ticker) => known.has(ticker))) refresh();
  });
  return forget;
});

let refreshing = false;

function refresh(): void {
  if (refreshing) return;
  refreshing = true;
  readUniverse(AbortSignal.timeout(REFRESH_TIMEOUT_MS))
    .then(
      (symbols) => $universe.set(symbols),
      () => {
        // A missing symbol can be charted all the same; the list has it after the next reading.
      },
    )
    .finally(() => {
      refreshing = false;
    });
}

/** Brings a symbol back to the list, or onto it when it was imported since the list was read. */
export function showSymbol(ticker: string): void {
  $hidden.set($hidden.get().filter((hidden) => hidden !== ticker));
  if ($universe.get()?.some((known) => known.ticker === ticker)) return;
  refresh();
}
