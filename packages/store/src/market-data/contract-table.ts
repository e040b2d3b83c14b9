import type { DatabaseSync } from 'node:sqlite';

/** What a broker said of a contract, as JSON of the broker's adapter. */
export interface StoredContract {
  readonly ticker: string;
  readonly description: string;
}

/** The contracts that have been asked for, by ticker. */
export interface ContractTable {
  all(): readonly StoredContract[];
  put(contract: StoredContract): void;
}

/** The contracts kept in a database. */
export function createContractTable(connection: DatabaseSync): ContractTable {
  const select = connection.prepare('SELECT ticker, description FROM contracts ORDER BY ticker');
  const upsert = connection.prepare(
    'INSERT INTO contracts VALUES (?, ?) ON CONFLICT (ticker) DO UPDATE SET description = excluded.description',
  );
  return {
    all: () =>
      select
        .all()
        .map(({ ticker, description }) => ({ ticker: String(ticker), description: String(description) })),
    put: ({ ticker, description }) => void upsert.run(ticker, description),
  };
}
