import { atom, computed, type ReadableAtom } from 'nanostores';
import { $replays } from './replay.ts';
import { $list } from './watchlist-lists.ts';
import { groupSymbols, listSymbols, type WatchlistGroup } from './watchlist-groups.ts';
import type { WatchlistSort } from './watchlist-sort.ts';
import { $hidden, $universe } from './watchlist.ts';

export const $watchlistSort = atom<WatchlistSort | undefined>();

/** Imported tickers as one text, which changes only when they do. */
const $importedTickers = computed($replays, (replays) => [...replays.keys()].join('\n'));

/** What the watchlist shows, in the order of the list. */
export const $watchlistGroups: ReadableAtom<readonly WatchlistGroup[]> = computed(
  [$universe, $hidden, $list, $importedTickers],
  (universe, hidden, list, imported) =>
    list
      ? listSymbols(list, universe ?? [])
      : groupSymbols(universe ?? [], hidden, new Set(imported.split('\n'))),
);
