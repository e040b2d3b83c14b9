import type { UTCTimestamp } from 'lightweight-charts';

/** The library's time of a bar that starts at `time` (ms). */
export function barTime(time: number): UTCTimestamp {
  return Math.floor(time / 1000) as UTCTimestamp;
}
