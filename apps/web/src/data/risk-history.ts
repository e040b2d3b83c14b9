import type { RiskHistory } from '@tickwire/client';
import { atom, onMount } from 'nanostores';
import { $account } from './account.ts';
import { client } from './client.ts';
import { joinedHistory } from './joined-history.ts';
import { $newestChange } from './risk.ts';

/** Changes read at a time. */
const PAGE = 50;

/** Halts, resumes and changed limits of an account that have been read so far. */
export interface KnownHistory extends RiskHistory {
  readonly accountId: string;
}

/** The newest changes first, read anew whenever the risk stream tells of one; undefined until they are known. */
export const $riskHistory = atom<KnownHistory | undefined>();

const read = (accountId: string, signal: AbortSignal | undefined, before?: number): Promise<RiskHistory> =>
  client.rest.getRiskHistory(
    { query: { accountId, limit: PAGE, ...(before !== undefined && { before }) } },
    signal ? { signal } : {},
  );

async function show(accountId: string, signal: AbortSignal): Promise<void> {
  try {
    const page = await read(accountId, signal);
    if (!signal.aborted) $riskHistory.set({ accountId, ...joinedHistory(page, $riskHistory.get()) });
  } catch {
    // What was known stands; it is read again with the next change, or once the stream begins anew.
  }
}

onMount($riskHistory, () => {
  let stop = new AbortController();
  const forget = $newestChange.subscribe((newest) => {
    stop.abort();
    const accountId = $account.get()?.id;
    if ($riskHistory.get()?.accountId !== accountId) $riskHistory.set(undefined);
    if (newest === undefined || accountId === undefined || !newest.endsWith(` ${accountId}`)) return;
    stop = new AbortController();
    void show(accountId, stop.signal);
  });
  return () => {
    forget();
    stop.abort();
  };
});

/** Reads the changes before those that are known; rejects when they cannot be had. */
export async function readOlderChanges(): Promise<void> {
  const known = $riskHistory.get();
  if (known?.before === undefined) return;
  const older = await read(known.accountId, undefined, known.before);
  const now = $riskHistory.get();
  if (now?.accountId !== known.accountId || now.before !== known.before) return;
  $riskHistory.set({ ...older, accountId: now.accountId, changes: [...now.changes, ...older.changes] });
}
