/** What is running, and how to end it, by the name the chart knows it under. */
export interface KeyedEnds {
  readonly keys: readonly string[];
  /** Ends what ran under the key before. */
  set(key: string, end: () => void): void;
  /** Does nothing under an unknown key. */
  end(key: string): void;
}

export function keyedEnds(): KeyedEnds {
  const ends = new Map<string, () => void>();
  const end = (key: string) => {
    ends.get(key)?.();
    ends.delete(key);
  };
  return {
    get keys() {
      return [...ends.keys()];
    },
    set(key, added) {
      end(key);
      ends.set(key, added);
    },
    end,
  };
}
