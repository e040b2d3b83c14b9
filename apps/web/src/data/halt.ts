import type { HaltedAccount } from '@tickwire/client';
import { atom } from 'nanostores';
import { ofAccount } from './account.ts';
import { client } from './client.ts';

/** What the last halt from this page did; which halt that was, its `since` says. */
export const $haltResult = atom<HaltedAccount | undefined>();

/** Halts the account; a blank reason leaves it to the server to name one. */
export async function haltTrading(reason: string, flatten: boolean): Promise<void> {
  const body = { flatten, ...(reason.trim() !== '' && { reason: reason.trim() }) };
  const { accounts } = await client.rest.emergencyHalt({ query: ofAccount(), body });
  $haltResult.set(accounts[0]);
}

export async function resumeTrading(reason: string): Promise<void> {
  await client.rest.resumeTrading({ query: ofAccount(), body: { reason } });
}
