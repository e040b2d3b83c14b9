import { memo } from 'react';
import { classOf, type Column } from './table-column.ts';

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
export const TableRow = memo(PlainRow) as typeof PlainRow;
