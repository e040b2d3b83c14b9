import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { quoteOf } from '../../data/quotes.ts';
import type { WatchlistGroup } from '../../data/watchlist-groups.ts';
import { $watchlistGroups, $watchlistSort } from '../../data/watchlist-rows.ts';
import { sortGroups } from './sort-groups.ts';

/** How often rows change places at most, ms: a list that jumps at every tick cannot be read. */
const EVERY_MS = 2000;

/** What the watchlist shows, in the order the user wants it in. */
export function useSortedGroups(): readonly WatchlistGroup[] {
  const groups = useStore($watchlistGroups);
  const sort = useStore($watchlistSort);
  const [, setRound] = useState(0);
  const follows = sort !== undefined && sort.column !== 'symbol';

  useEffect(() => {
    if (!follows) return;
    const stops = groups.flatMap(({ symbols }) =>
      symbols.map(({ ticker }) => quoteOf(ticker).listen(() => undefined)),
    );
    const again = () => setRound((round) => round + 1);
    const first = setTimeout(again, 300);
    const timer = setInterval(again, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, [groups, follows]);

  return sort ? sortGroups(groups, sort, (ticker) => quoteOf(ticker).value) : groups;
}
