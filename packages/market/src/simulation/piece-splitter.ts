import { bridgeMaximum, bridgeMaximumTime, distanceFromExtreme } from './brownian-bridge.ts';
import type { Piece } from './piece.ts';
import { Random, subSeed } from './random.ts';
import type { TradingDay } from './trading-day.ts';

const PRINTS = 5;

/** Prices (ticks) and sizes (lots) of the five prints of a shortest piece; overwritten by the next one. */
export interface SlotPrints {
  readonly prices: Float64Array;
  readonly lots: Float64Array;
}

/**
 * Draws how a piece of a session splits in two. The price is a Brownian path that opens, closes and has its extremes
 * where the piece says; the generator is seeded by the day and the place of the cut alone.
 */
export class PieceSplitter {
  readonly #random = new Random();
  readonly #slot: SlotPrints = { prices: new Float64Array(PRINTS), lots: new Float64Array(PRINTS) };
  #seed = 0;
  #variance = 0;
  #seconds = 1;
  #shape = 0;

  begin(day: TradingDay): void {
    this.#seed = day.seed;
    this.#variance = day.variance;
    this.#seconds = day.seconds;
    this.#shape = day.dayShape;
  }

  /** Writes the two parts of `piece`, which covers seconds [start, end) of the session and is cut at `cut`. */
  split(piece: Piece, left: Piece, right: Piece, start: number, cut: number, end: number): void {
    const random = this.#random.seed(subSeed(this.#seed, cut));
    const share = activityUpTo(cut / this.#seconds, this.#shape);
    const part = (share - piece.before) / (piece.after - piece.before);
    left.before = piece.before;
    left.after = right.before = share;
    right.after = piece.after;
    left.open = piece.open;
    right.close = piece.close;
    this.#splitPrice(random, piece, left, right, part, end - start);
    // Every print trades at least one lot; only what exceeds that is divided. The smaller part takes 0.6 to 1.4 of
    // what its time is due, so that neither is left without.
    const excess = piece.lots - (end - start);
    const noisy = part + Math.min(part, 1 - part) * (0.8 * random.uniform() - 0.4);
    left.lots = piece.lots === 0 ? 0 : cut - start + Math.round(excess * noisy);
    right.lots = piece.lots - left.lots;
  }

  /** The prints of a shortest piece, whose first is at second `first` of the session. */
  prints(piece: Piece, first: number): SlotPrints {
    const random = this.#random.seed(subSeed(~this.#seed, first));
    const { open, high, low, close } = piece;
    const deviation = Math.sqrt((this.#variance * (piece.after - piece.before)) / PRINTS);
    const { prices, lots } = this.#slot;
    let price = open;
    let highest = 1;
    let lowest = 2;
    prices[0] = open;
    prices[PRINTS - 1] = close;
    for (let i = 1; i < PRINTS - 1; i++) {
      const drift = (close - price) / (PRINTS - i);
      price = fold(Math.round(price + drift + deviation * random.normal()), low, high);
      prices[i] = price;
    }
    for (let i = 2; i < PRINTS - 1; i++) if ((prices[i] ?? 0) > (prices[highest] ?? 0)) highest = i;
    if (open < high && close < high) prices[highest] = high;
    if (lowest === highest) lowest = 1;
    for (let i = 1; i < PRINTS - 1; i++) {
      if (i !== highest && (prices[i] ?? 0) < (prices[lowest] ?? 0)) lowest = i;
    }
    if (open > low && close > low) prices[lowest] = low;
    let left = Math.max(0, piece.lots - PRINTS);
    for (let i = 0; i < PRINTS; i++) {
      const excess = i === PRINTS - 1 ? left : Math.round((left * random.uniform() * 2) / (PRINTS - i));
      lots[i] = piece.lots === 0 ? 0 : 1 + excess;
      left -= excess;
    }
    return this.#slot;
  }

  /** Chooses on which side of the cut the extremes lie, then the prices around the cut, then the other extremes. */
  #splitPrice(random: Random, piece: Piece, left: Piece, right: Piece, part: number, seconds: number): void {
    const { open, high, low, close } = piece;
    if (high === low) {
      left.high = left.low = left.close = right.open = right.high = right.low = open;
      return;
    }
    const variance = this.#variance * (piece.after - piece.before);
    const deviation = Math.sqrt(variance);
    const highTime = bridgeMaximumTime(random, (high - open) / deviation, (high - close) / deviation);
    const lowTime = bridgeMaximumTime(random, (open - low) / deviation, (close - low) / deviation);
    const cutPrice = priceBetween(random, piece, highTime, lowTime, part, variance);
    const step = Math.sqrt(variance / seconds) * random.normal();
    left.close = fold(Math.round(cutPrice), low, high);
    right.open = fold(Math.round(cutPrice + step), low, high);
    const leftVariance = variance * part;
    const rightVariance = variance - leftVariance;
    left.high = highTime < part ? high : highOf(random, open, left.close, leftVariance, high);
    right.high = highTime < part ? highOf(random, right.open, close, rightVariance, high) : high;
    left.low = lowTime < part ? low : -highOf(random, -open, -left.close, leftVariance, -low);
    right.low = lowTime < part ? -highOf(random, -right.open, -close, rightVariance, -low) : low;
  }
}

/**
 * Price at the cut, given when the extremes happen: drawn between the two known points next to it. Away from an
 * extreme the path keeps to its own side; between two extremes it is an ordinary bridge.
 */
function priceBetween(
  random: Random,
  piece: Piece,
  highTime: number,
  lowTime: number,
  cut: number,
  variance: number,
): number {
  const highFirst = highTime < cut;
  const lowFirst = lowTime < cut;
  const lastBefore = highFirst && (!lowFirst || highTime > lowTime) ? 1 : lowFirst ? -1 : 0;
  const firstAfter = !highFirst && (lowFirst || highTime < lowTime) ? 1 : lowFirst ? 0 : -1;
  const fromTime = lastBefore === 1 ? highTime : lastBefore === -1 ? lowTime : 0;
  const toTime = firstAfter === 1 ? highTime : firstAfter === -1 ? lowTime : 1;
  const from = lastBefore === 1 ? piece.high : lastBefore === -1 ? piece.low : piece.open;
  const to = firstAfter === 1 ? piece.high : firstAfter === -1 ? piece.low : piece.close;
  const span = (toTime - fromTime) * variance;
  const share = (cut - fromTime) / (toTime - fromTime);
  if (firstAfter === 0)
    return from - lastBefore * distanceFromExtreme(random, Math.abs(to - from), share, span);
  if (lastBefore === 0)
    return to - firstAfter * distanceFromExtreme(random, Math.abs(to - from), 1 - share, span);
  return from + (to - from) * share + Math.sqrt(span * share * (1 - share)) * random.normal();
}

function highOf(random: Random, open: number, close: number, variance: number, limit: number): number {
  const drawn = Math.round(bridgeMaximum(random, open, close, variance, limit));
  return Math.max(open, close, Math.min(limit, drawn));
}

/** Reflects a price at the bounds it left. */
function fold(price: number, low: number, high: number): number {
  const reflected = price > high ? 2 * high - price : price < low ? 2 * low - price : price;
  return Math.min(high, Math.max(low, reflected));
}

/** Share of the day's activity in the first `share` of its time; density 1 + shape (1 - 6u + 6u^2). */
function activityUpTo(share: number, shape: number): number {
  return share + shape * share * (1 - share) * (1 - 2 * share);
}
