import type { Candle } from './heikin-ashi.ts';

interface HollowLook {
  /** Against the close before, of the first bar against its own open. */
  readonly color: 'candle-up' | 'candle-down';
  /** Within its own bar the price fell. */
  readonly filled: boolean;
}

/** How a hollow candle is drawn: its colour compares with the bar before, its body says what happened within the bar. */
export function hollowLook(
  { open, close }: Pick<Candle, 'open' | 'close'>,
  previousClose: number | undefined,
): HollowLook {
  return { color: close >= (previousClose ?? open) ? 'candle-up' : 'candle-down', filled: close < open };
}
