import { formatTime, isoDate } from '../../format/time.ts';
import { isIntraday } from '../../format/resolution.ts';

export const zoneChoices = ['exchange', 'utc', 'local'] as const;

/** Whose clock a chart shows. */
export type ZoneChoice = (typeof zoneChoices)[number];

/** The IANA zone of a choice. */
export function chosenZone(choice: ZoneChoice, exchangeZone: string): string {
  if (choice === 'exchange') return exchangeZone;
  return choice === 'utc' ? 'UTC' : new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zone whose clock a chart shows: bars of a day or longer are dated in UTC, shorter ones by the chosen zone. */
export function chartZone(resolution: string, zone: string): string {
  return isIntraday(resolution) ? zone : 'UTC';
}

/** What people call a zone: its city, `New York`, or `UTC`. */
export function zoneCity(zone: string): string {
  const city = zone.split('/').at(-1) ?? zone;
  return city.replaceAll('_', ' ');
}

/** Label of the bar that starts at `time` (s), under the crosshair and in the legend; of a hidden day the weekday alone. */
export function crosshairLabel(time: number, resolution: string, zone: string, isDayHidden = false): string {
  const at = time * 1000;
  const weekday = formatTime(at, 'weekday', zone);
  const day = isDayHidden ? weekday : `${weekday} ${isoDate(at, zone)}`;
  if (!isIntraday(resolution)) return day;
  const style = resolution.endsWith('S') ? 'seconds' : 'time';
  return `${day}  ${formatTime(at, style, zone)}`;
}
