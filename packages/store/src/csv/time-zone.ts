import { wallClock, type WallClock } from '@tickwire/market';
import { ImportError } from './import-error.ts';

/** The clock that the times of a file were read from. Throws an `ImportError` when `name` is not an IANA zone. */
export function createTimeZone(name: string): WallClock {
  const clock = wallClock(name);
  if (clock) return clock;
  throw new ImportError(
    'unknown_time_zone',
    `"${name}" is not a time zone: use an IANA name such as America/New_York, Europe/Berlin or Etc/UTC.`,
  );
}
