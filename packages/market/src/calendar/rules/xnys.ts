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

/** Holidays and early closes: nyse.com, "Holidays and Trading Hours"; years to 2028 are announced. */
export const xnys: CalendarRules = {
  id: 'XNYS',
  timezone: 'America/New_York',
  session: '0930-1600',
  weekdays: mondayToFriday,
  open: at(9, 30),
  close: at(16),
  holidays: [
    fixed(1, 1, sundayToMonday),
    nthWeekday(3, MONDAY, 1),
    nthWeekday(3, MONDAY, 2),
    fromEaster(-2),
    lastWeekday(MONDAY, 5),
    during({ from: 2022 }, fixed(6, 19, nearestWeekday)),
    fixed(7, 4, nearestWeekday),
    nthWeekday(1, MONDAY, 9),
    nthWeekday(4, THURSDAY, 11),
    fixed(12, 25, nearestWeekday),
    // The attacks of September 2001, Hurricane Sandy, and days of mourning for presidents.
    dates('2001-09-11', '2001-09-12', '2001-09-13', '2001-09-14', '2012-10-29', '2012-10-30'),
    dates('2004-06-11', '2007-01-02', '2018-12-05', '2025-01-09'),
  ],
  earlyCloses: [
    {
      close: at(13),
      rules: [
        onlyOn([1, 2, 4], fixed(7, 3)),
        during({ from: 2013 }, onlyOn([3], fixed(7, 3))),
        during({ until: 2012 }, onlyOn([5], fixed(7, 5))),
        nthWeekday(4, THURSDAY, 11, 1),
        onlyOn([1, 2, 3, 4], fixed(12, 24)),
        dates('2003-12-26'),
      ],
    },
  ],
  firstYear: 2000,
  lastYear: 2028,
};

/** NASDAQ keeps the hours and holidays of the NYSE. */
export const xnas: CalendarRules = { ...xnys, id: 'XNAS' };
