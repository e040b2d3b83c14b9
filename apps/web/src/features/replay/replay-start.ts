import type { ReplayState } from '@tickwire/client';

const DAY = 86_400_000;

/** Where a first replay begins: some way in, so that the chart has a past to look at. */
export function proposedStart({
  first_time,
  last_time,
}: Pick<ReplayState, 'first_time' | 'last_time'>): number {
  const start = first_time + (last_time - first_time) * 0.4;
  return Math.floor(start / DAY) * DAY;
}

/** The instant a date field names, kept within the history; undefined when the field is empty. */
export function startOf(
  date: string,
  { first_time, last_time }: Pick<ReplayState, 'first_time' | 'last_time'>,
): number | undefined {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : Math.min(last_time, Math.max(first_time, time));
}
