import type { ReplayState } from '@tickwire/client';
import { atom, computed, onMount, type ReadableAtom, type WritableAtom } from 'nanostores';
import { client } from './client.ts';

/** Every imported symbol by ticker, as the server tells while somebody looks; how far a replay is, `replayOf` knows. */
export const $replays = atom<ReadonlyMap<string, ReplayState>>(new Map());

onMount($replays, () => {
  const replace = (states: readonly ReplayState[]) =>
    $replays.set(new Map(states.map((state) => [state.symbol, state])));
  const subscription = client.subscribe(
    'replay',
    {},
    {
      onSnapshot: replace,
      onReset: replace,
      onUpdate: (state) => $replays.set(new Map($replays.get()).set(state.symbol, state)),
    },
  );
  return () => subscription.unsubscribe();
});

const followed = new Map<string, WritableAtom<ReplayState | undefined>>();

/** Where the replay of one symbol stands, at every beat of the server; undefined for one that was not imported. */
export function replayOf(symbol: string): ReadableAtom<ReplayState | undefined> {
  let store = followed.get(symbol);
  if (!store) {
    store = createReplayStore(symbol);
    followed.set(symbol, store);
  }
  return store;
}

function createReplayStore(symbol: string): WritableAtom<ReplayState | undefined> {
  const store = atom<ReplayState | undefined>();
  onMount(store, () => {
    const replace = (states: readonly ReplayState[]) => store.set(states.at(-1));
    const subscription = client.subscribe(
      'replay',
      { symbol },
      { onSnapshot: replace, onReset: replace, onUpdate: (state) => store.set(state) },
    );
    return () => subscription.unsubscribe();
  });
  return store;
}

const playing = new Map<string, ReadableAtom<boolean>>();

/** Whether prices of a symbol are being replayed at this moment. */
export function isPlaying(symbol: string): ReadableAtom<boolean> {
  let store = playing.get(symbol);
  if (!store) {
    store = computed($replays, (replays) => replays.get(symbol)?.status === 'playing');
    playing.set(symbol, store);
  }
  return store;
}

function put(state: ReplayState): void {
  followed.get(state.symbol)?.set(state);
  $replays.set(new Map($replays.get()).set(state.symbol, state));
}

/** Plays from an instant of the market's time (ms UTC) on. */
export async function startReplay(
  symbol: string,
  from: number,
  speed: number,
  paused = false,
): Promise<void> {
  put(await client.rest.startReplay({ params: { symbol }, body: { from, speed, paused } }));
}

export async function updateReplay(
  symbol: string,
  change: { readonly paused?: boolean; readonly speed?: number },
): Promise<void> {
  put(await client.rest.updateReplay({ params: { symbol }, body: change }));
}

export async function stepReplay(symbol: string, bars: number): Promise<void> {
  put(await client.rest.stepReplay({ params: { symbol }, body: { bars } }));
}

export async function stopReplay(symbol: string): Promise<void> {
  put(await client.rest.stopReplay({ params: { symbol } }));
}
