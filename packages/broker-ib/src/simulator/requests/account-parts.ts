import type { AccountBook } from '../accounts/account-book.ts';
import type { Valuation } from '../accounts/valuation.ts';

/** What the parts about accounts share. */
export interface AccountParts {
  readonly accounts: ReadonlyMap<string, AccountBook>;
  readonly valuation: Valuation;
}

/** The accounts a client means: one, or all. */
export function accountsNamed(
  accounts: ReadonlyMap<string, AccountBook>,
  name: string,
): readonly AccountBook[] {
  if (name === '' || name === 'All') return [...accounts.values()];
  const book = accounts.get(name);
  return book === undefined ? [] : [book];
}
