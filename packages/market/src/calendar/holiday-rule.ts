import { dayNumber, civilDate, parseDay, weekday } from './civil-date.ts';

/** The day numbers a rule names in one year. */
export type HolidayRule = (year: number) => readonly number[];

/** The years a rule holds for, both inclusive. */
export interface Years {
  readonly from?: number;
  readonly until?: number;
}

/** Where a holiday is kept that falls on a weekend. */
export type Observance = (day: number) => number;

export const SUNDAY = 0;
export const MONDAY = 1;
export const THURSDAY = 4;
export const SATURDAY = 6;

/** Saturday to Friday, Sunday to Monday. */
export const nearestWeekday: Observance = (day) =>
  weekday(day) === SATURDAY ? day - 1 : weekday(day) === SUNDAY ? day + 1 : day;

/** Sunday to Monday; a Saturday is not made up for. */
export const sundayToMonday: Observance = (day) => (weekday(day) === SUNDAY ? day + 1 : day);

/** Saturday and Sunday to the Monday after. */
export const weekendToMonday: Observance = (day) =>
  weekday(day) === SATURDAY ? day + 2 : weekday(day) === SUNDAY ? day + 1 : day;

/** Saturday to Monday and Sunday to Tuesday, for the second of two holidays in a row. */
export const weekendPlusTwo: Observance = (day) =>
  weekday(day) === SATURDAY || weekday(day) === SUNDAY ? day + 2 : day;

/** Saturday and Sunday to the Friday before. */
export const weekendToFriday: Observance = (day) =>
  weekday(day) === SATURDAY ? day - 1 : weekday(day) === SUNDAY ? day - 2 : day;

/** The same date every year. */
export function fixed(month: number, day: number, observed: Observance = (date) => date): HolidayRule {
  return (year) => [observed(dayNumber(year, month, day))];
}

/** The `nth` such weekday of a month; `plus` days later where a holiday follows another. */
export function nthWeekday(nth: number, dayOfWeek: number, month: number, plus = 0): HolidayRule {
  return (year) => {
    const first = dayNumber(year, month, 1);
    return [first + ((dayOfWeek - weekday(first) + 7) % 7) + (nth - 1) * 7 + plus];
  };
}

/** The last such weekday of a month. */
export function lastWeekday(dayOfWeek: number, month: number): HolidayRule {
  return (year) => {
    const last = (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1;
    return [last - ((weekday(last) - dayOfWeek + 7) % 7)];
  };
}

/** So many days from Easter Sunday: -2 is Good Friday, 1 Easter Monday, 50 Whit Monday. */
export function fromEaster(days: number): HolidayRule {
  return (year) => [easterSunday(year) + days];
}

/** Single dates, written `2025-01-09`. */
export function dates(...texts: readonly string[]): HolidayRule {
  const days = texts.map(parseDay);
  return (year) => days.filter((day) => civilDate(day).year === year);
}

/** A rule that holds only in some years. */
export function during(years: Years, rule: HolidayRule): HolidayRule {
  return (year) => (year >= (years.from ?? -Infinity) && year <= (years.until ?? Infinity) ? rule(year) : []);
}

/** A rule without its dates on other days of the week than these. */
export function onlyOn(daysOfWeek: readonly number[], rule: HolidayRule): HolidayRule {
  return (year) => rule(year).filter((day) => daysOfWeek.includes(weekday(day)));
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of Meeus, Jones and Butcher. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
