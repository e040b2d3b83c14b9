/** Small facts that parts of the product must find again after a restart. */
export const memory = `
  CREATE TABLE memory (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
