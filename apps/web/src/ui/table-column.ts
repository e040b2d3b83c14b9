import type { ReactNode } from 'react';
import type { SortKey } from './sort-rows.ts';

/** A column of a table, and what it says of a row. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  readonly align?: 'right';
  /** What can be done with a row: its title only those hear who cannot see it, and it stays in view. */
  readonly quiet?: boolean;
  /** Shown where there is room for it only. */
  readonly wide?: boolean;
  /** Tells the cells of the column from others where they look different. */
  readonly className?: string;
  /** A press on the title sorts the rows by this. */
  readonly sortBy?: (row: Row) => SortKey;
}

/** How the cells of a column look. */
export const classOf = ({
  align,
  wide,
  quiet,
  className,
}: Pick<Column<never>, 'align' | 'wide' | 'quiet' | 'className'>) =>
  [align === 'right' && 'number', wide && 'wide', quiet && 'table-actions', className]
    .filter(Boolean)
    .join(' ') || undefined;
