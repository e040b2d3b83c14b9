import type { CalendarId } from './calendar-id.ts';
import type { CalendarRules } from './calendar-rules.ts';
import { DAY_MS, dayNumber, weekday } from './civil-date.ts';
import { earlyCloseDays, listSessions, type Session } from './session-list.ts';
import type { TimeZone } from './time-zone.ts';

interface EarlyClose {
  /** Ms of 00:00 UTC. */
  readonly date: number;
  /** Minutes after midnight, exchange time. */
  readonly close: number;
}

/**
 * When a market trades. Sessions are numbered from 0 over the years the calendar knows; of a date outside them it
 * says `unknown`, and it has no session there.
 */
export class TradingCalendar {
  readonly id: CalendarId;
  readonly timezone: TimeZone;
  /** Regular session in TradingView's grammar. */
  readonly session: string;
  readonly #rules: CalendarRules;
  readonly #dates: Float64Array;
  readonly #opens: Float64Array;
  readonly #closes: Float64Array;
  readonly #knownFrom: number;
  readonly #knownUntil: number;
  #holidays: readonly number[] | undefined;
  #earlyCloses: readonly EarlyClose[] | undefined;

  constructor(rules: CalendarRules) {
    this.id = rules.id;
    this.timezone = rules.timezone;
    this.session = rules.session;
    this.#rules = rules;
    this.#knownFrom = dayNumber(rules.firstYear, 1, 1);
    this.#knownUntil = dayNumber(rules.lastYear + 1, 1, 1);
    const sessions = listSessions(rules, this.#knownFrom, this.#knownUntil);
    this.#dates = Float64Array.from(sessions.map(({ date }) => date));
    this.#opens = Float64Array.from(sessions.map(({ open }) => open));
    this.#closes = Float64Array.from(sessions.map(({ close }) => close));
  }

  get sessionCount(): number {
    return this.#dates.length;
  }

  /** Session by number. @throws RangeError outside 0 to sessionCount - 1. */
  at(index: number): Session {
    return { date: this.dateAt(index), open: this.openAt(index), close: this.closeAt(index) };
  }

  /** Date of session `index`, ms of 00:00 UTC. */
  dateAt(index: number): number {
    return known(this.#dates[index]);
  }

  openAt(index: number): number {
    return known(this.#opens[index]);
  }

  closeAt(index: number): number {
    return known(this.#closes[index]);
  }

  /** Number of the newest session that opened at or before `time`; -1 when none did. */
  lastOpened(time: number): number {
    return countUpTo(this.#opens, time) - 1;
  }

  /** Number of the session that trades at `time`; -1 when none does. */
  sessionAt(time: number): number {
    const index = this.lastOpened(time);
    return index >= 0 && time < this.closeAt(index) ? index : -1;
  }

  /** When the session that trades at `time` closes, between sessions the next one; undefined beyond the years the calendar knows. */
  sessionEnd(time: number): number | undefined {
    const newest = this.lastOpened(time);
    if (newest < 0) return undefined;
    const close = this.closeAt(newest);
    return time < close ? close : this.#closes[newest + 1];
  }

  /** Number of the first session dated `date` (ms UTC) or later; sessionCount when there is none. */
  firstFrom(date: number): number {
    return countUpTo(this.#dates, date - 1);
  }

  /** The session of a date, given as ms of 00:00 UTC. */
  sessionOn(date: number): Session | 'closed' | 'unknown' {
    const day = Math.floor(date / DAY_MS);
    if (day < this.#knownFrom || day >= this.#knownUntil) return 'unknown';
    const index = this.firstFrom(day * DAY_MS);
    return index < this.sessionCount && this.dateAt(index) === day * DAY_MS ? this.at(index) : 'closed';
  }

  /** Dates (ms UTC) on or after `from` that would trade by their day of the week but do not. */
  holidays(from: number): readonly number[] {
    this.#holidays ??= this.#listHolidays();
    return this.#holidays.filter((date) => date >= from);
  }

  /** Sessions dated `from` or later that close before the regular time, with that time in minutes after midnight. */
  earlyCloses(from: number): readonly EarlyClose[] {
    this.#earlyCloses ??= this.#listEarlyCloses();
    return this.#earlyCloses.filter(({ date }) => date >= from);
  }

  #listHolidays(): readonly number[] {
    const days: number[] = [];
    let next = 0;
    for (let day = this.#knownFrom; day < this.#knownUntil; day++) {
      if (this.#dates[next] === day * DAY_MS) next++;
      else if (this.#rules.weekdays.includes(weekday(day))) days.push(day * DAY_MS);
    }
    return days;
  }

  #listEarlyCloses(): readonly EarlyClose[] {
    const found: EarlyClose[] = [];
    for (let year = this.#rules.firstYear; year <= this.#rules.lastYear; year++) {
      for (const [day, close] of earlyCloseDays(this.#rules, year)) {
        if (typeof this.sessionOn(day * DAY_MS) === 'object') found.push({ date: day * DAY_MS, close });
      }
    }
    return found.sort((a, b) => a.date - b.date);
  }
}

/** How many of the ascending values are at or below `limit`. */
function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (known(values[middle]) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function known(value: number | undefined): number {
  if (value === undefined) throw new RangeError('The calendar has no session of this number.');
  return value;
}
