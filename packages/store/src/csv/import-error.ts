export type ImportErrorCode =
  | 'unreadable_file'
  | 'empty_file'
  | 'bad_header'
  | 'bad_rows'
  | 'unknown_time_zone'
  | 'unknown_resolution'
  | 'invalid_symbol'
  | 'symbol_taken';

/** A row that cannot be loaded: its line in the file, counted from 1, and what is wrong with it. */
export interface BadRow {
  readonly line: number;
  readonly problem: string;
}

/** The file was refused as a whole and nothing of it is stored. The message is a sentence that says what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;
  /** The first bad rows, by line; empty for other codes than `bad_rows`. */
  readonly rows: readonly BadRow[];

  constructor(code: ImportErrorCode, message: string, rows: readonly BadRow[] = []) {
    super(message);
    this.code = code;
    this.rows = rows;
  }
}
