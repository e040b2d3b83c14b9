import { formatTime } from '../../format/time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const YEAR_WEIGHT = 70;
const MONTH_WEIGHT = 60;
const DAY_WEIGHT = 50;
const MINUTE_WEIGHT = 20;

/** Periods of the clock with the weight lightweight-charts gives the first bar of each, longest first. */
const clock: readonly (readonly [length: number, weight: number])[] = [
  [24 * HOUR, DAY_WEIGHT],
  [12 * HOUR, 33],
  [6 * HOUR, 32],
  [3 * HOUR, 31],
  [HOUR, 30],
  [30 * MINUTE, 22],
  [5 * MINUTE, 21],
  [MINUTE, MINUTE_WEIGHT],
  [1000, 10],
];

/** How important the label of a bar is: the longest period (both in ms of local time) that began since the bar before. */
export function tickWeight(before: number, current: number): number {
  const a = new Date(before);
  const b = new Date(current);
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return YEAR_WEIGHT;
  if (a.getUTCMonth() !== b.getUTCMonth()) return MONTH_WEIGHT;
  for (const [length, weight] of clock) {
    if (Math.floor(before / length) !== Math.floor(current / length)) return weight;
  }
  return 0;
}

/** Label of a bar (`time` in seconds) by what begins with it: a year, a month, a day, or a time of day; of a hidden day the weekday alone. */
export function tickLabel(time: number, weight: number, zone: string, isDayHidden = false): string {
  const at = time * 1000;
  if (isDayHidden && weight >= DAY_WEIGHT) return formatTime(at, 'weekday', zone);
  if (weight >= YEAR_WEIGHT) return formatTime(at, 'year', zone);
  if (weight >= MONTH_WEIGHT) return formatTime(at, 'month', zone);
  if (weight >= DAY_WEIGHT) return formatTime(at, 'day', zone);
  return formatTime(at, weight >= MINUTE_WEIGHT ? 'time' : 'seconds', zone);
}
