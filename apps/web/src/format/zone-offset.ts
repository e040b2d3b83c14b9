const HOUR = 3_600_000;

/** Offset of a zone's wall clock from UTC, in ms, at instants in ms. Remembers each quarter of an hour. */
export type ZoneOffset = (time: number) => number;

const known = new Map<string, ZoneOffset>();

/** The offsets of an IANA zone, e.g. -18,000,000 for New York in winter. */
export function zoneOffset(zone: string): ZoneOffset {
  let offset = known.get(zone);
  if (!offset) {
    offset = isUtc(zone) ? () => 0 : measuredOffset(zone);
    known.set(zone, offset);
  }
  return offset;
}

function isUtc(zone: string): boolean {
  return zone === 'UTC' || zone === 'Etc/UTC' || zone === 'GMT';
}

function measuredOffset(zone: string): ZoneOffset {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const cache = new Map<number, number>();
  // Zones change their offset on quarters of an hour, so one measurement serves a whole quarter.
  const step = HOUR / 4;
  return (time) => {
    const slot = Math.floor(time / step);
    const cached = cache.get(slot);
    if (cached !== undefined) return cached;
    const start = slot * step;
    const read: Record<string, number> = {};
    for (const part of format.formatToParts(start)) read[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
    cache.set(slot, offset);
    return offset;
  };
}
