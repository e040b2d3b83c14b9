import { ApiError } from '../api-error.ts';
import type { Caller } from './caller.ts';

/** A caller and the one of its accounts it acts on. */
export interface AccountCaller extends Caller {
  readonly accountId: string;
}

/** The ids of every account of the caller; throws `forbidden` when there is none. */
export function accountsOf({ principal }: Caller): readonly string[] {
  if (principal.accounts.length === 0) throw new ApiError('forbidden', 'The caller has no account.');
  return principal.accounts;
}

/**
 * The accounts a request is about: the one it names, else all of the caller's.
 * Throws `unknown_account` for one that is not the caller's.
 */
export function chosenAccounts(caller: Caller, accountId: string | undefined): readonly string[] {
  const own = accountsOf(caller);
  if (accountId === undefined) return own;
  if (!own.includes(accountId)) {
    throw new ApiError('unknown_account', `The caller has no account ${accountId.slice(0, 64)}.`);
  }
  return [accountId];
}

/** The caller on the account it names, else on its first one; throws as `chosenAccounts` does. */
export function onAccount(caller: Caller, accountId: string | undefined): AccountCaller {
  const [first] = chosenAccounts(caller, accountId);
  return { principal: caller.principal, requestId: caller.requestId, accountId: first as string };
}
