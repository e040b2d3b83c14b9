import { scopes, type Scope } from '@tickwire/contracts';

/** Who a request or command comes from, and what it may do. */
export interface Principal {
  readonly id: string;
  readonly scopes: readonly Scope[];
  /** Accounts it may read and trade; the first one is used when a request names none, unless that one is missing. */
  readonly accounts: readonly string[];
  /** Why the account for requests that name none is not there yet, as a sentence. */
  readonly defaultMissing?: string | undefined;
}

/** The one user of a server without authentication: everything is allowed. */
export function localPrincipal(accounts: readonly string[]): Principal {
  return { id: 'local', scopes, accounts };
}
