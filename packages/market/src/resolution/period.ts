import { civilDate, DAY_MS, dayNumber } from '../calendar/civil-date.ts';
import type { Resolution } from './resolution.ts';

/**
 * Number of the period of days, weeks or months a trading day falls into. Weeks start on Monday; months are counted
 * from year 0, so that `3M` are calendar quarters and `12M` years; `nD` groups `n` trading days by their `ordinal`.
 */
export function periodNumber(resolution: Resolution, date: number, ordinal: number): number {
  const day = Math.floor(date / DAY_MS);
  switch (resolution.unit) {
    case 'week':
      return Math.floor(Math.floor((day + 3) / 7) / resolution.count);
    case 'month': {
      const { year, month } = civilDate(day);
      return Math.floor((year * 12 + month - 1) / resolution.count);
    }
    default:
      return Math.floor(ordinal / resolution.count);
  }
}

/**
 * First date (ms UTC) that may belong to the same period of days, weeks or months as `date`. Where groups of several
 * days begin is known to the source alone: -Infinity.
 */
export function periodStart(resolution: Resolution, date: number): number {
  switch (resolution.unit) {
    case 'week':
      return (periodNumber(resolution, date, 0) * resolution.count * 7 - 3) * DAY_MS;
    case 'month': {
      const months = periodNumber(resolution, date, 0) * resolution.count;
      return dayNumber(Math.floor(months / 12), (months % 12) + 1, 1) * DAY_MS;
    }
    default:
      return resolution.count === 1 ? date : -Infinity;
  }
}
