import { atom, onMount } from 'nanostores';
import { client } from './client.ts';
import { $connection } from './connection.ts';

/** The version of the server that answers; asked anew after each connection, as another may answer then. */
export const $serverVersion = atom<string | undefined>();

onMount($serverVersion, () => {
  const stop = new AbortController();
  let asked = 0;
  const forget = $connection.subscribe(({ state, since }) => {
    if (state !== 'live' || asked === since) return;
    asked = since;
    client.rest.getServerHealth({}, { signal: stop.signal }).then(
      ({ version }) => $serverVersion.set(version),
      // It stays unknown until the next connection: nothing depends on it.
      () => $serverVersion.set(undefined),
    );
  });
  return () => {
    forget();
    stop.abort();
  };
});
