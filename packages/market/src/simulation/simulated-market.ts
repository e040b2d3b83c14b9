import { advertisedResolutions } from '@tickwire/contracts';
import { UnknownInstrumentError, UnsupportedResolutionError } from '../market-errors.ts';
import type { MarketSource } from '../market-source.ts';
import { parseResolution, type Resolution } from '../resolution/resolution.ts';
import { DaySeries } from './day-series.ts';
import { factorVolatility, type Factor } from './factors.ts';
import { PriceLevel, type Exposure } from './price-level.ts';
import type { SimulatedInstrument } from './price-model.ts';
import { marketSeed, ReturnPath } from './return-path.ts';
import { SessionWalk } from './session-walk.ts';
import { SimulatedSeries } from './simulated-series.ts';
import { universe } from './universe/universe.ts';

const WEEKEND_VARIANCE = 0.2;

/**
 * A market that is a pure function of seed, ticker and time: any bar, quote or print of any instant, without storing
 * or replaying anything, and the same again after a restart. Instruments print once a second while their session is
 * open; returns follow correlated geometric Brownian motions.
 */
export function createSimulatedMarket(options: {
  readonly seed: string | number;
  readonly instruments?: readonly SimulatedInstrument[];
}): MarketSource {
  const simulated = options.instruments ?? universe;
  const seed = marketSeed(options.seed);
  const walk = new SessionWalk();
  const factors = new Map<Factor, ReturnPath>();
  const factorPath = (factor: Factor): ReturnPath => {
    const path =
      factors.get(factor) ?? new ReturnPath(seed, factor, factorVolatility[factor], WEEKEND_VARIANCE);
    factors.set(factor, path);
    return path;
  };
  const series = new Map<string, SimulatedSeries>();
  const seriesOf = (ticker: string): SimulatedSeries => {
    const known = series.get(ticker);
    if (known !== undefined) return known;
    const source = simulated.find(({ instrument }) => instrument.ticker === ticker);
    if (source === undefined) throw new UnknownInstrumentError(ticker);
    const level = new PriceLevel(source.model, exposuresOf(source, seed, factorPath));
    const made = new SimulatedSeries(source, new DaySeries(source, level, seed), walk);
    series.set(ticker, made);
    return made;
  };

  const market: MarketSource = {
    instruments: simulated.map(({ instrument }) => instrument),
    isOpen: (ticker, now) => seriesOf(ticker).isOpen(now),
    marketTime: (_ticker, now) => now,
    bars: (ticker, resolution, range, now) =>
      seriesOf(ticker).bars.bars(readResolution(resolution), range, now),
    newestBefore: (ticker, resolution, time, now) =>
      market.bars(ticker, resolution, { to: time, countBack: 1 }, now)[0]?.time,
    barTime: (ticker, resolution, time) => seriesOf(ticker).bars.barTime(readResolution(resolution), time),
    quote: (ticker, now) => seriesOf(ticker).quote(now),
    depth: (ticker, now) => seriesOf(ticker).depth(now),
    prints: (ticker, after, upTo) => seriesOf(ticker).prints(after, upTo),
    supportedResolutions: () => advertisedResolutions,
  };
  return market;
}

function readResolution(text: string): Resolution {
  const resolution = parseResolution(text);
  if (resolution === undefined) throw new UnsupportedResolutionError(text, advertisedResolutions);
  return resolution;
}

function exposuresOf(
  { instrument, model }: SimulatedInstrument,
  seed: number,
  factorPath: (factor: Factor) => ReturnPath,
): readonly Exposure[] {
  const shared = model.exposures.map(([factor, weight]) => ({ path: factorPath(factor), weight }));
  const weekend = instrument.calendar === '24x7' ? 1 : WEEKEND_VARIANCE;
  const own = new ReturnPath(seed, `own ${instrument.ticker}`, model.ownVolatility, weekend);
  return model.ownVolatility === 0 ? shared : [...shared, { path: own, weight: 1 }];
}
