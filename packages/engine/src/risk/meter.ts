/**
 * A token bucket as one number: the time at which it is full again, ms (the generic cell rate algorithm). It holds
 * `limit` tokens, at least one, and refills them evenly over `window` ms.
 */
export type Meter = number;

/** Part of a token that is forgiven: a double holds a time to a quarter of a thousandth of a ms. */
const TOLERANCE = 0.01;

/** How many tokens are in use with one more taken at `time`. */
export const tokensWith = (meter: Meter, time: number, limit: number, window: number): number =>
  limit === 0 ? 1 : Math.ceil((Math.max(0, meter - time) * limit) / window - TOLERANCE) + 1;

/** Whether one more may be taken. */
export const hasToken = (meter: Meter, time: number, limit: number, window: number): boolean =>
  limit > 0 && tokensWith(meter, time, limit, window) <= Math.max(1, limit);

/** The meter with one more taken. A limit of zero takes none. */
export const takeToken = (meter: Meter, time: number, limit: number, window: number): Meter =>
  limit === 0 ? meter : Math.max(meter, time) + window / limit;
