import { dayNumber, weekday } from '../calendar/civil-date.ts';
import { mix, Random, subSeed, textSeed } from './random.ts';

/** Days of a block: about five and a half years. */
const BLOCK_DAYS = 2048;
/** The first day of a block; blocks before and after follow from it. */
const EPOCH = dayNumber(2026, 7, 1);
/** Standard deviation and memory, from one day to the next, of the logarithm of volatility. */
const VOLATILITY_SPREAD = 0.35;
const VOLATILITY_MEMORY = 0.97;

/** A block of daily levels (log, 0 at the block's end) and of the variance of each day. */
export interface PathBlock {
  readonly levels: Float64Array;
  readonly variances: Float64Array;
}

/** Where a day number lies: its block and the place in it. */
export function blockOf(day: number): number {
  return Math.floor((day - EPOCH) / BLOCK_DAYS);
}

export function placeInBlock(day: number): number {
  return day - EPOCH - blockOf(day) * BLOCK_DAYS;
}

/** An all-zero block, to add paths into. */
export function emptyBlock(): PathBlock {
  return { levels: new Float64Array(BLOCK_DAYS), variances: new Float64Array(BLOCK_DAYS) };
}

/**
 * A random walk of daily log returns over all calendar days, with slowly changing volatility, made block by block:
 * each block is a bridge that ends where it began, so any day is found without walking from the first, and levels
 * stay near their trend over decades.
 */
export class ReturnPath {
  readonly #seed: number;
  readonly #volatility: number;
  readonly #weekend: number;
  readonly #blocks = new Map<number, PathBlock>();

  /** `weekend` is the share of a weekday's variance that a Saturday or Sunday has. */
  constructor(seed: number, name: string, volatility: number, weekend: number) {
    this.#seed = subSeed(seed, textSeed(name));
    this.#volatility = volatility;
    this.#weekend = weekend;
  }

  block(index: number): PathBlock {
    const known = this.#blocks.get(index);
    if (known !== undefined) return known;
    const made = this.#make(index);
    this.#blocks.set(index, made);
    return made;
  }

  #make(index: number): PathBlock {
    const random = new Random().seed(subSeed(this.#seed, index));
    const { levels, variances } = emptyBlock();
    const firstDay = EPOCH + index * BLOCK_DAYS;
    const innovation = VOLATILITY_SPREAD * Math.sqrt(1 - VOLATILITY_MEMORY ** 2);
    let logVolatility = VOLATILITY_SPREAD * random.normal();
    let level = 0;
    let total = 0;
    for (let i = 0; i < BLOCK_DAYS; i++) {
      logVolatility = VOLATILITY_MEMORY * logVolatility + innovation * random.normal();
      const day = weekday(firstDay + i);
      const share = day === 0 || day === 6 ? this.#weekend : 1;
      // Less the square of the spread, so that the mean variance is volatility squared.
      const variance = share * this.#volatility ** 2 * Math.exp(2 * (logVolatility - VOLATILITY_SPREAD ** 2));
      level += Math.sqrt(variance) * random.normal();
      total += variance;
      levels[i] = level;
      variances[i] = total;
    }
    const drift = total === 0 ? 0 : level / total;
    for (let i = BLOCK_DAYS - 1; i >= 0; i--) {
      const passed = variances[i] ?? 0;
      levels[i] = (levels[i] ?? 0) - drift * passed;
      variances[i] = passed - (i === 0 ? 0 : (variances[i - 1] ?? 0));
    }
    return { levels, variances };
  }
}

/** Seed of a market, from the number or text a user configures. */
export function marketSeed(seed: string | number): number {
  return typeof seed === 'number' ? mix(seed) : textSeed(seed);
}
