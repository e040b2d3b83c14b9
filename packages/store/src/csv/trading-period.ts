import type { SymbolType } from '@tickwire/contracts';

const DAY = 86_400_000;
const MONDAY = 4 * DAY;
const WEEK = 7 * DAY;

/** Markets whose week opens on Sunday evening: a week dated Sunday is the one that begins there. */
const opensOnSunday: ReadonlySet<SymbolType> = new Set(['forex', 'futures']);

/**
 * The time of a bar of days, weeks or months, whichever day of the period the file dates it with: its trading day,
 * Monday, or the first of the month (of the quarter, of the year), at 00:00 UTC. Undefined for intraday resolutions,
 * whose bars keep their instant. `wall` is what the file reads, as the ms UTC of the same digits.
 */
export function periodStart(wall: number, resolution: string, type: SymbolType): number | undefined {
  const [, length, unit] = /^(\d+)([DWM])$/.exec(resolution) ?? [];
  const day = Math.floor(wall / DAY) * DAY;
  switch (unit) {
    case 'D':
      return day;
    case 'W': {
      const shifted = opensOnSunday.has(type) ? day + DAY : day;
      return Math.floor((shifted - MONDAY) / WEEK) * WEEK + MONDAY;
    }
    case 'M': {
      const date = new Date(day);
      const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
      return Date.UTC(1970, month - (month % Number(length)) - 1970 * 12);
    }
    default:
      return undefined;
  }
}
