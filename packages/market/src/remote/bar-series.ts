import type { Bar } from '@tickwire/contracts';
import { AggregatedBars, type BarSum, type BaseBars } from '../bars/aggregated-bars.ts';
import type { TradingCalendar } from '../calendar/trading-calendar.ts';
import { tradingCalendar } from '../calendar/trading-calendars.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { lotsOf, ticksOf } from '../instrument/price-grid.ts';
import type { BarRange } from '../market-source.ts';
import type { Resolution } from '../resolution/resolution.ts';
import { Coverage, type TimeRange } from './coverage.ts';

/** More than this and the older half is let go of when a new bar comes. */
const MAX_BARS = 100_000;

/**
 * What is known of the bars of one length of an instrument whose history lives elsewhere: closed bars, in stretches, and
 * the bar that forms. Longer bars are made of them; intraday ones are counted from the session's open.
 */
export class BarSeries implements BaseBars {
  readonly #instrument: Instrument;
  readonly #calendar: TradingCalendar;
  readonly #coverage = new Coverage();
  readonly #aggregated: AggregatedBars;
  #closed: Bar[] = [];
  #forming: Bar | undefined;

  constructor(instrument: Instrument, base: Resolution) {
    const calendar = tradingCalendar(instrument.calendar);
    this.#instrument = instrument;
    this.#calendar = calendar;
    this.#aggregated = new AggregatedBars(instrument, base, this, (time) => {
      const session = calendar.lastOpened(time);
      return session < 0 ? 0 : calendar.openAt(session);
    });
  }

  /** Where all closed bars are known. */
  get coverage(): Coverage {
    return this.#coverage;
  }

  /** The bar that is not closed yet, newer than all others. */
  get forming(): Bar | undefined {
    return this.#forming;
  }

  /** End of the newest stretch that is known, ms UTC; undefined when nothing is. */
  get knownUntil(): number | undefined {
    return this.#coverage.ranges.at(-1)?.to;
  }

  /** The closed bars of a stretch, ascending, in place of what was known of it. */
  learn(range: TimeRange, bars: readonly Bar[]): void {
    const before = this.countBefore(range.from);
    const after = Math.min(this.#closed.length, this.countBefore(range.to));
    if (before === this.#closed.length) for (const bar of bars) this.#closed.push(bar);
    else this.#closed = [...this.#closed.slice(0, before), ...bars, ...this.#closed.slice(after)];
    this.#coverage.add(range);
    if (this.#forming && this.#forming.time < (this.knownUntil ?? -Infinity)) this.#forming = undefined;
    if (this.#closed.length > MAX_BARS && range.to === this.knownUntil) this.#letGo();
  }

  /** The bar that forms now; one that closed bars have overtaken is not taken. */
  form(bar: Bar | undefined): void {
    if (bar === undefined || bar.time >= (this.knownUntil ?? -Infinity)) this.#forming = bar;
  }

  /**
   * Bars of a range, as far back as they are known without a gap: a hole is never jumped over. Nothing older than
   * `genesis` (ms UTC) exists.
   */
  bars(resolution: Resolution, range: BarRange, genesis: number): readonly Bar[] {
    const stretch = this.#coverage.before(range.to);
    if (stretch === undefined) return [];
    return this.#aggregated.bars(resolution, range, {
      first: this.countBefore(stretch.from),
      end: stretch.to === this.knownUntil ? this.#length : this.countBefore(stretch.to),
      ...(stretch.from > genesis ? { completeFrom: stretch.from } : {}),
      sum: (from, to) => this.#sum(from, to),
    });
  }

  /** Start of the bar that holds market time `time`; of longer ones than intraday as far as they are known. */
  barTime(resolution: Resolution, time: number): number | undefined {
    if (resolution.unit === 'second') return this.#aggregated.intradayStart(resolution, time);
    const session = this.#calendar.sessionAt(time);
    return this.#aggregated.barTime(resolution, session < 0 ? time : this.#calendar.dateAt(session));
  }

  timeAt(index: number): number {
    return this.#at(index)?.time ?? NaN;
  }

  dateAt(index: number): number {
    return this.timeAt(index);
  }

  ordinalAt(index: number): number {
    return this.#calendar.firstFrom(this.timeAt(index));
  }

  countBefore(time: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.timeAt(middle) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  countDatedBefore(date: number): number {
    return this.countBefore(date);
  }

  get #length(): number {
    return this.#closed.length + (this.#forming ? 1 : 0);
  }

  #at(index: number): Bar | undefined {
    return index === this.#closed.length ? this.#forming : this.#closed[index];
  }

  #sum(from: number, to: number): BarSum {
    let high = -Infinity;
    let low = Infinity;
    let lots = 0;
    for (let index = from; index < to; index++) {
      const bar = this.#at(index);
      high = Math.max(high, bar?.high ?? NaN);
      low = Math.min(low, bar?.low ?? NaN);
      lots += lotsOf(this.#instrument, bar?.volume ?? NaN);
    }
    return {
      open: ticksOf(this.#instrument, this.#at(from)?.open ?? NaN),
      high: ticksOf(this.#instrument, high),
      low: ticksOf(this.#instrument, low),
      close: ticksOf(this.#instrument, this.#at(to - 1)?.close ?? NaN),
      lots,
    };
  }

  #letGo(): void {
    this.#closed = this.#closed.slice(-MAX_BARS / 2);
    this.#coverage.dropBefore(this.timeAt(0));
  }
}
