/** Imported price histories. A row of `imported_symbols` is never updated: each import is a new id. */
export const imports = `
  CREATE TABLE imported_symbols (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ticker TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    type TEXT NOT NULL,
    currency TEXT NOT NULL,
    exchange TEXT NOT NULL,
    timezone TEXT NOT NULL,
    resolution TEXT NOT NULL,
    minmov INTEGER NOT NULL,
    pricescale INTEGER NOT NULL,
    volume_precision INTEGER NOT NULL,
    first_time INTEGER NOT NULL,
    last_time INTEGER NOT NULL,
    bar_count INTEGER NOT NULL,
    source_file TEXT NOT NULL,
    imported_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE imported_bars (
    symbol_id INTEGER NOT NULL REFERENCES imported_symbols (id) ON DELETE CASCADE,
    time INTEGER NOT NULL,
    open REAL NOT NULL,
    high REAL NOT NULL,
    low REAL NOT NULL,
    close REAL NOT NULL,
    volume REAL NOT NULL,
    PRIMARY KEY (symbol_id, time)
  ) STRICT, WITHOUT ROWID;
`;
