import type { TimeRange, WallClock } from '@tickwire/market';

const EDGE = /^(\d{4})(\d{2})(\d{2}):(\d{2})(\d{2})$/;

/**
 * Reads `20260701:0930-20260701:1600;20260704:CLOSED`, written in the time of `clock`, as stretches in ms UTC, ascending. Several stretches a
 * day (`20260701:0900-20260701:1130,1230-1500`) and the older form without the second date are read; what cannot be is left out.
 */
export function readTradingHours(text: string, clock: WallClock): readonly TimeRange[] {
  return text
    .split(';')
    .flatMap((day) => readDay(day.trim(), clock))
    .toSorted((a, b) => a.from - b.from);
}

function readDay(day: string, clock: WallClock): readonly TimeRange[] {
  const date = day.slice(0, 8);
  return day.split(',').flatMap((stretch) => {
    const [open = '', close = ''] = stretch.trim().split('-');
    const from = instantOf(open, date, clock);
    const to = instantOf(close, date, clock);
    return from !== undefined && to !== undefined && from < to ? [{ from, to }] : [];
  });
}

function instantOf(edge: string, date: string, clock: WallClock): number | undefined {
  const found = EDGE.exec(edge.includes(':') ? edge : `${date}:${edge}`);
  if (!found) return undefined;
  const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN] = found.slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  // An edge within the hour that clocks skip is meant as the end of that hour.
  return (clock.instantsAt(wall) ?? clock.instantsAt(wall + 3_600_000))?.instant;
}
