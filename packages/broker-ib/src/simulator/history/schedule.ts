import { tradingCalendar } from '@tickwire/market';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { HistoryRange } from '../market/price-history.ts';

/** A trading session, ms UTC. */
export interface ScheduledSession {
  /** Its date at 00:00 UTC. */
  readonly date: number;
  readonly open: number;
  readonly close: number;
}

/** The sessions of a range, oldest first. */
export function sessionsOf(
  { instrument }: SimulatedContract,
  { from = -Infinity, to, count = Infinity }: HistoryRange,
): readonly ScheduledSession[] {
  const calendar = tradingCalendar(instrument.calendar);
  const sessions: ScheduledSession[] = [];
  for (let index = calendar.lastOpened(to - 1); index >= 0 && sessions.length < count; index--) {
    const session = calendar.at(index);
    if (session.open < from) break;
    sessions.unshift(session);
  }
  return sessions;
}
