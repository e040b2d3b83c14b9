import { memo, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { sortRows, type Direction, type SortKey } from './sort-rows.ts';
import './table.css';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  readonly align?: 'right';
  /** What can be done with a row: its title only those hear who cannot see it, and it stays in view. */
  readonly quiet?: boolean;
  /** Shown where there is room for it only. */
  readonly wide?: boolean;
  /** A press on the title sorts the rows by this. */
  readonly sortBy?: (row: Row) => SortKey;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are still loading. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string;
  /** Whether a row belongs to the one above it and is sorted with it. */
  readonly follows?: (row: Row) => boolean;
  /** A key pressed while a row has the focus; without it rows take no focus. Returns whether the key meant something. */
  readonly onRowKey?: (row: Row, key: string) => boolean;
  /** What stands in the last row, by title. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  /** What stands there instead of no rows. */
  readonly empty: ReactNode;
}

/** Rows shown at first, and how many more at a time. */
const PAGE = 200;

const skeletonRows = ['a', 'b', 'c'];

interface Sorting {
  readonly title: string;
  readonly direction: Direction;
}

/**
 * Rows under titles. Only rows that changed are drawn again, as long as `columns` stays the same array. Where rows take the focus, they
 * are one tab stop, and up and down go from one to the next.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, rowClass, follows, onRowKey, totals, empty } = props;
  const [limit, setLimit] = useState(PAGE);
  const [sorting, sort] = useState<Sorting>();
  const [focused, focus] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  const sortBy = columns.find(({ title }) => title === sorting?.title)?.sortBy;
  const sorted = useMemo(
    () => (rows && sortBy && sorting ? sortRows(rows, sortBy, sorting.direction, follows) : rows),
    [rows, sortBy, sorting, follows],
  );
  if (rows?.length === 0) return <p className="table-empty">{empty}</p>;
  const hidden = (sorted?.length ?? 0) - limit;
  const shown = sorted?.slice(0, limit);
  const tabStop = shown?.some((row) => rowKey(row) === focused) ? focused : shown?.[0] && rowKey(shown[0]);

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (!onRowKey || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    const element = event.target.closest('tr');
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!element || event.target.matches('input, select')) return;
    if (step !== 0) {
      const all = [...(body.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])];
      all[all.indexOf(element) + step]?.focus();
      event.preventDefault();
    } else if (event.target === element) {
      const row = shown?.find((candidate) => rowKey(candidate) === element.dataset['row']);
      if (row !== undefined && onRowKey(row, event.key)) event.preventDefault();
    }
  };
  const remember = (event: FocusEvent<HTMLElement>) => {
    const key = event.target.closest('tr')?.dataset['row'];
    if (onRowKey && key !== undefined) focus(key);
  };

  return (
    <table className="table" aria-busy={rows === undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Title key={column.title} column={column} sorting={sorting} onSort={sort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={press} onFocus={remember}>
        {shown?.map((row) => {
          const key = rowKey(row);
          return (
            <TableRow
              key={key}
              id={key}
              row={row}
              columns={columns}
              className={rowClass?.(row)}
              tabIndex={onRowKey && (key === tabStop ? 0 : -1)}
            />
          );
        }) ??
          skeletonRows.map((row) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column.title} className={classOf(column)}>
                  <span className="skeleton" />
                </td>
              ))}
            </tr>
          ))}
        {hidden > 0 && (
          <tr>
            <td colSpan={columns.length}>
              <Button look="quiet" onClick={() => setLimit(limit + PAGE)}>
                Show {Math.min(hidden, PAGE)} more of {hidden}
              </Button>
            </td>
          </tr>
        )}
      </tbody>
      {totals && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <td key={column.title} className={classOf(column)}>
                {totals[column.title]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const classOf = ({ align, wide, quiet }: Pick<Column<never>, 'align' | 'wide' | 'quiet'>) =>
  [align === 'right' && 'number', wide && 'wide', quiet && 'table-actions'].filter(Boolean).join(' ') ||
  undefined;

interface TitleProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
}

/** A title that sorts: first up, then down, then not at all. */
function Title<Row>({ column, sorting, onSort }: TitleProps<Row>) {
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

interface TableRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly className: string | undefined;
  readonly tabIndex: number | undefined;
}

function PlainRow<Row>({ id, row, columns, className, tabIndex }: TableRowProps<Row>) {
  return (
    <tr className={className} data-row={id} tabIndex={tabIndex}>
      {columns.map((column) => (
        <td key={column.title} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Drawn again only with another row or other columns. `memo` forgets the type parameter, hence the cast. */
const TableRow = memo(PlainRow) as typeof PlainRow;
