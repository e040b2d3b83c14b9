/** What one exchange shows at a price. */
export interface BookRow {
  readonly price: number;
  readonly size: number;
  /** Named where IB gathers the books of several. */
  readonly exchange?: string;
}

/** Both sides of a book, best first. */
export interface BookRows {
  readonly bids: readonly BookRow[];
  readonly asks: readonly BookRow[];
}

export const Operation = { INSERT: 0, UPDATE: 1, DELETE: 2 } as const;

/** What a client does to the rows it knows: those below an inserted or deleted one move. */
export interface RowChange {
  readonly operation: (typeof Operation)[keyof typeof Operation];
  readonly position: number;
  readonly row: BookRow;
}

const nameOf = ({ price, exchange = '' }: BookRow): string => `${price} ${exchange}`;

/** How rows a client has been told become others. */
export function rowChanges(told: readonly BookRow[], next: readonly BookRow[]): readonly RowChange[] {
  const rows = [...told];
  const changes: RowChange[] = [];
  const staying = new Set(next.map(nameOf));
  const remove = (position: number): void => {
    for (const row of rows.splice(position, 1)) changes.push({ operation: Operation.DELETE, position, row });
  };
  const isGone = (row: BookRow | undefined): boolean => row !== undefined && !staying.has(nameOf(row));

  for (const [position, row] of next.entries()) {
    while (isGone(rows[position])) remove(position);
    const known = rows[position];
    const isKnown = known !== undefined && nameOf(known) === nameOf(row);
    rows.splice(position, isKnown ? 1 : 0, row);
    if (!isKnown) changes.push({ operation: Operation.INSERT, position, row });
    else if (known.size !== row.size) changes.push({ operation: Operation.UPDATE, position, row });
  }
  while (rows.length > next.length) remove(rows.length - 1);
  return changes;
}
