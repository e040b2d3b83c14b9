import type { ReplayState } from '@tickwire/client';
import { atom } from 'nanostores';
import { client } from './client.ts';

/** Every imported symbol by ticker, and where its replay stands. */
export const $replays = atom<ReadonlyMap<string, ReplayState>>(new Map());

function put(state: ReplayState): void {
  $replays.set(new Map($replays.get()).set(state.symbol, state));
}

/** Asks which symbols were imported. */
export async function listReplays(signal: AbortSignal): Promise<void> {
  const states = await client.rest.listReplays({}, { signal });
  $replays.set(new Map(states.map((state) => [state.symbol, state])));
}

export async function readReplay(symbol: string, signal: AbortSignal): Promise<void> {
  put(await client.rest.getReplay({ params: { symbol } }, { signal }));
}

export async function startReplay(symbol: string, from: number, speed: number): Promise<void> {
  put(await client.rest.startReplay({ params: { symbol }, body: { from, speed } }));
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
