import type { CalendarId } from './calendar-id.ts';
import type { CalendarRules } from './calendar-rules.ts';
import { alwaysOpen } from './rules/always-open.ts';
import { cme } from './rules/cme.ts';
import { forex } from './rules/forex.ts';
import { xetr } from './rules/xetr.ts';
import { xlon } from './rules/xlon.ts';
import { xnas, xnys } from './rules/xnys.ts';
import { xpar } from './rules/xpar.ts';
import { TradingCalendar } from './trading-calendar.ts';

const rules: Record<CalendarId, CalendarRules> = {
  XNYS: xnys,
  XNAS: xnas,
  XLON: xlon,
  XETR: xetr,
  XPAR: xpar,
  CME: cme,
  FX: forex,
  '24x7': alwaysOpen,
};

const built = new Map<CalendarId, TradingCalendar>();

/** The calendar of a market; built at its first use. */
export function tradingCalendar(id: CalendarId): TradingCalendar {
  const known = built.get(id);
  if (known !== undefined) return known;
  const calendar = new TradingCalendar(rules[id]);
  built.set(id, calendar);
  return calendar;
}
