import type { Direction } from './sort-rows.ts';
import { classOf, type Column } from './table-column.ts';

/** By which column rows are sorted, and which way. */
export interface Sorting {
  readonly title: string;
  readonly direction: Direction;
}

interface TableTitleProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
}

/** A title that sorts: first up, then down, then not at all. */
export function TableTitle<Row>({ column, sorting, onSort }: TableTitleProps<Row>) {
  const { title, quiet, sortBy } = column;
  if (!sortBy)
    return (
      <th scope="col" className={classOf(column)}>
        {quiet ? <span className="visually-hidden">{title}</span> : title}
      </th>
    );
  const direction = sorting?.title === title ? sorting.direction : undefined;
  const next = direction === undefined ? 'ascending' : direction === 'ascending' ? 'descending' : undefined;
  return (
    <th scope="col" className={classOf(column)} aria-sort={direction ?? 'none'}>
      <button type="button" onClick={() => onSort(next && { title, direction: next })}>
        {title}
        <span aria-hidden="true" className="table-sort">
          {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}
        </span>
      </button>
    </th>
  );
}
