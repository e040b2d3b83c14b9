import type { ReactNode } from 'react';
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

const skeletonRows = ['a', 'b', 'c'];

export function Table<Row>({ caption, columns, rows, rowKey, rowClass, empty }: TableProps<Row>) {
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
        {rows?.map((row) => (
          <tr key={rowKey(row)} className={rowClass?.(row)}>
            {columns.map((column) => (
              <td key={column.title} className={column.align === 'right' ? 'number' : undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
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
      </tbody>
    </table>
  );
}
