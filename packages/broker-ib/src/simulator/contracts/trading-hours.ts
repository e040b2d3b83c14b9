import { tradingCalendar } from '@tickwire/market';
import { zonedDate, zonedMinute } from '../wire/ib-time.ts';
import type { SimulatedContract } from './simulated-contract.ts';

const DAY_MS = 86_400_000;
const SHOWN_DAYS = 7;
const BEFORE_MS = 5.5 * 3_600_000;
const AFTER_MS = 4 * 3_600_000;

/** A contract's hours, ms UTC. */
export interface OpenHours {
  readonly from: number;
  readonly to: number;
}

/** Regular sessions, told for every day from `time` on; undefined on a day without one. */
function sessions({ instrument }: SimulatedContract, time: number): readonly (OpenHours | number)[] {
  const calendar = tradingCalendar(instrument.calendar);
  const today = Math.floor(time / DAY_MS) * DAY_MS;
  return Array.from({ length: SHOWN_DAYS }, (_, day) => {
    const date = today + day * DAY_MS;
    const session = calendar.sessionOn(date);
    return typeof session === 'object' ? { from: session.open, to: session.close } : date;
  });
}

function hoursText(contract: SimulatedContract, time: number, before: number, after: number): string {
  const { timeZone } = contract;
  return sessions(contract, time)
    .map((session) =>
      typeof session === 'number'
        ? `${zonedDate(session, 'UTC')}:CLOSED`
        : `${zonedMinute(session.from - before, timeZone)}-${zonedMinute(session.to + after, timeZone)}`,
    )
    .join(';');
}

/** Hours of a market that never closes, whole days from the one before `time` on: it may still last in the contract's zone. */
export function wholeDays(time: number): string {
  const yesterday = Math.floor(time / DAY_MS) * DAY_MS - DAY_MS;
  const dates = Array.from({ length: SHOWN_DAYS + 1 }, (_, day) =>
    zonedDate(yesterday + day * DAY_MS, 'UTC'),
  );
  return dates
    .slice(1)
    .map((date, index) => `${dates[index]}:0000-${date}:0000`)
    .join(';');
}

/** `20260701:0930-20260701:1600;20260704:CLOSED`, in the contract's zone. */
export function liquidHours(contract: SimulatedContract, time: number): string {
  return hoursText(contract, time, 0, 0);
}

/** The same with the hours before and after the session, which US shares have. */
export function tradingHours(contract: SimulatedContract, time: number): string {
  return hasExtendedHours(contract)
    ? hoursText(contract, time, BEFORE_MS, AFTER_MS)
    : hoursText(contract, time, 0, 0);
}

function hasExtendedHours({ secType, currency }: SimulatedContract): boolean {
  return secType === 'STK' && currency === 'USD';
}

/** Whether the market trades at `time`; `extended` counts the hours before and after the session. */
export function isOpen(contract: SimulatedContract, time: number, extended: boolean): boolean {
  const calendar = tradingCalendar(contract.instrument.calendar);
  if (calendar.sessionAt(time) >= 0) return true;
  if (!extended || !hasExtendedHours(contract)) return false;
  return calendar.sessionAt(time + BEFORE_MS) >= 0 || calendar.sessionAt(time - AFTER_MS) >= 0;
}

/** When the market opens or closes next, ms UTC. */
export function nextEdge({ instrument }: SimulatedContract, time: number): number | undefined {
  const calendar = tradingCalendar(instrument.calendar);
  const newest = calendar.lastOpened(time);
  if (newest >= 0 && time < calendar.closeAt(newest)) return calendar.closeAt(newest);
  return newest + 1 < calendar.sessionCount ? calendar.openAt(newest + 1) : undefined;
}
