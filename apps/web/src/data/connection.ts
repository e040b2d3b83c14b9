import { atom, onMount } from 'nanostores';
import { client } from './client.ts';
import { nextState, type ConnectionState } from './connection-state.ts';

export interface Connection {
  readonly state: ConnectionState;
  /** Since when, ms. */
  readonly since: number;
  /** Round trip to the server, once it has been measured. */
  readonly roundTripMs?: number;
}

const LATENCY_EVERY_MS = 1000;

/** The page's connection to its server. */
export const $connection = atom<Connection>({ state: 'connecting', since: Date.now() });

onMount($connection, () => {
  const follow = () => {
    const before = $connection.get();
    const state = nextState(before.state, client.status === 'open');
    const roundTripMs = client.latency?.roundTripMs;
    if (state === before.state && roundTripMs === before.roundTripMs) return;
    $connection.set({
      state,
      since: state === before.state ? before.since : Date.now(),
      ...(roundTripMs !== undefined && { roundTripMs }),
    });
  };
  const forget = client.onStatus(follow);
  const timer = setInterval(follow, LATENCY_EVERY_MS);
  follow();
  return () => {
    clearInterval(timer);
    forget();
  };
});
