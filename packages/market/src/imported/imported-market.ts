import type { ReplayState } from '@tickwire/contracts';
import { AggregatedBars } from '../bars/aggregated-bars.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { priceOf, unitsOf } from '../instrument/price-grid.ts';
import { UnknownInstrumentError, UnsupportedResolutionError } from '../market-errors.ts';
import type { MarketDepth, MarketQuote, MarketSource, Print } from '../market-source.ts';
import { parseResolution } from '../resolution/resolution.ts';
import { readAggregable, resolutionsFrom } from '../resolution/aggregable.ts';
import type { BarColumns } from './bar-columns.ts';
import { PRINTS_PER_BAR, ReplayCursor } from './replay-cursor.ts';
import { SourceBars } from './source-bars.ts';

const DEPTH_LEVELS = 5;
/** Lots offered where the data has no volume that could limit an order. */
const UNLIMITED_LOTS = 1_000_000;

/**
 * The market of one imported history. Idle, the whole history is visible and the market is closed; started, history
 * ends at the cursor and source bars are played into the market one after the other, at fixed fractions of the wall
 * time each bar takes. It is open until it is stopped: a finished replay stands at its last print, where positions can
 * still be closed. Every `wallNow` is ms UTC; starting and stopping forget prints nobody has asked for yet, and prints
 * are to be asked for within a minute.
 */
export interface ImportedMarket extends MarketSource {
  /** Puts the cursor before the first bar at or after `from` (market time, ms UTC). `speed` is source bars per second. */
  start(from: number, speed: number, wallNow: number, options?: { readonly paused?: boolean }): void;
  /** Stands paused where so many prints have been played. */
  restore(prints: number, speed: number, wallNow: number): void;
  /** How many prints have been played; all of them when no replay is on. */
  printsPlayed(wallNow: number): number;
  /** @throws ReplayNotStartedError as the four that follow. */
  pause(wallNow: number): void;
  resume(wallNow: number): void;
  setSpeed(speed: number, wallNow: number): void;
  /** Plays whole source bars within the millisecond after `wallNow`; a bar half played counts as the first. */
  step(bars: number, wallNow: number): void;
  stop(): void;
  /** Where the replay stands; a step taken at `wallNow` is counted. */
  state(wallNow: number): ReplayState;
}

/** @throws UnsupportedResolutionError when `resolution` is none. The bars are checked by whoever imports them. */
export function createImportedMarket(options: {
  readonly instrument: Instrument;
  readonly resolution: string;
  readonly bars: BarColumns;
}): ImportedMarket {
  const { instrument } = options;
  const base = parseResolution(options.resolution);
  if (base === undefined) throw new UnsupportedResolutionError(options.resolution, ['1', '60', '1D']);
  const source = new SourceBars(instrument, base, options.bars);
  const history = new AggregatedBars(instrument, base, source);
  const cursor = new ReplayCursor(source.length);

  const check = (ticker: string): void => {
    if (ticker !== instrument.ticker) throw new UnknownInstrumentError(ticker);
  };

  /** The print that was last, in ticks and lots; undefined when none was yet. */
  const lastPrint = (now: number): ReturnType<SourceBars['print']> | undefined => {
    const prints = cursor.printsAt(now);
    return prints === 0 ? undefined : source.print(prints - 1);
  };

  const bestPrices = (
    ticks: number,
    lots: number,
  ): Pick<MarketQuote, 'bid' | 'ask' | 'bidSize' | 'askSize'> => {
    const size = unitsOf(instrument, offeredLots(lots));
    return {
      bid: priceOf(instrument, ticks - 1),
      ask: priceOf(instrument, ticks + 1),
      bidSize: size,
      askSize: size,
    };
  };

  const quote = (ticker: string, now: number): MarketQuote | undefined => {
    check(ticker);
    const last = lastPrint(now);
    if (last === undefined) return undefined;
    const prints = cursor.printsAt(now);
    const current = Math.ceil(prints / PRINTS_PER_BAR) - 1;
    const first = source.countDatedBefore(source.dateAt(current));
    const day = source.sum(first, current + 1, prints);
    return {
      time: last.time,
      last: priceOf(instrument, last.ticks),
      ...bestPrices(last.ticks, last.lots),
      open: priceOf(instrument, day.open),
      high: priceOf(instrument, day.high),
      low: priceOf(instrument, day.low),
      prevClose: priceOf(instrument, first === 0 ? day.open : source.closeAt(first - 1)),
      volume: unitsOf(instrument, day.lots),
    };
  };

  const market: ImportedMarket = {
    instruments: [instrument],
    isOpen(ticker, now) {
      check(ticker);
      return cursor.status(now) !== 'idle';
    },
    marketTime(ticker, now) {
      check(ticker);
      return lastPrint(now)?.time ?? source.timeAt(0);
    },
    bars(ticker, resolution, range, now) {
      check(ticker);
      const prints = cursor.printsAt(now);
      return history.bars(readAggregable(base, resolution), range, {
        end: Math.ceil(prints / PRINTS_PER_BAR),
        sum: (from, to) => source.sum(from, to, prints),
      });
    },
    newestBefore: (ticker, resolution, time, now) =>
      market.bars(ticker, resolution, { to: time, countBack: 1 }, now)[0]?.time,
    barTime(ticker, resolution, time) {
      check(ticker);
      return history.barTime(readAggregable(base, resolution), time);
    },
    quote,
    depth(ticker, now): MarketDepth | undefined {
      check(ticker);
      const last = lastPrint(now);
      if (last === undefined) return undefined;
      const volume = unitsOf(instrument, offeredLots(last.lots));
      const levels = Array.from({ length: DEPTH_LEVELS }, (_, i) => i + 1);
      return {
        time: last.time,
        bids: levels
          .toReversed()
          .map((level) => ({ price: priceOf(instrument, last.ticks - level), volume })),
        asks: levels.map((level) => ({ price: priceOf(instrument, last.ticks + level), volume })),
      };
    },
    prints(ticker, after, upTo) {
      check(ticker);
      const prints: Print[] = [];
      const until = cursor.printsAt(upTo);
      for (let number = cursor.printsAt(after); number < until; number++) {
        const { time, ticks, lots } = source.print(number);
        prints.push({
          ticker,
          time,
          wallTime: Math.min(upTo, cursor.wallOf(number + 1)),
          price: priceOf(instrument, ticks),
          size: unitsOf(instrument, lots),
          ...bestPrices(ticks, lots),
        });
      }
      return prints;
    },
    supportedResolutions(ticker) {
      check(ticker);
      return resolutionsFrom(base);
    },
    start: (from, speed, wallNow, { paused = false } = {}) =>
      cursor.start(source.countBefore(from), speed, wallNow, paused),
    restore: (prints, speed, wallNow) => cursor.start(prints / PRINTS_PER_BAR, speed, wallNow, true),
    printsPlayed: (wallNow) => cursor.printsAt(wallNow),
    pause: (wallNow) => cursor.setPaused(true, wallNow),
    resume: (wallNow) => cursor.setPaused(false, wallNow),
    setSpeed: (speed, wallNow) => cursor.setSpeed(speed, wallNow),
    step: (bars, wallNow) => cursor.step(bars, wallNow),
    stop: () => cursor.stop(),
    state(wallNow) {
      const wall = cursor.settled(wallNow);
      return {
        symbol: instrument.ticker,
        status: cursor.status(wall),
        speed: cursor.speed,
        market_time: market.marketTime(instrument.ticker, wall),
        first_time: source.timeAt(0),
        last_time: source.timeAt(source.length - 1),
        resolution: base.text,
        bars_total: source.length,
        bars_played: Math.ceil(cursor.printsAt(wall) / PRINTS_PER_BAR),
      };
    },
  };
  return market;
}

function offeredLots(printed: number): number {
  return printed > 0 ? printed : UNLIMITED_LOTS;
}
