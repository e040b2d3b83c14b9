/** A stretch of time [from, to), ms UTC. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** The stretches of time whose bars are known: ascending, apart from each other, none empty. */
export class Coverage {
  #ranges: readonly TimeRange[];

  constructor(ranges: readonly TimeRange[] = []) {
    this.#ranges = [];
    for (const range of ranges) this.add(range);
  }

  get ranges(): readonly TimeRange[] {
    return this.#ranges;
  }

  /** Adds a stretch; those that touch become one. */
  add({ from, to }: TimeRange): void {
    if (to <= from) return;
    const touching = this.#ranges.filter((range) => range.from <= to && range.to >= from);
    const joined = {
      from: Math.min(from, ...touching.map((range) => range.from)),
      to: Math.max(to, ...touching.map((range) => range.to)),
    };
    this.#ranges = [
      ...this.#ranges.filter((range) => range.to < from),
      joined,
      ...this.#ranges.filter((range) => range.from > to),
    ];
  }

  /** Forgets everything before an instant. */
  dropBefore(time: number): void {
    this.#ranges = this.#ranges
      .filter(({ to }) => to > time)
      .map(({ from, to }) => ({ from: Math.max(from, time), to }));
  }

  /** The parts of a stretch that are not known, ascending. */
  missing({ from, to }: TimeRange): readonly TimeRange[] {
    const missing: TimeRange[] = [];
    let reached = from;
    for (const range of this.#ranges) {
      if (range.to <= reached) continue;
      if (range.from >= to) break;
      if (range.from > reached) missing.push({ from: reached, to: range.from });
      reached = range.to;
    }
    if (reached < to) missing.push({ from: reached, to });
    return missing;
  }

  /** The parts of a stretch that are known, ascending. */
  known({ from, to }: TimeRange): readonly TimeRange[] {
    return this.#ranges
      .map((range) => ({ from: Math.max(range.from, from), to: Math.min(range.to, to) }))
      .filter((range) => range.to > range.from);
  }

  /** The newest known stretch that begins before an instant. */
  before(time: number): TimeRange | undefined {
    return this.#ranges.findLast(({ from }) => from < time);
  }
}
