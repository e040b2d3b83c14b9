import { ImportError } from './import-error.ts';

const DAY = 86_400_000;

/** A local wall time as instants: ms UTC. */
export interface WallInstants {
  readonly instant: number;
  /** The second instant of a wall time that occurs twice, when clocks are put back. */
  readonly later?: number;
}

/** Conversions of one IANA zone. A wall time is written as the ms UTC of the same digits. */
export interface TimeZone {
  readonly name: string;
  /** The instants that read `wall`; undefined when clocks were put forward over it. */
  instantsAt(wall: number): WallInstants | undefined;
  wallAt(instant: number): number;
}

/** Throws an `ImportError` when `name` is not an IANA zone. */
export function createTimeZone(name: string): TimeZone {
  const format = formatter(name);
  const offsetAt = (instant: number) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
  // Asking Intl costs microseconds, and almost every day has one offset.
  const offsetsByDay = new Map<number, readonly [number, number]>();
  const offsetsAround = (wall: number) => {
    const day = Math.floor(wall / DAY);
    let offsets = offsetsByDay.get(day);
    if (!offsets) {
      offsets = [offsetAt((day - 1) * DAY), offsetAt((day + 2) * DAY)];
      offsetsByDay.set(day, offsets);
    }
    return offsets;
  };

  return {
    name,
    instantsAt(wall) {
      const [before, after] = offsetsAround(wall);
      if (before === after) return { instant: wall - before };
      const instants = [wall - before, wall - after].filter(
        (instant) => wall - offsetAt(instant) === instant,
      );
      const [first, second] = instants.toSorted((a, b) => a - b);
      if (first === undefined) return undefined;
      return second === undefined ? { instant: first } : { instant: first, later: second };
    },
    wallAt: (instant) => instant + offsetAt(instant),
  };
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new ImportError(
      'unknown_time_zone',
      `"${timeZone}" is not a time zone: use an IANA name such as America/New_York, Europe/Berlin or Etc/UTC.`,
    );
  }
}
