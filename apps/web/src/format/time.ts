const formats = new Map<string, Intl.DateTimeFormat>();

/** The one formatter of a kind; making one costs far more than using it. */
function formatOf(
  name: string,
  zone: string | undefined,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${name} ${zone ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, ...(zone && { timeZone: zone }) });
    formats.set(key, format);
  }
  return format;
}

const styles = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
  weekday: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeStyle = keyof typeof styles;

/** Writes an instant (ms UTC) in a time zone; without one, in the reader's own. */
export function formatTime(time: number, style: TimeStyle, zone?: string): string {
  return formatOf(style, zone, 'en-US', styles[style]).format(time);
}

/** Day as `2026-11-21`, in a time zone. */
export function isoDate(time: number, zone?: string): string {
  return formatOf('date', zone, 'sv-SE', {}).format(time);
}

/** Day and time, short enough for a table: `2026-11-21 15:04:05`. */
export function formatInstant(time: number, zone?: string): string {
  return `${isoDate(time, zone)} ${formatTime(time, 'seconds', zone)}`;
}

/** The same without the day when it is that of `now`. */
export function formatRecent(time: number, now: number, zone?: string): string {
  return isoDate(time, zone) === isoDate(now, zone)
    ? formatTime(time, 'seconds', zone)
    : formatInstant(time, zone);
}

/** Zones change their clock at a quarter of an hour, if at all. */
const QUARTER_MS = 900_000;
const zoneNames = new Map<string, { readonly quarter: number; readonly name: string }>();

/** Short name of a zone at an instant, e.g. `EST` or `GMT+1`. */
export function zoneName(time: number, zone: string): string {
  const quarter = Math.floor(time / QUARTER_MS);
  const known = zoneNames.get(zone);
  if (known?.quarter === quarter) return known.name;
  const name = zoneNameAt(time, zone);
  zoneNames.set(zone, { quarter, name });
  return name;
}

function zoneNameAt(time: number, zone: string): string {
  const parts = formatOf('zone', zone, 'en-US', { timeZoneName: 'short' }).formatToParts(time);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** How long ago an instant was, as an age; beyond a year its year says more. */
export function formatSince(time: number, now: number): string {
  return now - time < 365 * 86_400_000 ? formatAge(now - time) : formatTime(time, 'year', 'UTC');
}

/** The same where there is more room: `3h old`, and beyond a year its day: `of 17 Apr 2020`. */
export function wordsSince(time: number, now: number): string {
  if (now - time < 365 * 86_400_000) return `${formatAge(now - time)} old`;
  const [day, month, year] = (['day', 'month', 'year'] as const).map((style) =>
    formatTime(time, style, 'UTC'),
  );
  return `of ${day} ${month} ${year}`;
}

/** An age in its two most telling letters or fewer words: `3s`, `12m`, `5h`, `2d`. */
export function formatAge(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}h`;
  return `${Math.floor(seconds / 86_400)}d`;
}

/** How long it is until then, in two units at most: `12m`, `3h 05m`, `2d 3h`. */
export function formatUntil(time: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((time - now) / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes}m`;
  if (hours < 24) return `${hours}h ${String(minutes % 60).padStart(2, '0')}m`;
  return `${Math.floor(hours / 24)}d ${hours % 24}h`;
}
