/** What a column sorts a row by; undefined stands last either way. */
export type SortKey = number | string | undefined;

export type Direction = 'ascending' | 'descending';

/**
 * Rows sorted by a key, equal ones in the order they were. A row that `follows` the one before it stays below that one, whatever its
 * own key.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => SortKey,
  direction: Direction,
  follows: (row: Row) => boolean = () => false,
): readonly Row[] {
  const groups: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group && follows(row)) group.push(row);
    else groups.push([row]);
  }
  const sign = direction === 'ascending' ? 1 : -1;
  return groups.toSorted(([a], [b]) => compare(key(a), key(b), sign)).flat();
}

function compare(a: SortKey, b: SortKey, sign: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return sign * (a < b ? -1 : 1);
}
