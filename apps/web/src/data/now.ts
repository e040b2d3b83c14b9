import { atom, onMount } from 'nanostores';

/** The wall clock in ms, once a second while somebody looks; ages are measured against it. */
export const $now = atom(Date.now());

onMount($now, () => {
  $now.set(Date.now());
  const timer = setInterval(() => $now.set(Date.now()), 1000);
  return () => clearInterval(timer);
});
