/** Choices that a seed determines. */
export interface SeededRandom {
  /** In [0, 1). */
  number(): number;
  /** A whole number in [from, to). */
  between(from: number, to: number): number;
  /** One of some; throws RangeError when there are none. */
  pick<Item>(items: readonly Item[]): Item;
}

/** Mulberry32. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(number() * (to - from));
  return {
    number,
    between,
    pick(items) {
      const [item] = items.slice(between(0, items.length));
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}
