import { computed, type ReadableAtom } from 'nanostores';
import { persisted } from './persisted.ts';
import { $replays } from './replay.ts';

const $hidden = persisted<readonly string[]>('replay.hidden', [], (stored) =>
  Array.isArray(stored) ? stored.filter((symbol) => typeof symbol === 'string') : undefined,
);

/** The age of prices whose day may not be told. */
export const hiddenDay = 'of a hidden day';

/** Keeps the day a symbol's replay plays from who practises on it, until it is revealed or the replay ends. */
export function hideDay(symbol: string): void {
  $hidden.set([...$hidden.get().filter((each) => each !== symbol), symbol]);
}

export function revealDay(symbol: string): void {
  $hidden.set($hidden.get().filter((each) => each !== symbol));
}

const stores = new Map<string, ReadableAtom<boolean>>();

/** Whether no date of a symbol's prices may be shown. */
export function dayHidden(symbol: string): ReadableAtom<boolean> {
  let store = stores.get(symbol);
  if (!store) {
    store = computed(
      [$hidden, $replays],
      // Before the server has told, it may be playing.
      (hidden, replays) => hidden.includes(symbol) && replays.get(symbol)?.status !== 'idle',
    );
    stores.set(symbol, store);
  }
  return store;
}
