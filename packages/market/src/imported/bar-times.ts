import { civilDate, DAY_MS, dayNumber } from '../calendar/civil-date.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { PRINTS_PER_BAR } from './replay-cursor.ts';

/** The trading day (ms UTC) of an imported bar: its UTC date, or the start of its week or month. */
export function tradingDate(base: Resolution, time: number): number {
  const day = Math.floor(time / DAY_MS);
  if (base.unit === 'week') return (Math.floor((day + 3) / 7) * 7 - 3) * DAY_MS;
  if (base.unit !== 'month') return day * DAY_MS;
  const { year, month } = civilDate(day);
  return dayNumber(year, month, 1) * DAY_MS;
}

/** Start of an imported bar, ms UTC; for days and longer the date at 00:00. */
export function barTime(base: Resolution, time: number): number {
  return base.unit === 'second' ? time : tradingDate(base, time);
}

/** How long after the start of its bar print `step` comes, in ms of market time. */
export function printDelay(base: Resolution, step: number): number {
  return Math.floor((step * durationOf(base)) / PRINTS_PER_BAR);
}

/** Time the prints of one bar are spread over; no longer than the shortest month. */
function durationOf({ unit, count }: Resolution): number {
  const days = { day: 1, week: 7, month: 28 };
  return unit === 'second' ? count * 1000 : count * days[unit] * DAY_MS;
}
