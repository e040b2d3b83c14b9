import { at, mondayToFriday, type CalendarRules } from '../calendar-rules.ts';
import { fixed } from '../holiday-rule.ts';

/** Interbank currency trading: Sunday 17:00 to Friday 17:00 New York, but for Christmas and New Year's Day. */
export const forex: CalendarRules = {
  id: 'FX',
  timezone: 'America/New_York',
  session: '1700-1700',
  weekdays: mondayToFriday,
  open: at(-7),
  close: at(17),
  holidays: [fixed(1, 1), fixed(12, 25)],
  earlyCloses: [],
  firstYear: 2000,
  lastYear: 2099,
};
