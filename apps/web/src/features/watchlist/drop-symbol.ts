import { $list, moveInList } from '../../data/watchlist-lists.ts';

/** Moves a symbol of a list to the place of another one. */
export function dropSymbol(list: string, symbol: string, target: string): void {
  const index = $list.get()?.tickers.indexOf(target) ?? -1;
  if (index >= 0) moveInList(list, symbol, index);
}
