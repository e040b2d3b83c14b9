import type { KeyboardEvent } from 'react';
import { $symbol, chooseSymbol } from '../../data/selection.ts';
import { $list, moveInList, removeFromList } from '../../data/watchlist-lists.ts';
import { hideSymbol } from '../../data/watchlist.ts';
import { rovingIndex } from '../../ui/roving.ts';

/** Arrow keys walk the rows, with Alt they move one within a list of the user; Enter charts it, Delete takes it off. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-ticker]')];
  const index = rows.findIndex((row) => row === document.activeElement);
  const ticker = rows[index]?.dataset['ticker'];
  if (ticker === undefined) return;
  const list = $list.get();
  if (event.altKey) {
    const steps = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!list || steps === 0) return;
    moveInList(list.name, ticker, list.tickers.indexOf(ticker) + steps);
  } else if (event.key === 'Enter' || event.key === ' ') chooseSymbol(ticker);
  else if (event.key === 'Delete' && list) removeFromList(list.name, ticker);
  else if (event.key === 'Delete' && ticker !== $symbol.get()) hideSymbol(ticker);
  else {
    const next = rovingIndex(event.key, index, rows.length);
    if (next === undefined) return;
    rows[next]?.focus();
  }
  event.preventDefault();
}
