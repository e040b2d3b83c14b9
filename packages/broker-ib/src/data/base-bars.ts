import { BarSizeSetting, WhatToShow } from '@stoqey/ib';
import { parseResolution, tradingCalendar, type Resolution } from '@tickwire/market';
import type { IbInstrument } from '../contracts/ib-contracts.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The client decodes a reply in a time that grows with its square: so many bars stay below 40 ms. */
const MAX_BARS = 1950;
/** The longest request of days that IB answers for intraday bars. */
const MAX_DAYS = 30;
const EXTENDED_MINUTES = 16 * 60;

/** Bars that are fetched from IB; all others are made of them. */
export interface IbBase {
  readonly resolution: Resolution;
  readonly barSize: BarSizeSetting;
  readonly lengthMs: number;
  /** Of 30 seconds or less: IB limits how many requests there may be, and knows six months. */
  readonly isSmall: boolean;
}

function base(text: string, barSize: BarSizeSetting, lengthMs: number): IbBase {
  const resolution = parseResolution(text);
  if (resolution === undefined) throw new RangeError(`${text} is no resolution.`);
  return { resolution, barSize, lengthMs, isSmall: lengthMs <= 30_000 };
}

/** Ascending. */
export const ibBases: readonly IbBase[] = [
  base('5S', BarSizeSetting.SECONDS_FIVE, 5000),
  base('1', BarSizeSetting.MINUTES_ONE, 60_000),
  base('5', BarSizeSetting.MINUTES_FIVE, 5 * 60_000),
  base('30', BarSizeSetting.MINUTES_THIRTY, 30 * 60_000),
  base('1D', BarSizeSetting.DAYS_ONE, DAY_MS),
];

/** How much of the past one request may ask for. */
export interface RequestSpan {
  /** The stretch that the answer certainly covers, ms. */
  readonly ms: number;
  /** IB's word for it. Seconds count bars, days trading days, and the present one is included: one more than the stretch has. */
  readonly duration: string;
}

/** The longest request for bars of an instrument whose answer has no more than 2,000. */
export function longestSpan(
  { lengthMs }: IbBase,
  instrument: IbInstrument,
  regularHours: boolean,
): RequestSpan {
  if (lengthMs === DAY_MS) return { ms: 1800 * DAY_MS, duration: '5 Y' };
  if (lengthMs < 60_000) return { ms: HOUR_MS - lengthMs, duration: '3600 S' };
  const barsPerDay = (minutesPerDay(instrument, regularHours) * 60_000) / lengthMs;
  const days = Math.min(MAX_DAYS, Math.floor(MAX_BARS / barsPerDay));
  return days < 2
    ? { ms: DAY_MS - lengthMs, duration: '86400 S' }
    : { ms: (days - 1) * DAY_MS, duration: `${days} D` };
}

/** The shortest usual request that certainly covers `ms` of the past; the longest span at most. */
export function spanOf(ms: number, base: IbBase, longest: RequestSpan): RequestSpan {
  if (ms >= longest.ms) return longest;
  if (base.lengthMs < DAY_MS && ms <= DAY_MS / 2) {
    const bars = Math.max(2, Math.ceil(ms / base.lengthMs));
    return { ms: bars * base.lengthMs, duration: `${((bars + 1) * base.lengthMs) / 1000} S` };
  }
  if (base.lengthMs < DAY_MS && longest.duration.endsWith('S')) return longest;
  const days = Math.ceil(ms / DAY_MS);
  return days > 360 ? longest : { ms: days * DAY_MS, duration: `${days + 1} D` };
}

/** Currency pairs have no trades, and IB calls those of coins otherwise. */
export function whatToShow({ instrument: { type } }: IbInstrument): WhatToShow {
  if (type === 'forex') return WhatToShow.MIDPOINT;
  return type === 'crypto' ? WhatToShow.AGGTRADES : WhatToShow.TRADES;
}

function minutesPerDay({ instrument: { calendar, type } }: IbInstrument, regularHours: boolean): number {
  if (type === 'stock' || type === 'etf' || type === 'index') {
    if (!regularHours) return EXTENDED_MINUTES;
    const sessions = tradingCalendar(calendar);
    return (sessions.closeAt(0) - sessions.openAt(0)) / 60_000;
  }
  return 24 * 60;
}
