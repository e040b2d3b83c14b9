import type { WallClock } from '@tickwire/market';
import { CsvError, parse } from 'csv-parse';
import { pipeline } from 'node:stream/promises';
import { BadRows, RowProblem } from './bad-rows.ts';
import { LONGEST_RECORD, type CsvSource } from './csv-source.ts';
import { detectDelimiter } from './delimiter.ts';
import { readHeader, type Header } from './header.ts';
import { ImportError } from './import-error.ts';
import { parsePriceRow } from './price-row.ts';
import { RowTable } from './row-table.ts';
import { parseTimestamp } from './timestamp.ts';

export interface ReadRowsOptions {
  readonly zone: WallClock;
  readonly badRows: BadRows;
  readonly onProgress?: (bytesRead: number, bytesTotal: number) => void;
}

/**
 * Streams the rows of a CSV file, in file order, leaving blank lines out and bad ones to `badRows`.
 * Throws an `ImportError` when the file cannot be read, is empty or has no usable header.
 */
export async function readRows(
  source: CsvSource,
  options: ReadRowsOptions,
): Promise<{ header: Header; rows: RowTable }> {
  const { zone, badRows, onProgress } = options;
  const rows = new RowTable();
  let header: Header | undefined;

  const onRecord = (cells: string[], line: number) => {
    if (!header) {
      header = readHeader(cells);
      return;
    }
    try {
      const prices = parsePriceRow(cells, header);
      const written = header.time.map((index) => cells[index]).join(' ');
      rows.add(line, parseTimestamp(written, zone), prices);
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      badRows.add(line, error.message);
    }
  };
  const parser = parse({
    bom: true,
    delimiter: detectDelimiter(source.headerLine),
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells: string[], { lines }) => {
      onRecord(cells, lines);
      return null;
    },
  });
  parser.resume();
  const file = source.read();
  let bytesRead = 0;
  file.on('data', (chunk: Buffer) => {
    bytesRead += chunk.length;
    onProgress?.(bytesRead, source.size);
  });
  try {
    await pipeline(file, parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    badRows.add(parser.info.lines, csvProblem(error));
  }
  badRows.refuseIfAny();
  if (!header || rows.lines.length === 0) {
    throw new ImportError(
      'empty_file',
      `${source.name} has ${header ? 'a header and no rows' : 'nothing in it'}.`,
    );
  }
  return { header, rows };
}

function csvProblem(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'a quote is opened and not closed before it, or the line is no text';
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'a quote stands inside a value';
    default:
      return error.message;
  }
}
