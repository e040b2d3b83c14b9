import { tradingCalendar, type Resolution, type TimeRange } from '@tickwire/market';
import type { IbInstrument } from '../contracts/ib-contracts.ts';

const DAY_MS = 86_400_000;
/** Of calendar time and of trading days that a bar of a resolution spans at most. */
const DAYS = { day: 1, week: 7, month: 31 } as const;

/** How long a bar lasts at most, ms. Groups of several days are counted in trading days, with weekends and holidays between. */
export function longestBar({ unit, count }: Resolution): number {
  if (unit === 'second') return count * 1000;
  const days = DAYS[unit] * count;
  return (unit === 'day' && count > 1 ? days * 2 + 7 : days) * DAY_MS;
}

/** The stretch whose base bars make up whole bars of a range. */
export function wholeRange({ from, to }: TimeRange, resolution: Resolution): TimeRange {
  const length = longestBar(resolution);
  return { from: from - length, to: to + length };
}

/** An instant (ms UTC) from which on there should be `count` bars before `to`: by the sessions of the calendar, not for certain. */
export function stepBack(
  { instrument }: IbInstrument,
  resolution: Resolution,
  to: number,
  count: number,
): number {
  const length = longestBar(resolution);
  if (resolution.unit !== 'second') {
    const days = resolution.unit === 'day' ? 1.5 : 1;
    return to - (count + 1) * length * days - 7 * DAY_MS;
  }
  const calendar = tradingCalendar(instrument.calendar);
  let missing = (count + 1) * length;
  for (let session = calendar.lastOpened(to); session >= 0; session--) {
    const open = calendar.openAt(session);
    missing -= Math.min(to, calendar.closeAt(session)) - open;
    if (missing <= 0) return open;
  }
  return to - missing * 5;
}
