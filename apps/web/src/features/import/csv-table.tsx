import type { CsvPreview } from './csv-preview.ts';

/** The first rows of a file as it writes them. */
export function CsvTable({ preview: { columns, rows } }: { readonly preview: CsvPreview }) {
  return (
    <div className="import-preview" tabIndex={0} role="region" aria-label="First rows of the file">
      <table>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {column === '' ? <span className="muted">(time)</span> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
