/** What accounts were worth over time. A row without `equity` says that it could not be known then. */
export const equity = `
  CREATE TABLE equity_points (
    account_id TEXT NOT NULL,
    time INTEGER NOT NULL,
    equity REAL,
    balance REAL NOT NULL,
    PRIMARY KEY (account_id, time)
  ) STRICT, WITHOUT ROWID;
`;
