import type { HaltedAccount } from '@tickwire/client';
import { atom } from 'nanostores';
import { ofAccount } from './account.ts';
import { client } from './client.ts';

/** What the last halt from this page did, account by account; which halt that was, its `since` says. */
export const $haltResults = atom<readonly HaltedAccount[]>([]);

interface Halt {
  /** Blank leaves it to the server to name one. */
  readonly reason: string;
  readonly flatten: boolean;
  /** Every account of the user, not the chosen one alone. */
  readonly everywhere: boolean;
}

/** Halts trading; resolves to why an account was not halted, if one was not. */
export async function haltTrading({ reason, flatten, everywhere }: Halt): Promise<string | undefined> {
  const { accountId } = ofAccount();
  const { accounts } = await client.rest.emergencyHalt({
    query: everywhere || accountId === undefined ? {} : { accountId: [accountId] },
    body: { flatten, ...(reason.trim() !== '' && { reason: reason.trim() }) },
  });
  $haltResults.set(accounts);
  return accounts.find(({ halt }) => halt.level !== 'halted')?.error?.detail;
}

export async function resumeTrading(reason: string): Promise<void> {
  await client.rest.resumeTrading({ query: ofAccount(), body: { reason } });
}
