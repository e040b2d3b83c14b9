import { civilDate, DAY_MS } from './civil-date.ts';
import { during, lastWeekday, nthWeekday, SUNDAY, type HolidayRule } from './holiday-rule.ts';

const MINUTE_MS = 60_000;

/** Daylight saving: the days the clocks change on, and when in UTC minutes of that day. */
interface DaylightSaving {
  readonly starts: readonly HolidayRule[];
  readonly startsAt: number;
  readonly ends: readonly HolidayRule[];
  readonly endsAt: number;
}

interface ZoneRule {
  /** Minutes east of UTC in winter. */
  readonly standardOffset: number;
  readonly daylightSaving?: DaylightSaving;
}

/** EU directive 2000/84/EC, as practised since 1996. */
const europeanUnion: DaylightSaving = {
  starts: [lastWeekday(SUNDAY, 3)],
  startsAt: 60,
  ends: [lastWeekday(SUNDAY, 10)],
  endsAt: 60,
};

/** Uniform Time Act, longer since 2007 by the Energy Policy Act of 2005; at 02:00 New York. */
const newYork: DaylightSaving = {
  starts: [
    during({ from: 1987, until: 2006 }, nthWeekday(1, SUNDAY, 4)),
    during({ from: 2007 }, nthWeekday(2, SUNDAY, 3)),
  ],
  startsAt: 7 * 60,
  ends: [
    during({ from: 1987, until: 2006 }, lastWeekday(SUNDAY, 10)),
    during({ from: 2007 }, nthWeekday(1, SUNDAY, 11)),
  ],
  endsAt: 6 * 60,
};

const zones = {
  'Etc/UTC': { standardOffset: 0 },
  'America/New_York': { standardOffset: -300, daylightSaving: newYork },
  'Europe/London': { standardOffset: 0, daylightSaving: europeanUnion },
  'Europe/Berlin': { standardOffset: 60, daylightSaving: europeanUnion },
  'Europe/Paris': { standardOffset: 60, daylightSaving: europeanUnion },
} as const satisfies Record<string, ZoneRule>;

export type TimeZone = keyof typeof zones;

/** The instant (ms UTC) at which clocks of a zone show `minutes` after 00:00 of a day; right for 1996 and later. */
export function localInstant(zone: TimeZone, day: number, minutes: number): number {
  const { standardOffset, daylightSaving }: ZoneRule = zones[zone];
  const standard = day * DAY_MS + (minutes - standardOffset) * MINUTE_MS;
  if (daylightSaving === undefined) return standard;
  const summer = standard - 60 * MINUTE_MS;
  return isSummer(daylightSaving, summer) ? summer : standard;
}

function isSummer(rule: DaylightSaving, instant: number): boolean {
  const { year } = civilDate(Math.floor(instant / DAY_MS));
  const [start, end] = summerOf(rule, year);
  return instant >= start && instant < end;
}

/** Start and end (exclusive) of summers, ms UTC, by year: a calendar asks for the same one at every open and close. */
const summers = new WeakMap<DaylightSaving, Map<number, readonly [number, number]>>();

function summerOf(rule: DaylightSaving, year: number): readonly [number, number] {
  const byYear = summers.get(rule) ?? new Map<number, readonly [number, number]>();
  summers.set(rule, byYear);
  const summer = byYear.get(year) ?? [
    change(rule.starts, rule.startsAt, year),
    change(rule.ends, rule.endsAt, year),
  ];
  byYear.set(year, summer);
  return summer;
}

function change(rules: readonly HolidayRule[], minutes: number, year: number): number {
  const day = rules.flatMap((rule) => rule(year))[0];
  return day === undefined ? NaN : day * DAY_MS + minutes * MINUTE_MS;
}
