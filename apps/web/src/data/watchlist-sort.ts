/** What the rows stand in order of; undefined for the order of the list. */
export interface WatchlistSort {
  readonly column: 'symbol' | 'last' | 'change';
  readonly descending: boolean;
}

/** The next order when a column's head is pressed: numbers from the top, names from A, then the list's own. */
export function nextSort(
  current: WatchlistSort | undefined,
  column: WatchlistSort['column'],
): WatchlistSort | undefined {
  const first = { column, descending: column !== 'symbol' };
  if (current?.column !== column) return first;
  return current.descending === first.descending ? { column, descending: !first.descending } : undefined;
}
