const BASE_MS = 250;
const CEILING_MS = 15_000;

/**
 * Milliseconds to wait before reconnect number `attempt` (from 0): anything up to a ceiling that doubles, so that
 * clients that lost the same server do not return together ("full jitter", AWS Architecture Blog, 2015).
 */
export function backoffDelay(attempt: number, random: () => number): number {
  return random() * Math.min(CEILING_MS, BASE_MS * 2 ** attempt);
}
