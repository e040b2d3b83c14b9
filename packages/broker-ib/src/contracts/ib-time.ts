import type { WallClock } from '@tickwire/market';
import { ibClock } from './ib-time-zone.ts';

const WRITTEN = /^(\d{4})(\d{2})(\d{2})(?:(-|\s+)(\d{2}):(\d{2})(?::(\d{2}))?(?:\s+(\S.*))?)?$/;
const EPOCH = /^\d{9,}$/;

/**
 * A time as TWS writes it, ms UTC: `20260801` is a date (00:00 UTC), digits alone are seconds since 1970, `20260801-13:30:00` is UTC,
 * and `20260801 09:30:00 US/Eastern` says its zone; where that is missing or nobody can read it, the time is one of `clock`. Undefined
 * without one, and for anything else. Of a time that occurs twice, the first is meant.
 */
export function readIbTime(text: string, clock?: WallClock): number | undefined {
  const trimmed = text.trim();
  if (EPOCH.test(trimmed)) return Number(trimmed) * 1000;
  const found = WRITTEN.exec(trimmed);
  if (!found) return undefined;
  const [, year, month, day, separator, hour = '0', minute = '0', second = '0', zone] = found;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  if (separator === undefined || (separator === '-' && zone === undefined)) return wall;
  return ((zone === undefined ? undefined : ibClock(zone)) ?? clock)?.instantsAt(wall)?.instant;
}

/** `20260801-13:30:00`: an instant (ms UTC) as every request carries it, so that no zone is left to guess. */
export function requestTime(time: number): string {
  const [date = '', clock = ''] = new Date(time).toISOString().split('T');
  return `${date.replaceAll('-', '')}-${clock.slice(0, 8)}`;
}
