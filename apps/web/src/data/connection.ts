import { atom, onMount } from 'nanostores';
import { client } from './client.ts';
import { isSilent, nextState, type ConnectionState } from './connection-state.ts';
import { latencySpread, type LatencySpread } from './latency.ts';

export interface Connection {
  readonly state: ConnectionState;
  /** Since when, ms: of a lost one, what is shown is from then. */
  readonly since: number;
  /** Round trip to the server, once it has been measured. */
  readonly roundTripMs?: number;
}

const LOOK_EVERY_MS = 1000;
const MINUTE_MS = 60_000;

/** The page's connection to its server. One that is open and silent counts as lost. */
export const $connection = atom<Connection>({ state: 'connecting', since: Date.now() });

/** Round trips of the last minute with when they were measured. */
let trips: readonly { readonly at: number; readonly ms: number }[] = [];
let measured: unknown;

export function latencyOfLastMinute(): LatencySpread | undefined {
  const from = Date.now() - MINUTE_MS;
  return latencySpread(trips.filter(({ at }) => at >= from).map(({ ms }) => ms));
}

/** Messages that came in each of the last seconds, the newest last. */
let counts: readonly number[] = [];
let counted = 0;

export function messagesPerSecond(): number {
  return counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

onMount($connection, () => {
  const follow = () => {
    const before = $connection.get();
    const { heardAt } = client.activity;
    const now = Date.now();
    const state = nextState(before.state, client.status === 'open' && !isSilent(heardAt, now));
    const roundTripMs = client.latency?.roundTripMs;
    if (state === before.state && roundTripMs === before.roundTripMs) return;
    $connection.set({
      state,
      since: state === before.state ? before.since : state === 'lost' ? (heardAt ?? now) : now,
      ...(roundTripMs !== undefined && { roundTripMs }),
    });
  };
  const look = () => {
    const { latency, activity } = client;
    if (latency && latency !== measured) {
      measured = latency;
      trips = [...trips, { at: Date.now(), ms: latency.roundTripMs }].slice(-60);
    }
    counts = [...counts, activity.received - counted].slice(-10);
    counted = activity.received;
    follow();
  };
  const forget = client.onStatus(follow);
  const timer = setInterval(look, LOOK_EVERY_MS);
  follow();
  return () => {
    clearInterval(timer);
    forget();
  };
});
