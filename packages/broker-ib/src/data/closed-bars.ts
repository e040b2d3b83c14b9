import type { Bar } from '@tickwire/contracts';
import type { TimeRange } from '@tickwire/market';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { ibClock } from '../contracts/ib-time-zone.ts';
import type { IbBase } from './base-bars.ts';

const DAY_MS = 86_400_000;
/**
 * Bars may come that late, a quarter of an hour without a subscription: so long after its end a bar counts as closed, unless a newer one has
 * begun, and that there was none is believed, ms.
 */
const LATE_MS = 30 * 60_000;

/** What an answer for a stretch of time says for good, and the bar that may still change. */
export interface SettledBars {
  /** All closed bars in it are known. */
  readonly range: TimeRange;
  readonly closed: readonly Bar[];
  readonly forming: Bar | undefined;
}

/** Up to where every bar has certainly been told at `now`, ms UTC: a bar's start, or the date that is today at the exchange. */
export function closedUntil({ lengthMs }: IbBase, instrument: IbInstrument, now: number): number {
  const told = now - LATE_MS;
  if (lengthMs < DAY_MS) return Math.floor(told / lengthMs) * lengthMs;
  const wall = ibClock(instrument.timeZone)?.wallAt(told) ?? told;
  return Math.floor(wall / DAY_MS) * DAY_MS;
}

/** Sorts the bars (ascending) that were answered at `now` for a stretch: those outside it are left out. */
export function settleBars(
  bars: readonly Bar[],
  wanted: TimeRange,
  base: IbBase,
  instrument: IbInstrument,
  now: number,
): SettledBars {
  const inside = bars.filter(({ time }) => time >= wanted.from && time < wanted.to);
  const newest = inside.at(-1);
  const until = closedUntil(base, instrument, now);
  const isForming = newest !== undefined && newest.time >= until;
  return {
    range: { from: wanted.from, to: isForming ? newest.time : Math.min(wanted.to, until) },
    closed: isForming ? inside.slice(0, -1) : inside,
    forming: isForming ? newest : undefined,
  };
}

/** End of the stretch that holds the bar of `now`, ms UTC. Dates are ahead of UTC in the east, and evenings may belong to the next day. */
export function presentEnd({ lengthMs }: IbBase, now: number): number {
  const begun = Math.floor(now / lengthMs) * lengthMs;
  return begun + (lengthMs < DAY_MS ? lengthMs : 2 * DAY_MS);
}
