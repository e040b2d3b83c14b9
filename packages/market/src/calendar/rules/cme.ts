import { at, mondayToFriday, type CalendarRules } from '../calendar-rules.ts';
import {
  dates,
  during,
  fixed,
  fromEaster,
  lastWeekday,
  MONDAY,
  nearestWeekday,
  nthWeekday,
  onlyOn,
  sundayToMonday,
  THURSDAY,
} from '../holiday-rule.ts';

/**
 * CME Globex, 18:00 of the evening before to 17:00 New York (cmegroup.com, "Trading hours"). Where product groups
 * differ, the shorter hours count. A holiday session that halts at noon Chicago is a trading day of its own.
 */
export const cme: CalendarRules = {
  id: 'CME',
  timezone: 'America/New_York',
  session: '1800-1700',
  weekdays: mondayToFriday,
  open: at(-6),
  close: at(17),
  holidays: [
    fixed(1, 1, sundayToMonday),
    fromEaster(-2),
    fixed(12, 25, nearestWeekday),
    dates('2004-06-11', '2007-01-02', '2018-12-05', '2025-01-09'),
  ],
  earlyCloses: [
    {
      close: at(13),
      rules: [
        nthWeekday(3, MONDAY, 1),
        nthWeekday(3, MONDAY, 2),
        lastWeekday(MONDAY, 5),
        during({ from: 2022 }, fixed(6, 19, nearestWeekday)),
        fixed(7, 4, nearestWeekday),
        nthWeekday(1, MONDAY, 9),
        nthWeekday(4, THURSDAY, 11),
        nthWeekday(4, THURSDAY, 11, 1),
        onlyOn([1, 2, 3, 4], fixed(12, 24)),
      ],
    },
  ],
  firstYear: 2000,
  lastYear: 2028,
};
