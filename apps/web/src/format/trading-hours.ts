import type { SymbolInfo } from '@tickwire/client';
import { zoneOffset } from './zone-offset.ts';

/** What of a symbol says when it trades. */
export type HoursRules = Pick<SymbolInfo, 'session' | 'session_holidays' | 'corrections' | 'timezone'>;

/** A stretch of trading, ms UTC: from `open` on, until just before `close`. Endless where nothing ever closes. */
export interface Session {
  readonly open: number;
  readonly close: number;
}

/** Minutes after the midnight a trading day begins with; below zero on the evening before. */
interface Span {
  readonly open: number;
  readonly close: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** No holiday lasts longer. */
const DAYS_AHEAD = 14;
const MONDAY_TO_FRIDAY = '23456';
const endless: Session = { open: -Infinity, close: Infinity };

/** The session that trades at `time` (ms UTC), or the next one; undefined when none is known. What closes only to open at once is one. */
export function sessionAround(rules: HoursRules, time: number): Session | undefined {
  if (rules.session === '24x7') return endless;
  const spansOn = knownDays(rules);
  const offset = zoneOffset(rules.timezone);
  const instant = (local: number) => local - offset(local - offset(local));
  const today = Math.floor((time + offset(time)) / DAY_MS) * DAY_MS;
  let found: Session | undefined;
  for (let days = -1; days <= DAYS_AHEAD; days++) {
    const day = today + days * DAY_MS;
    for (const span of spansOn(day)) {
      const open = instant(day + span.open * MINUTE_MS);
      const close = instant(day + span.close * MINUTE_MS);
      if (close <= time) continue;
      if (found && open > found.close) return found;
      found = { open: found?.open ?? open, close };
    }
  }
  return found;
}

type TradingDays = (day: number) => readonly Span[];

/** Many symbols keep the same hours, and their holidays are a long list. */
const known = new Map<string, TradingDays>();

function knownDays(rules: HoursRules): TradingDays {
  const key = `${rules.session} ${rules.session_holidays} ${rules.corrections}`;
  let days = known.get(key);
  if (!days) {
    days = tradingDays(rules);
    known.set(key, days);
  }
  return days;
}

/** The spans of a trading day (ms of its 00:00), from TradingView's session grammar. */
function tradingDays({ session, session_holidays, corrections }: HoursRules): TradingDays {
  const holidays = new Set(session_holidays.split(','));
  const corrected = new Map(
    corrections.split(';').flatMap((each) => {
      const [hours, dates = ''] = each.split(':');
      return dates.split(',').map((date) => [date, spansOf(hours)] as const);
    }),
  );
  const regular = session.split('|').map((each) => {
    const [hours, days = MONDAY_TO_FRIDAY] = each.split(':');
    return { days, spans: spansOf(hours) };
  });
  return (day) => {
    const date = new Date(day);
    const key = date.toISOString().slice(0, 10).replaceAll('-', '');
    if (holidays.has(key)) return [];
    const weekday = String(date.getUTCDay() + 1);
    return corrected.get(key) ?? regular.find(({ days }) => days.includes(weekday))?.spans ?? [];
  };
}

const SPAN = /(\d\d)(\d\d)-(\d\d)(\d\d)/g;

function spansOf(hours = ''): readonly Span[] {
  return [...hours.matchAll(SPAN)].map(([, fromHour, fromMinute, toHour, toMinute]) => {
    const open = Number(fromHour) * 60 + Number(fromMinute);
    const close = Number(toHour) * 60 + Number(toMinute);
    return { open: open < close ? open : open - 24 * 60, close };
  });
}
