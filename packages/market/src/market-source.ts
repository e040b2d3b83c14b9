import type { Bar, DepthLevel } from '@tickwire/contracts';
import type { Instrument } from './instrument/instrument.ts';

/** One trade and the book's best prices right after it. */
export interface Print {
  readonly ticker: string;
  /** Market time, ms UTC: what charts show. */
  readonly time: number;
  /** When it happens on the server's clock, ms UTC; differs from `time` only in a replay. */
  readonly wallTime: number;
  readonly price: number;
  readonly size: number;
  readonly bid: number;
  readonly ask: number;
  readonly bidSize: number;
  readonly askSize: number;
}

/** Last print of an instrument and the values of its current trading day, which starts at the session's open. */
export interface MarketQuote {
  /** Market time of the last print, ms UTC. */
  readonly time: number;
  readonly last: number;
  readonly bid: number;
  readonly ask: number;
  readonly bidSize: number;
  readonly askSize: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  /** Close of the trading day before; the day's open on the instrument's first day. */
  readonly prevClose: number;
  readonly volume: number;
}

/** Five levels a side, both ascending by price: best bid last, best ask first. */
export interface MarketDepth {
  readonly time: number;
  readonly bids: readonly DepthLevel[];
  readonly asks: readonly DepthLevel[];
}

/** Bars that start in [from, to), ms UTC; `countBack` asks for that many before `to` instead and outranks `from`. */
export interface BarRange {
  readonly from?: number;
  readonly to: number;
  readonly countBack?: number;
}

/**
 * Where prices come from. `now` is always an instant of the server's clock in ms UTC, and nothing later than it
 * is ever told. A ticker the source does not have throws {@link UnknownInstrumentError}.
 */
export interface MarketSource {
  readonly instruments: readonly Instrument[];
  /** Whether orders can execute now. */
  isOpen(ticker: string, now: number): boolean;
  /** The instant the market of this instrument is at: `now` itself, or where its replay stands. */
  marketTime(ticker: string, now: number): number;
  /**
   * Ascending bars of a range; the one still forming holds the prints up to `now`.
   * @throws UnsupportedResolutionError when the instrument has no bars of this length.
   */
  bars(ticker: string, resolution: string, range: BarRange, now: number): readonly Bar[];
  /** Start of the newest bar strictly before `time`. */
  newestBefore(ticker: string, resolution: string, time: number, now: number): number | undefined;
  /** Start of the bar a print at market time `time` falls into; undefined outside every session. */
  barTime(ticker: string, resolution: string, time: number): number | undefined;
  /** Undefined before the first print. */
  quote(ticker: string, now: number): MarketQuote | undefined;
  depth(ticker: string, now: number): MarketDepth | undefined;
  /** Every print in (after, upTo], both instants of the server's clock. Consecutive windows miss none, repeat none. */
  prints(ticker: string, after: number, upTo: number): readonly Print[];
  /** The resolutions to advertise; whole multiples of them are answered too. */
  supportedResolutions(ticker: string): readonly string[];
}
