import { tradingCalendar } from '@tickwire/market';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import { readTime } from '../wire/ib-time.ts';

const AFTER_HOURS_MS = 4 * 3_600_000;

/** When the session that trades, or else the next one, closes. */
export function sessionClose({ instrument }: SimulatedContract, time: number): number | undefined {
  const calendar = tradingCalendar(instrument.calendar);
  const newest = calendar.lastOpened(time);
  if (newest >= 0 && time < calendar.closeAt(newest)) return calendar.closeAt(newest);
  return newest + 1 < calendar.sessionCount ? calendar.closeAt(newest + 1) : undefined;
}

export interface TimeInForce {
  readonly tif: string;
  readonly goodTillDate: string;
  readonly outsideRth: boolean;
}

/** When an order placed at `time` ends by its time in force; undefined when it does not. */
export function expiryOf(contract: SimulatedContract, order: TimeInForce, time: number): number | undefined {
  switch (order.tif) {
    case 'DAY': {
      const close = sessionClose(contract, time);
      const after = order.outsideRth && contract.secType === 'STK' && contract.currency === 'USD';
      return close === undefined || !after ? close : close + AFTER_HOURS_MS;
    }
    case 'GTD':
      return readTime(order.goodTillDate, contract.timeZone);
    default:
      return undefined;
  }
}
