import { ApiError } from '@tickwire/client';
import { client } from '../../data/client.ts';
import { notify } from '../../data/notices.ts';
import { $resolution } from '../../data/selection.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { offeredResolution } from '../../format/resolution.ts';
import { meanTrueRange } from './true-range.ts';

/** Bars the usual range is taken from. */
const BARS = 15;
/** The stop lies so many usual bars away, and the take-profit twice as far. */
const STOP_RANGES = 2;
/** A stop nearer than so many spreads would go off by itself. */
const STOP_SPREADS = 4;
const AHEAD_SECONDS = 7 * 86_400;

/** How far a sensible stop lies from the entry, in price, by the newest bars of the chart; undefined, told by a notice, without them. */
export async function stopDistance(
  symbol: string,
  spread: number,
  tick: number,
): Promise<number | undefined> {
  try {
    const to = Math.floor(Date.now() / 1000) + AHEAD_SECONDS;
    const offered = symbolInfo(symbol).get()?.supported_resolutions ?? [];
    const resolution = offeredResolution($resolution.get(), offered);
    const query = { symbol, resolution, from_time: 0, to_time: to, count_back: BARS };
    const { bars } = await client.rest.getBars({ query });
    return Math.max(STOP_RANGES * meanTrueRange(bars), STOP_SPREADS * spread, 2 * tick);
  } catch (error) {
    const text = error instanceof ApiError ? error.detail : 'The bars it is measured by did not come.';
    notify({ tone: 'bad', title: 'No bracket proposed', text });
    return undefined;
  }
}
