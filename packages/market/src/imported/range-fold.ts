const FAN_OUT = 16;

/**
 * The largest or smallest value of any range of a column, in a time that grows with the logarithm of the range: every
 * level holds one value for sixteen of the level below.
 */
export class RangeFold {
  readonly #pick: (a: number, b: number) => number;
  readonly #levels: Float64Array[];

  /** `pick` is Math.max or Math.min. The values are not copied and must not change. */
  constructor(values: Float64Array, pick: (a: number, b: number) => number) {
    this.#pick = pick;
    this.#levels = [values];
    for (let below = values; below.length > 1;) {
      const level = new Float64Array(Math.ceil(below.length / FAN_OUT));
      for (let i = 0; i < below.length; i++) {
        const value = below[i] ?? NaN;
        const slot = Math.floor(i / FAN_OUT);
        level[slot] = i % FAN_OUT === 0 ? value : pick(level[slot] ?? NaN, value);
      }
      this.#levels.push(level);
      below = level;
    }
  }

  /** The picked one of the values numbered [from, to); NaN when there are none. */
  of(from: number, to: number): number {
    if (from >= to) return NaN;
    const pick = this.#pick;
    let result = this.#levels[0]?.[from] ?? NaN;
    for (const level of this.#levels) {
      for (; from < to && from % FAN_OUT !== 0; from++) result = pick(result, level[from] ?? NaN);
      for (; from < to && to % FAN_OUT !== 0; to--) result = pick(result, level[to - 1] ?? NaN);
      if (from >= to) break;
      from /= FAN_OUT;
      to /= FAN_OUT;
    }
    return result;
  }
}
