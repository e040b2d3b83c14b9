import { DAY_MS, parseDay } from '../calendar/civil-date.ts';
import type { PriceModel } from './price-model.ts';
import { blockOf, emptyBlock, placeInBlock, type PathBlock, type ReturnPath } from './return-path.ts';

const DAYS_PER_YEAR = 365.25;

/** One path and how strongly the instrument follows it. */
export interface Exposure {
  readonly path: ReturnPath;
  readonly weight: number;
}

/** Log price of one instrument at the end of every calendar day: its trend plus the paths it follows. */
export class PriceLevel {
  readonly #trend: readonly (readonly [day: number, logPrice: number])[];
  readonly #growthPerDay: number;
  readonly #exposures: readonly Exposure[];
  readonly #blocks = new Map<number, PathBlock>();

  constructor(model: PriceModel, exposures: readonly Exposure[]) {
    this.#trend = model.levels.map(([date, price]) => [parseDay(date), Math.log(price)] as const);
    this.#growthPerDay = model.growth / DAYS_PER_YEAR;
    this.#exposures = exposures;
  }

  /** Log price at the end of a date (ms UTC). */
  at(date: number): number {
    const day = date / DAY_MS;
    return this.#trendAt(day) + (this.#block(blockOf(day)).levels[placeInBlock(day)] ?? 0);
  }

  /** Variance of the log return of a date (ms UTC). */
  variance(date: number): number {
    const day = date / DAY_MS;
    return this.#block(blockOf(day)).variances[placeInBlock(day)] ?? 0;
  }

  #trendAt(day: number): number {
    let [fromDay, fromLevel] = this.#trend[0] ?? [0, 0];
    for (const [toDay, toLevel] of this.#trend) {
      if (day < toDay) {
        return toDay === fromDay
          ? toLevel
          : fromLevel + ((toLevel - fromLevel) * (day - fromDay)) / (toDay - fromDay);
      }
      fromDay = toDay;
      fromLevel = toLevel;
    }
    return fromLevel + this.#growthPerDay * (day - fromDay);
  }

  #block(index: number): PathBlock {
    const known = this.#blocks.get(index);
    if (known !== undefined) return known;
    const sum = emptyBlock();
    for (const { path, weight } of this.#exposures) {
      const { levels, variances } = path.block(index);
      for (let i = 0; i < levels.length; i++) {
        sum.levels[i] = (sum.levels[i] ?? 0) + weight * (levels[i] ?? 0);
        sum.variances[i] = (sum.variances[i] ?? 0) + weight * weight * (variances[i] ?? 0);
      }
    }
    this.#blocks.set(index, sum);
    return sum;
  }
}
