import { RowProblem } from './bad-rows.ts';
import type { WallClock } from '@tickwire/market';

/** A time as a file writes it. `wall` is what it reads, zone aside, as the ms UTC of the same digits. */
export type Timestamp =
  | { readonly kind: 'epoch'; readonly value: number }
  | { readonly kind: 'calendar'; readonly wall: number; readonly instant: number; readonly later?: number };

const DATE = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:(?:T| +)(\S.*))?$/;
const CLOCK = /^(\d{1,2}):?(\d{2})(?::?(\d{2})(?:\.(\d{1,9}))?)?(?: *(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/i;
const EPOCH = /^-?\d+(?:\.\d*)?$/;

/**
 * Reads a date (`2020-01-31`, `2020/1/31`, `2020.01.31`, `20200131`), a date with a time of day and perhaps a zone,
 * or an epoch number whose unit the file as a whole tells. Times without a zone are those of `zone`; a date alone is
 * 00:00 UTC of that day. Throws a `RowProblem` for anything else.
 */
export function parseTimestamp(text: string, zone: WallClock): Timestamp {
  const date = DATE.exec(text);
  if (date) {
    const [, year, , month, day, compactMonth, compactDay, clock] = date;
    const midnight = dateAt(Number(year), Number(month ?? compactMonth), Number(day ?? compactDay), text);
    return clock === undefined
      ? { kind: 'calendar', wall: midnight, instant: midnight }
      : { kind: 'calendar', ...clockAt(midnight, clock, text, zone) };
  }
  if (EPOCH.test(text)) return { kind: 'epoch', value: Number(text) };
  throw new RowProblem(
    text === ''
      ? 'the time is empty'
      : `the time "${text}" is not understood; write it like 2020-01-31, 2020-01-31 15:30:00 or 2020-01-31T15:30:00Z`,
  );
}

function dateAt(year: number, month: number, day: number, text: string): number {
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    throw new RowProblem(`the time "${text}" is not a day of the calendar`);
  }
  return midnight;
}

function clockAt(midnight: number, clock: string, text: string, zone: WallClock) {
  const [matched, hour, minute, second, fraction, offset] = CLOCK.exec(clock) ?? [];
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (matched === undefined || hours > 23 || minutes > 59 || seconds > 59) {
    throw new RowProblem(`"${clock}" in the time "${text}" is not a time of day like 15:30:00`);
  }
  const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  const wall = midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  if (offset !== undefined) return { wall, instant: wall - offsetMs(offset) };
  const instants = zone.instantsAt(wall);
  if (!instants) {
    throw new RowProblem(
      `the time "${text}" does not exist in ${zone.zone}, where clocks were put forward over it; is that the zone of the file?`,
    );
  }
  return { wall, ...instants };
}

function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  const minutesEast = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return (sign === '-' ? -1 : 1) * minutesEast * 60_000;
}
