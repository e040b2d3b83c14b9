/** What IB said of a contract, as JSON of this adapter. */
export interface StoredContract {
  readonly ticker: string;
  readonly description: string;
}

/** Where contracts are kept from one run to the next: a start without TWS knows them. */
export interface ContractStore {
  all(): readonly StoredContract[];
  put(contract: StoredContract): void;
}
