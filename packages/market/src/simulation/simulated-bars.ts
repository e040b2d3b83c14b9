import type { Bar } from '@tickwire/contracts';
import { BarCollector } from '../bars/bar-collector.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { BarRange } from '../market-source.ts';
import { periodNumber } from '../resolution/period.ts';
import type { Resolution } from '../resolution/resolution.ts';
import type { DaySeries } from './day-series.ts';
import type { SessionWalk } from './session-walk.ts';
import { secondsElapsed } from './trading-day.ts';

/** Bars of one simulated instrument. Intraday bars are counted from the session's open. */
export class SimulatedBars {
  readonly #instrument: Instrument;
  readonly #days: DaySeries;
  readonly #walk: SessionWalk;

  constructor(instrument: Instrument, days: DaySeries, walk: SessionWalk) {
    this.#instrument = instrument;
    this.#days = days;
    this.#walk = walk;
  }

  bars(resolution: Resolution, range: BarRange, now: number): readonly Bar[] {
    return resolution.unit === 'second'
      ? this.#intraday(resolution.count, range, now)
      : this.#longer(resolution, range, now);
  }

  /** Start of the bar that holds market time `time`; undefined when nothing trades then. */
  barTime(resolution: Resolution, time: number): number | undefined {
    const { calendar, first } = this.#days;
    const index = calendar.sessionAt(time);
    if (index < first) return undefined;
    if (resolution.unit !== 'second') return calendar.dateAt(this.#periodStart(resolution, index));
    const open = calendar.openAt(index);
    const length = resolution.count * 1000;
    return open + Math.floor((time - open) / length) * length;
  }

  #intraday(seconds: number, { from = -Infinity, to, countBack = 0 }: BarRange, now: number): readonly Bar[] {
    const { calendar, first } = this.#days;
    const length = seconds * 1000;
    const limit = Math.min(to, Math.floor(now) + 1);
    const last = calendar.lastOpened(limit - 1);
    const barsOf = (index: number): number =>
      Math.ceil((Math.min(limit, calendar.closeAt(index)) - calendar.openAt(index)) / length);

    let index = last;
    let skip = 0;
    if (countBack > 0) {
      let missing = countBack;
      for (; index >= first; index--) {
        const available = barsOf(index);
        if (available >= missing) {
          skip = available - missing;
          break;
        }
        missing -= available;
      }
    } else {
      index = calendar.lastOpened(from);
      if (index >= first) skip = Math.ceil((from - calendar.openAt(index)) / length);
    }
    const bars = new BarCollector(this.#instrument);
    for (index = Math.max(index, first); index <= last; index++, skip = 0) {
      const day = this.#days.day(index);
      const until = Math.min(barsOf(index) * seconds, secondsElapsed(day, now));
      this.#walk.walk(day, skip * seconds, until, seconds, (second, open, high, low, close, lots) => {
        const time = day.openTime + Math.floor(second / seconds) * length;
        bars.add(time, time, open, high, low, close, lots);
      });
    }
    return bars.finish();
  }

  #longer(
    resolution: Resolution,
    { from = -Infinity, to, countBack = 0 }: BarRange,
    now: number,
  ): readonly Bar[] {
    const { calendar, first } = this.#days;
    const newest = calendar.lastOpened(now);
    let last = Math.min(newest, calendar.firstFrom(to) - 1);
    if (last < first) return [];
    // The bar that starts before `to` is told whole, also what lies after `to`.
    while (last < newest && this.#period(resolution, last + 1) === this.#period(resolution, last)) last++;
    let index = last + 1;
    if (countBack > 0) {
      for (let missing = countBack; missing > 0 && index > first; missing--) {
        index = this.#periodStart(resolution, index - 1);
      }
    } else {
      index = Math.max(first, calendar.firstFrom(from));
      while (index <= last && this.#periodStart(resolution, index) < index) index++;
    }
    const bars = new BarCollector(this.#instrument);
    let start = index;
    for (; index <= last; index++) {
      const period = this.#period(resolution, index);
      if (period !== this.#period(resolution, start)) start = index;
      const time = calendar.dateAt(start);
      const day = this.#days.day(index);
      const elapsed = secondsElapsed(day, now);
      if (elapsed >= day.seconds) {
        bars.add(period, time, day.open, day.high, day.low, day.close, day.lots);
        continue;
      }
      this.#walk.walk(day, 0, elapsed, Infinity, (_second, open, high, low, close, lots) => {
        bars.add(period, time, open, high, low, close, lots);
      });
    }
    return bars.finish();
  }

  #period(resolution: Resolution, index: number): number {
    return periodNumber(resolution, this.#days.calendar.dateAt(index), index - this.#days.first);
  }

  /** Number of the first session in the period of session `index`. */
  #periodStart(resolution: Resolution, index: number): number {
    const period = this.#period(resolution, index);
    let start = index;
    while (start > this.#days.first && this.#period(resolution, start - 1) === period) start--;
    return start;
  }
}
