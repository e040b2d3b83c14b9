import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { sortRows } from './sort-rows.ts';
import { classOf, type Column } from './table-column.ts';
import { TableRow } from './table-row.tsx';
import { TableTitle, type Sorting } from './table-title.tsx';
import './table.css';

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
            <TableTitle key={column.title} column={column} sorting={sorting} onSort={sort} />
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
