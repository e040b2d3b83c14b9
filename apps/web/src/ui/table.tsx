import { memo, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import './table.css';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  readonly align?: 'right';
  /** A title only those hear who cannot see the column. */
  readonly quiet?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are still loading. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string;
  /** What stands there instead of no rows. */
  readonly empty: ReactNode;
}

/** Rows shown at first, and how many more at a time. */
const PAGE = 200;

const skeletonRows = ['a', 'b', 'c'];

/** Rows under titles. Only rows that changed are drawn again, as long as `columns` stays the same array. */
export function Table<Row>({ caption, columns, rows, rowKey, rowClass, empty }: TableProps<Row>) {
  const [limit, setLimit] = useState(PAGE);
  const hidden = (rows?.length ?? 0) - limit;
  if (rows?.length === 0) return <p className="table-empty">{empty}</p>;
  return (
    <table className="table" aria-busy={rows === undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.align === 'right' ? 'number' : undefined}>
              {column.quiet ? <span className="visually-hidden">{column.title}</span> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          ?.slice(0, limit)
          .map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} className={rowClass?.(row)} />
          )) ??
          skeletonRows.map((row) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column.title}>
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
    </table>
  );
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly className: string | undefined;
}

function PlainRow<Row>({ row, columns, className }: TableRowProps<Row>) {
  return (
    <tr className={className}>
      {columns.map((column) => (
        <td key={column.title} className={column.align === 'right' ? 'number' : undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Drawn again only with another row or other columns. `memo` forgets the type parameter, hence the cast. */
const TableRow = memo(PlainRow) as typeof PlainRow;
