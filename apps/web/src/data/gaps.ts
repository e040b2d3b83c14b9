import type { Gap } from '@tickwire/client';
import { atom, onMount } from 'nanostores';
import { client } from './client.ts';

/** The interruptions of the venue by id, oldest first; undefined until the server has answered. */
export const $gaps = atom<ReadonlyMap<number, Gap> | undefined>();

onMount($gaps, () => {
  const start = (gaps: readonly Gap[]) => $gaps.set(new Map(gaps.map((gap) => [gap.id, gap])));
  const subscription = client.subscribe(
    'gaps',
    {},
    {
      onSnapshot: start,
      onReset: start,
      onUpdate: (gap) => $gaps.set(new Map($gaps.get()).set(gap.id, gap)),
    },
  );
  return () => subscription.unsubscribe();
});
