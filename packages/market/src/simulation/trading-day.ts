/**
 * One trading day of a simulated instrument, the root its session's bars and prints are split from. Prices are whole
 * ticks, volume whole lots of the instrument's volume precision.
 */
export interface TradingDay {
  readonly seed: number;
  /** Date, open and close of the session, ms UTC. */
  readonly date: number;
  readonly openTime: number;
  /** One print a second. */
  readonly seconds: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly lots: number;
  readonly prevClose: number;
  /** Variance of the session in ticks squared. */
  readonly variance: number;
  readonly dayShape: number;
}

/** How many of the day's prints have happened at an instant (ms UTC); the first one is at the open itself. */
export function secondsElapsed(day: TradingDay, now: number): number {
  return Math.max(0, Math.min(day.seconds, Math.floor((now - day.openTime) / 1000) + 1));
}
