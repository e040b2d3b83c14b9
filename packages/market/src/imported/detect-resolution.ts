import { DAY_MS } from '../calendar/civil-date.ts';

const WEEK_MS = 7 * DAY_MS;

/**
 * Resolution of bars with these ascending start times (ms UTC): the most common distance of neighbours, so that
 * nights, weekends and holidays do not matter. Undefined when there are fewer than two, or no distance that is whole
 * seconds, days, weeks or months.
 */
export function detectResolution(times: ArrayLike<number>): string | undefined {
  const distance = commonDistance(times);
  if (distance === undefined) return undefined;
  if (distance >= 27 * DAY_MS) return `${Math.max(1, Math.round(distance / (30.44 * DAY_MS)))}M`;
  if (distance % WEEK_MS === 0) return `${distance / WEEK_MS}W`;
  if (distance % DAY_MS === 0) return `${distance / DAY_MS}D`;
  if (distance > DAY_MS) return undefined;
  if (distance % 60_000 === 0) return `${distance / 60_000}`;
  return distance % 1000 === 0 ? `${distance / 1000}S` : undefined;
}

function commonDistance(times: ArrayLike<number>): number | undefined {
  const counts = new Map<number, number>();
  for (let i = 1; i < times.length; i++) {
    const distance = (times[i] ?? NaN) - (times[i - 1] ?? NaN);
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  let common: number | undefined;
  for (const [distance, count] of counts) {
    const best = common === undefined ? 0 : (counts.get(common) ?? 0);
    if (distance > 0 && (count > best || (count === best && distance < (common ?? Infinity))))
      common = distance;
  }
  return common;
}
