import { ApiError } from '../api-error.ts';
import type { Principal } from '../principal.ts';
import type { Caller } from './caller.ts';

/** A caller and the one of its accounts it acts on. */
export interface AccountCaller extends Caller {
  readonly accountId: string;
}

export interface NamedAccounts {
  /** At least one. */
  readonly known: readonly string[];
  /** What of the names is no account of the caller, shortened. */
  readonly unknown: readonly string[];
}

/**
 * The accounts a request is about that names any number of them, once or more; all of the caller's when it names none.
 * Throws as `chosenAccounts` does, for a request that names unknown ones alone.
 */
export function namedAccounts(caller: Caller, names: readonly string[]): NamedAccounts {
  const accounts = chosenAccounts(caller);
  const known = accounts.filter((id) => names.includes(id));
  const unknown = [...new Set(names)].filter((name) => !known.includes(name));
  if (known.length > 0) return { known, unknown: unknown.map((name) => name.slice(0, 64)) };
  return { known: chosenAccounts(caller, unknown[0]), unknown: [] };
}

/**
 * The accounts a request is about: the one it names, else all of the caller's.
 * Throws `unknown_account` for one that is not the caller's, `forbidden` for a caller without any, and
 * `venue_unavailable` while the venue that has them has not been reached.
 */
export function chosenAccounts({ principal }: Caller, accountId?: string): readonly [string, ...string[]] {
  const [first, ...others] = principal.accounts;
  if (first === undefined && principal.defaultMissing === undefined) {
    throw new ApiError('forbidden', 'The caller has no account to act on.');
  }
  if (accountId === undefined) {
    if (first === undefined) throw missing(principal);
    return [first, ...others];
  }
  if (principal.accounts.includes(accountId)) return [accountId];
  throw new ApiError('unknown_account', `The caller has no account ${accountId.slice(0, 64)}.`);
}

/** The caller on the account it names, else on its first one; throws as `chosenAccounts` does. */
export function onAccount(caller: Caller, accountId?: string): AccountCaller {
  const { principal, requestId, receivedAt } = caller;
  // Never another one in its place: it may trade elsewhere.
  if (accountId === undefined && principal.defaultMissing !== undefined) throw missing(principal);
  const [first] = chosenAccounts(caller, accountId);
  return { principal, requestId, receivedAt, accountId: first };
}

const missing = ({ defaultMissing = '' }: Principal): ApiError =>
  new ApiError('venue_unavailable', defaultMissing);
