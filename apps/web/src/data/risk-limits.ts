import type { RiskLimits, RiskLimitsChange } from '@tickwire/client';
import { atom, onMount } from 'nanostores';
import { $account, ofAccount } from './account.ts';
import { client } from './client.ts';
import { $newestChange } from './risk.ts';

/** An answer that did not come is asked for again so often. */
const READ_EVERY_MS = 10_000;

/** The limits of the account, read again while somebody looks; undefined while they are not known. */
export const $riskLimits = atom<RiskLimits | undefined>();

let saves = 0;

function show(limits: RiskLimits): void {
  if (JSON.stringify(limits) !== JSON.stringify($riskLimits.get())) $riskLimits.set(limits);
}

onMount($riskLimits, () => {
  let stop = new AbortController();
  const read = () => {
    stop.abort();
    if (!$account.get()) return;
    const { signal } = (stop = new AbortController());
    const savesBefore = saves;
    client.rest.getRiskLimits({ query: ofAccount() }, { signal }).then(
      // An answer that was under way while they were set may be older.
      (limits) => (signal.aborted || saves !== savesBefore ? undefined : show(limits)),
      () => {
        // Without an answer what was known stands, or the figures without their limits; asked again below.
      },
    );
  };
  const forget = [
    $account.subscribe(() => {
      $riskLimits.set(undefined);
      read();
    }),
    $newestChange.listen(read),
  ];
  const timer = setInterval(read, READ_EVERY_MS);
  window.addEventListener('focus', read);
  return () => {
    for (const end of forget) end();
    clearInterval(timer);
    window.removeEventListener('focus', read);
    stop.abort();
  };
});

/** Sets limits of the account; throws what the server refuses them with. */
export async function saveLimits(change: RiskLimitsChange): Promise<void> {
  const accountId = $account.get()?.id;
  const limits = await client.rest.setRiskLimits({ query: ofAccount(), body: change });
  saves += 1;
  if ($account.get()?.id === accountId) show(limits);
}
