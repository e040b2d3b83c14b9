import { formatTime, isoDate } from '../../format/time.ts';
import { isIntraday } from '../../format/resolution.ts';

/** The zone whose clock a chart shows: bars of a day or longer are dated in UTC, shorter ones by the exchange. */
export function chartZone(resolution: string, exchangeZone: string): string {
  return isIntraday(resolution) ? exchangeZone : 'UTC';
}

/** Label under the crosshair; `time` in seconds. */
export function crosshairLabel(time: number, resolution: string, zone: string): string {
  const at = time * 1000;
  if (!isIntraday(resolution)) return `${formatTime(at, 'weekday', zone)} ${isoDate(at, zone)}`;
  const style = resolution.endsWith('S') ? 'seconds' : 'time';
  return `${formatTime(at, 'weekday', zone)} ${isoDate(at, zone)}  ${formatTime(at, style, zone)}`;
}
