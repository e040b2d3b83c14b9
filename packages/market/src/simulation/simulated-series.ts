import type { MarketDepth, MarketQuote, Print } from '../market-source.ts';
import { priceOf, unitsOf } from '../instrument/price-grid.ts';
import type { DaySeries } from './day-series.ts';
import { OrderBook } from './order-book.ts';
import type { SimulatedInstrument } from './price-model.ts';
import type { SessionWalk } from './session-walk.ts';
import { SimulatedBars } from './simulated-bars.ts';
import { secondsElapsed, type TradingDay } from './trading-day.ts';

/** Everything the simulated market tells of one instrument. */
export class SimulatedSeries {
  readonly bars: SimulatedBars;
  readonly #source: SimulatedInstrument;
  readonly #days: DaySeries;
  readonly #walk: SessionWalk;
  readonly #book = new OrderBook();

  constructor(source: SimulatedInstrument, days: DaySeries, walk: SessionWalk) {
    this.bars = new SimulatedBars(source.instrument, days, walk);
    this.#source = source;
    this.#days = days;
    this.#walk = walk;
  }

  isOpen(now: number): boolean {
    const index = this.#days.calendar.sessionAt(now);
    return index >= 0 && index >= this.#days.first;
  }

  quote(now: number): MarketQuote | undefined {
    const day = this.#currentDay(now);
    if (day === undefined) return undefined;
    const { instrument } = this.#source;
    const elapsed = secondsElapsed(day, now);
    const sum = this.#upTo(day, elapsed);
    return {
      time: day.openTime + (elapsed - 1) * 1000,
      last: priceOf(instrument, sum.close),
      ...this.#book.best(this.#source, day, elapsed - 1, sum.close),
      open: priceOf(instrument, day.open),
      high: priceOf(instrument, sum.high),
      low: priceOf(instrument, sum.low),
      prevClose: priceOf(instrument, day.prevClose),
      volume: unitsOf(instrument, sum.lots),
    };
  }

  depth(now: number): MarketDepth | undefined {
    const day = this.#currentDay(now);
    if (day === undefined) return undefined;
    const elapsed = secondsElapsed(day, now);
    const last = this.#upTo(day, elapsed).close;
    return {
      time: day.openTime + (elapsed - 1) * 1000,
      ...this.#book.levels(this.#source, day, elapsed - 1, last),
    };
  }

  prints(after: number, upTo: number): readonly Print[] {
    const { calendar, first } = this.#days;
    const { instrument } = this.#source;
    const prints: Print[] = [];
    const last = calendar.lastOpened(upTo);
    for (let index = Math.max(first, calendar.lastOpened(after)); index <= last; index++) {
      const day = this.#days.day(index);
      this.#walk.walk(
        day,
        secondsElapsed(day, after),
        secondsElapsed(day, upTo),
        1,
        (second, _open, _high, _low, close, lots) => {
          const time = day.openTime + second * 1000;
          prints.push({
            ticker: instrument.ticker,
            time,
            wallTime: time,
            price: priceOf(instrument, close),
            size: unitsOf(instrument, lots),
            ...this.#book.best(this.#source, day, second, close),
          });
        },
      );
    }
    return prints;
  }

  #currentDay(now: number): TradingDay | undefined {
    const index = this.#days.calendar.lastOpened(now);
    return index >= this.#days.first ? this.#days.day(index) : undefined;
  }

  /** What the first `elapsed` prints of a day add up to. */
  #upTo(day: TradingDay, elapsed: number): { high: number; low: number; close: number; lots: number } {
    if (elapsed >= day.seconds) return day;
    const sum = { high: -Infinity, low: Infinity, close: day.open, lots: 0 };
    this.#walk.walk(day, 0, elapsed, Infinity, (_second, _open, high, low, close, lots) => {
      sum.high = Math.max(sum.high, high);
      sum.low = Math.min(sum.low, low);
      sum.close = close;
      sum.lots += lots;
    });
    return sum;
  }
}
