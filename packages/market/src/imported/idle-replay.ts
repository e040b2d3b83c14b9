import type { ReplayState } from '@tickwire/contracts';
import { UnsupportedResolutionError } from '../market-errors.ts';
import { parseResolution } from '../resolution/resolution.ts';
import { barTime, printDelay } from './bar-times.ts';
import { PRINTS_PER_BAR } from './replay-cursor.ts';

/** What an import is known by without its bars. */
export interface ImportedHistory {
  readonly ticker: string;
  readonly resolution: string;
  /** Times of the first and last bar, ms UTC. */
  readonly firstTime: number;
  readonly lastTime: number;
  readonly barCount: number;
}

/**
 * Where the replay of a history stands that nobody has asked for yet: the state its market has until it is started.
 * Throws `UnsupportedResolutionError`.
 */
export function idleReplay({
  ticker,
  resolution,
  firstTime,
  lastTime,
  barCount,
}: ImportedHistory): ReplayState {
  const base = parseResolution(resolution);
  if (base === undefined) throw new UnsupportedResolutionError(resolution, ['1', '60', '1D']);
  const last = barTime(base, lastTime);
  return {
    symbol: ticker,
    status: 'idle',
    speed: 1,
    market_time: last + printDelay(base, PRINTS_PER_BAR - 1),
    first_time: barTime(base, firstTime),
    last_time: last,
    resolution: base.text,
    bars_total: barCount,
    bars_played: barCount,
  };
}
