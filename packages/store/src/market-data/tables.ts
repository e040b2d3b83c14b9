/** Bars of remote histories with the stretches in which all are known, and what is known of contracts. */
export const tables = `
  CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    ticker TEXT NOT NULL,
    base TEXT NOT NULL,
    UNIQUE (ticker, base)
  ) STRICT;

  CREATE TABLE bars (
    series_id INTEGER NOT NULL REFERENCES series (id),
    time INTEGER NOT NULL,
    open REAL NOT NULL,
    high REAL NOT NULL,
    low REAL NOT NULL,
    close REAL NOT NULL,
    volume REAL NOT NULL,
    PRIMARY KEY (series_id, time)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE coverage (
    series_id INTEGER NOT NULL REFERENCES series (id),
    from_time INTEGER NOT NULL,
    to_time INTEGER NOT NULL,
    PRIMARY KEY (series_id, from_time)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE genesis (
    ticker TEXT PRIMARY KEY,
    time INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE contracts (
    ticker TEXT PRIMARY KEY,
    description TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
