import { wallClock } from '@tickwire/market';

/**
 * When an execution happened, ms UTC: `20260801 09:30:00 US/Eastern`, or `20260801-13:30:00`, which is UTC. Undefined for what names no zone
 * that is known: TWS then writes the time of the machine it runs on.
 */
export const executionTime = (text: string | undefined): number | undefined => {
  const parts = /^(\d{4})(\d\d)(\d\d)(-| +)(\d\d):(\d\d):(\d\d)(?: +(\S+))?$/.exec(text ?? '');
  if (parts === null) return undefined;
  const [, year, month, day, separator, hour, minute, second, zone] = parts;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  if (separator === '-') return wall;
  return zone === undefined ? undefined : wallClock(zone)?.instantsAt(wall)?.instant;
};
