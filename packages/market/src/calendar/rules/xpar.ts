import { at, mondayToFriday, type CalendarRules } from '../calendar-rules.ts';
import { during, fixed, fromEaster } from '../holiday-rule.ts';

/** Euronext Paris (euronext.com, "Trading hours and holidays"). */
export const xpar: CalendarRules = {
  id: 'XPAR',
  timezone: 'Europe/Paris',
  session: '0900-1730',
  weekdays: mondayToFriday,
  open: at(9),
  close: at(17, 30),
  holidays: [
    fixed(1, 1),
    fromEaster(-2),
    fromEaster(1),
    fixed(5, 1),
    during({ until: 2001 }, fromEaster(50)),
    during({ until: 2001 }, fixed(7, 14)),
    fixed(12, 25),
    fixed(12, 26),
    during({ until: 2001 }, fixed(12, 31)),
  ],
  earlyCloses: [{ close: at(14, 5), rules: [fixed(12, 24), during({ from: 2002 }, fixed(12, 31))] }],
  firstYear: 2000,
  lastYear: 2028,
};
