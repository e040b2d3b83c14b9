/** What a Date can express; anything beyond means "from the beginning" or "to the end". */
const LIMIT_MS = 8_640_000_000_000_000;
const SECONDS_LIMIT = 1e11;

const within = (time: number) => Math.max(-LIMIT_MS, Math.min(LIMIT_MS, time));

/** Unix seconds as milliseconds, within what a Date can express. */
export function secondsToMs(seconds: number): number {
  return within(seconds * 1000);
}

/** The same for callers who may send either: a value above 1e11 already is milliseconds. */
export function unixToMs(time: number): number {
  return Math.abs(time) > SECONDS_LIMIT ? within(time) : secondsToMs(time);
}
