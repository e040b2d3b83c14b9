import { tradingCalendar } from '@tickwire/market';
import type { IbInstrument } from '../contracts/ib-contracts.ts';

/** Whether orders in an instrument can execute at `now` (ms UTC): by the hours IB told, and by its calendar where they end. */
export function isOpenAt({ instrument, liquidHours }: IbInstrument, now: number): boolean {
  const [first] = liquidHours;
  const last = liquidHours.at(-1);
  if (first && last && now >= first.from && now < last.to) {
    return liquidHours.some(({ from, to }) => now >= from && now < to);
  }
  return tradingCalendar(instrument.calendar).sessionAt(now) >= 0;
}
