import { at, mondayToFriday, type CalendarRules } from '../calendar-rules.ts';
import { dates, during, fixed, fromEaster, weekendToFriday } from '../holiday-rule.ts';

/** Xetra (xetra.com, "Trading calendar"). The last trading day of the year closes early since 2010. */
export const xetr: CalendarRules = {
  id: 'XETR',
  timezone: 'Europe/Berlin',
  session: '0900-1730',
  weekdays: mondayToFriday,
  open: at(9),
  close: at(17, 30),
  holidays: [
    fixed(1, 1),
    fromEaster(-2),
    fromEaster(1),
    fixed(5, 1),
    during({ from: 2015, until: 2021 }, fromEaster(50)),
    during({ from: 2014, until: 2021 }, fixed(10, 3)),
    dates('2007-05-28', '2017-10-31'),
    fixed(12, 24),
    fixed(12, 25),
    fixed(12, 26),
    fixed(12, 31),
  ],
  earlyCloses: [{ close: at(14), rules: [during({ from: 2010 }, fixed(12, 30, weekendToFriday))] }],
  firstYear: 2000,
  lastYear: 2028,
};
