import { at, mondayToFriday, type CalendarRules } from '../calendar-rules.ts';
import {
  dates,
  fixed,
  fromEaster,
  lastWeekday,
  MONDAY,
  nthWeekday,
  weekendPlusTwo,
  weekendToFriday,
  weekendToMonday,
} from '../holiday-rule.ts';

const MOVED_EARLY_MAY = 2020;
const MOVED_SPRING = [2002, 2012, 2022];

/** London Stock Exchange: the bank holidays of England and Wales (gov.uk/bank-holidays). */
export const xlon: CalendarRules = {
  id: 'XLON',
  timezone: 'Europe/London',
  session: '0800-1630',
  weekdays: mondayToFriday,
  open: at(8),
  close: at(16, 30),
  holidays: [
    fixed(1, 1, weekendToMonday),
    fromEaster(-2),
    fromEaster(1),
    (year) => (year === MOVED_EARLY_MAY ? [] : nthWeekday(1, MONDAY, 5)(year)),
    (year) => (MOVED_SPRING.includes(year) ? [] : lastWeekday(MONDAY, 5)(year)),
    lastWeekday(MONDAY, 8),
    fixed(12, 25, weekendPlusTwo),
    fixed(12, 26, weekendPlusTwo),
    // Jubilees, which moved the spring holiday; a royal wedding, VE day, a funeral and a coronation.
    dates('2002-06-03', '2002-06-04', '2012-06-04', '2012-06-05', '2022-06-02', '2022-06-03'),
    dates('2011-04-29', '2020-05-08', '2022-09-19', '2023-05-08'),
  ],
  earlyCloses: [
    {
      close: at(12, 30),
      rules: [fixed(12, 24, weekendToFriday), fixed(12, 31, weekendToFriday)],
    },
  ],
  firstYear: 2000,
  lastYear: 2028,
};
