const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** `20260801`, `09:30:00` as clocks of a zone show it. */
function clock(time: number, zone: string): { readonly date: string; readonly hours: string } {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts['year']}${parts['month']}${parts['day']}`,
    hours: `${parts['hour']}:${parts['minute']}:${parts['second']}`,
  };
}

/** `20260801 09:30:00 US/Eastern`. @param time ms UTC. @param zone IANA, which includes IB's names. */
export function zonedTime(time: number, zone: string, shown = zone): string {
  const { date, hours } = clock(time, zone);
  return `${date} ${hours} ${shown}`;
}

/** `20260801`, the date at `time` in a zone. */
export function zonedDate(time: number, zone: string): string {
  return clock(time, zone).date;
}

/** `20260801:0930`, as trading hours are written. */
export function zonedMinute(time: number, zone: string): string {
  const { date, hours } = clock(time, zone);
  return `${date}:${hours.slice(0, 5).replace(':', '')}`;
}

/** `20260801-13:30:00`, which is UTC. */
export function utcTime(time: number): string {
  const { date, hours } = clock(time, 'UTC');
  return `${date}-${hours}`;
}

/**
 * Reads `yyyymmdd-hh:mm:ss` (UTC) and `yyyymmdd hh:mm:ss [zone]` as ms UTC, without a zone in `zone`; undefined when it
 * is neither or the zone is unknown.
 */
export function readTime(text: string, zone: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:(-| +)(\d\d):(\d\d)(?::(\d\d))?(?: +(\S+))?)?$/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, separator, hour = '0', minute = '0', second = '0', named] = parts;
  const written = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  if (separator === '-') return written;
  try {
    return fromClock(written, named ?? zone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The instant at which clocks of a zone show what UTC clocks show at `written`. */
function fromClock(written: number, zone: string): number {
  const offset = (time: number): number => {
    const { date, hours } = clock(time, zone);
    const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${hours}Z`;
    return Date.parse(iso) - time;
  };
  // The offset before a change of clocks may be another than the one of the instant looked for.
  return written - offset(written - offset(written));
}
