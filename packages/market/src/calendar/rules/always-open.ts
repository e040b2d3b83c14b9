import { at, type CalendarRules } from '../calendar-rules.ts';

/** Never closes; the trading day is the UTC date. */
export const alwaysOpen: CalendarRules = {
  id: '24x7',
  timezone: 'Etc/UTC',
  session: '24x7',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  open: at(0),
  close: at(24),
  holidays: [],
  earlyCloses: [],
  firstYear: 2000,
  lastYear: 2099,
};
