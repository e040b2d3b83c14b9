import type { CalendarRules } from './calendar-rules.ts';
import { DAY_MS, weekday } from './civil-date.ts';
import { localInstant } from './time-zone.ts';

/** One trading day: its date as ms of 00:00 UTC, and when it opens (inclusive) and closes (exclusive), ms UTC. */
export interface Session {
  readonly date: number;
  readonly open: number;
  readonly close: number;
}

/** Every session dated from day number `from` to before `until`, ascending. */
export function listSessions(rules: CalendarRules, from: number, until: number): readonly Session[] {
  const closed = new Set<number>();
  const early = new Map<number, number>();
  for (let year = rules.firstYear; year <= rules.lastYear; year++) {
    for (const rule of rules.holidays) for (const day of rule(year)) closed.add(day);
    for (const [day, close] of earlyCloseDays(rules, year)) early.set(day, close);
  }
  const sessions: Session[] = [];
  for (let day = from; day < until; day++) {
    if (closed.has(day) || !rules.weekdays.includes(weekday(day))) continue;
    sessions.push({
      date: day * DAY_MS,
      open: localInstant(rules.timezone, day, rules.open),
      close: localInstant(rules.timezone, day, early.get(day) ?? rules.close),
    });
  }
  return sessions;
}

/** Day number and closing time (minutes after midnight) of every early close a year's rules name. */
export function earlyCloseDays(rules: CalendarRules, year: number): readonly (readonly [number, number])[] {
  return rules.earlyCloses.flatMap(({ close, rules: named }) =>
    named.flatMap((rule) => rule(year).map((day) => [day, close] as const)),
  );
}
