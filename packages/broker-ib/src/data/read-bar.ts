import type { WallClock } from '@tickwire/market';
import type { Bar } from '@tickwire/contracts';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { ibClock } from '../contracts/ib-time-zone.ts';
import { readIbTime } from '../contracts/ib-time.ts';

/** A bar as the client tells it: the time as text, then open, high, low, close, volume. An unset number is undefined. */
export type RawBar = readonly [
  time: string,
  open: number | undefined,
  high: number | undefined,
  low: number | undefined,
  close: number | undefined,
  volume: number | undefined,
];

/** Larger than any price: TWS writes it for none. */
const UNSET = 1e300;

/** The bar; undefined when its time or a price is none. Midpoints have a volume of -1, which is none. */
export function readBar(raw: RawBar, clock: WallClock | undefined): Bar | undefined {
  const [text, open, high, low, close, volume = 0] = raw;
  const time = readIbTime(text, clock);
  if (time === undefined || !isPrice(open) || !isPrice(high) || !isPrice(low) || !isPrice(close)) {
    return undefined;
  }
  return { time, open, high, low, close, volume: volume > 0 && volume < UNSET ? volume : 0 };
}

function isPrice(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) < UNSET;
}

/** The readable bars in order of time, the last one of each. */
export function ascendingBars(raw: readonly RawBar[], { timeZone }: IbInstrument): readonly Bar[] {
  const clock = ibClock(timeZone);
  const byTime = new Map<number, Bar>();
  for (const one of raw) {
    const bar = readBar(one, clock);
    if (bar) byTime.set(bar.time, bar);
  }
  return [...byTime.values()].toSorted((a, b) => a.time - b.time);
}
