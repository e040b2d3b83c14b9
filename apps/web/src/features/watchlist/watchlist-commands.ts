import type { Command } from '../../data/commands.ts';
import { focusPlace } from '../../data/focus-place.ts';
import { $symbol, chooseSymbol } from '../../data/selection.ts';
import { $watchlistGroups } from '../../data/watchlist-rows.ts';

/** Chooses the symbol so many rows further down the watchlist, from its end back to its beginning. */
function move(rows: 1 | -1): void {
  const tickers = $watchlistGroups.get().flatMap(({ symbols }) => symbols.map(({ ticker }) => ticker));
  if (tickers.length === 0) return;
  const next = tickers.at((tickers.indexOf($symbol.get()) + rows) % tickers.length);
  if (next !== undefined) chooseSymbol(next);
}

export const watchlistCommands: readonly Command[] = [
  {
    id: 'watchlist.focus',
    group: 'General',
    label: 'Go to the watchlist',
    keys: 'w',
    run: () => focusPlace('watchlist'),
  },
  {
    id: 'watchlist.next',
    group: 'General',
    label: 'Next symbol of the watchlist',
    keys: 'Alt+ArrowDown',
    repeats: true,
    run: () => move(1),
  },
  {
    id: 'watchlist.previous',
    group: 'General',
    label: 'Previous symbol of the watchlist',
    keys: 'Alt+ArrowUp',
    repeats: true,
    run: () => move(-1),
  },
];
