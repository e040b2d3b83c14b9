import type { ReplayState } from '@tickwire/client';
import { atom, computed, onMount, type ReadableAtom } from 'nanostores';
import { client } from './client.ts';

/** Every imported symbol by ticker, and where its replay stands, as the server tells while somebody looks. */
export const $replays = atom<ReadonlyMap<string, ReplayState>>(new Map());

onMount($replays, () => {
  const replace = (states: readonly ReplayState[]) =>
    $replays.set(new Map(states.map((state) => [state.symbol, state])));
  const subscription = client.subscribe(
    'replay',
    {},
    { onSnapshot: replace, onReset: replace, onUpdate: put },
  );
  return () => subscription.unsubscribe();
});

const bySymbol = new Map<string, ReadableAtom<ReplayState | undefined>>();

/** Where the replay of one symbol stands; undefined for one that was not imported. */
export function replayOf(symbol: string): ReadableAtom<ReplayState | undefined> {
  let store = bySymbol.get(symbol);
  if (!store) {
    store = computed($replays, (replays) => replays.get(symbol));
    bySymbol.set(symbol, store);
  }
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
