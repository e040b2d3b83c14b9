import type { RiskLimits } from '@tickwire/client';
import { atom, onMount } from 'nanostores';
import { $account, ofAccount } from './account.ts';
import { client } from './client.ts';

/** The limits of the account as they were when somebody began to look; undefined while they are not known. */
export const $riskLimits = atom<RiskLimits | undefined>();

onMount($riskLimits, () => {
  let stop = new AbortController();
  const forget = $account.subscribe((account) => {
    stop.abort();
    $riskLimits.set(undefined);
    if (!account) return;
    const { signal } = (stop = new AbortController());
    client.rest.getRiskLimits({ query: ofAccount() }, { signal }).then(
      (limits) => $riskLimits.set(limits),
      () => {
        // Without an answer the figures stand without their limits.
      },
    );
  });
  return () => {
    forget();
    stop.abort();
  };
});
