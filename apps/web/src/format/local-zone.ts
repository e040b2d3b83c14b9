import { zoneName } from './time.ts';

/** Title of a column of times in the reader's own zone, e.g. `Time GMT+1`. */
export function timeTitle(name: string): string {
  return `${name} ${zoneName(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)}`;
}
