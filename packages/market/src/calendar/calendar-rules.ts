import type { CalendarId } from './calendar-id.ts';
import type { HolidayRule } from './holiday-rule.ts';
import type { TimeZone } from './time-zone.ts';

/** Everything that decides when a market trades. Times are minutes after 00:00 of the trading day, exchange time. */
export interface CalendarRules {
  readonly id: CalendarId;
  readonly timezone: TimeZone;
  /** Session in TradingView's grammar. */
  readonly session: string;
  /** Days of the week that trade, 0 for Sunday. */
  readonly weekdays: readonly number[];
  /** Negative when the session of a trading day opens the evening before. */
  readonly open: number;
  readonly close: number;
  readonly holidays: readonly HolidayRule[];
  readonly earlyCloses: readonly { readonly close: number; readonly rules: readonly HolidayRule[] }[];
  /** The years the rules are known for, both inclusive; before and after, nothing is said. */
  readonly firstYear: number;
  readonly lastYear: number;
}

export const mondayToFriday = [1, 2, 3, 4, 5];

/** Minutes after midnight of a wall-clock time. */
export function at(hour: number, minute = 0): number {
  return hour * 60 + minute;
}
