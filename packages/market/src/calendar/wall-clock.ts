import { DAY_MS, dayNumber } from './civil-date.ts';

/** A local wall time as instants: ms UTC. */
export interface WallInstants {
  readonly instant: number;
  /** The second instant of a wall time that occurs twice, when clocks are put back. */
  readonly later?: number;
}

/** Conversions of one IANA zone. A wall time is written as the ms UTC of the same digits. */
export interface WallClock {
  readonly zone: string;
  /** The instants that read `wall`; undefined when clocks were put forward over it. */
  instantsAt(wall: number): WallInstants | undefined;
  wallAt(instant: number): number;
}

/** Making one costs as much as a hundred conversions. */
const clocks = new Map<string, WallClock | undefined>();

/** The clock of an IANA zone; undefined when there is none of that name. */
export function wallClock(zone: string): WallClock | undefined {
  if (!clocks.has(zone)) clocks.set(zone, makeClock(zone));
  return clocks.get(zone);
}

function makeClock(zone: string): WallClock | undefined {
  const format = formatter(zone);
  if (format === undefined) return undefined;
  const offsetAt = (instant: number): number => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = parts;
    const wall = dayNumber(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
    return wall - Math.floor(instant / 1000) * 1000;
  };
  // Asking Intl costs microseconds, and almost every day has one offset.
  const offsetsByDay = new Map<number, readonly [number, number]>();
  const offsetsAround = (wall: number): readonly [number, number] => {
    const day = Math.floor(wall / DAY_MS);
    const known = offsetsByDay.get(day);
    if (known !== undefined) return known;
    const offsets = [offsetAt((day - 1) * DAY_MS), offsetAt((day + 2) * DAY_MS)] as const;
    offsetsByDay.set(day, offsets);
    return offsets;
  };

  return {
    zone,
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

function formatter(timeZone: string): Intl.DateTimeFormat | undefined {
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
    return undefined;
  }
}
