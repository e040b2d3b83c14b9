import type { SymbolType } from '@tickwire/contracts';

const DAY = 86_400_000;
const MONDAY = 4 * DAY;
const WEEK = 7 * DAY;

/** Markets whose week opens on Sunday evening: a week dated Sunday is the one that begins there. */
const opensOnSunday: ReadonlySet<SymbolType> = new Set(['forex', 'futures']);

/** Whether bars of this resolution are dated by instant; those of days and longer by trading day. */
export function isIntraday(resolution: string): boolean {
  return !/[DWM]$/.test(resolution);
}

/**
 * The time of a bar of days, weeks or months, whichever day of the period the file dates it with: its trading day,
 * Monday, or the first of the month (of the quarter, of the year), at 00:00 UTC. `wall` is what the file reads, as the
 * ms UTC of the same digits.
 */
export function periodStart(wall: number, resolution: string, type: SymbolType): number {
  const day = Math.floor(wall / DAY) * DAY;
  if (resolution.endsWith('W')) {
    const within = opensOnSunday.has(type) ? day + DAY : day;
    return Math.floor((within - MONDAY) / WEEK) * WEEK + MONDAY;
  }
  if (resolution.endsWith('M')) {
    const date = new Date(day);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    return Date.UTC(1970, month - (month % Number.parseInt(resolution, 10)) - 1970 * 12);
  }
  return day;
}
