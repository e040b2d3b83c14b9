import type { Bar } from '@tickwire/contracts';
import { BarSeries, type BarCache, type TimeRange } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { longestSpan, spanOf, type IbBase, type RequestSpan } from './base-bars.ts';
import { closedUntil, presentEnd, settleBars } from './closed-bars.ts';
import type { HistoryDesk } from './history-desk.ts';

/** So many requests one load makes at most; whoever wants more asks again. */
const MAX_REQUESTS = 20;
/** The newest bar is asked for again after this time when it is not kept up to date, ms. */
const TAIL_MS = 15_000;

export interface BarBookOptions {
  /** As IB describes it now. */
  readonly instrument: () => IbInstrument;
  readonly base: IbBase;
  readonly regularHours: boolean;
  readonly desk: HistoryDesk;
  readonly cache: BarCache;
  readonly scheduler: Scheduler;
}

/** The bars of one length of one instrument: what is known, fetched where it is not, one load after the other. */
export class BarBook {
  readonly series: BarSeries;
  readonly base: IbBase;
  /** Whether the newest bars come by themselves. */
  isLive = false;
  readonly #options: BarBookOptions;
  #loads: Promise<unknown> = Promise.resolve();
  #tailAt = -Infinity;

  constructor(options: BarBookOptions) {
    this.#options = options;
    this.base = options.base;
    this.series = new BarSeries(options.instrument().instrument, options.base.resolution);
  }

  get instrument(): IbInstrument {
    return this.#options.instrument();
  }

  get regularHours(): boolean {
    return this.#options.regularHours;
  }

  /** Fetches what is not known of a stretch, the newest first, from the cache or from IB. Rejects with `IbUnavailable`. */
  load(range: TimeRange): Promise<void> {
    const load = this.#loads.then(
      () => this.#load(range),
      () => this.#load(range),
    );
    this.#loads = load;
    return load;
  }

  /** Fetches anew what is known since an instant (ms UTC), where something may have been missed. Rejects with `IbUnavailable`. */
  async heal(since: number): Promise<void> {
    const now = this.#now();
    const span = spanOf(now - since + 2 * this.base.lengthMs, this.base, this.#longest());
    const from = Math.ceil((now - span.ms) / this.base.lengthMs) * this.base.lengthMs;
    this.take(
      await this.#fetch(span.duration, this.#requestEnd(Infinity, now)),
      { from, to: presentEnd(this.base, now) },
      now,
    );
  }

  /** Takes in what IB answered for a stretch, as of an instant, ms UTC. Bars that come by themselves know the newest better. */
  take(bars: readonly Bar[], wanted: TimeRange, asOf: number): void {
    const { range, closed, forming } = settleBars(bars, wanted, this.base, this.instrument, asOf);
    this.#learn(range, closed);
    if (forming && !this.isLive) this.series.form(forming);
  }

  /** A change of the newest bar, or the first of a new one. False for what is over already. */
  update(bar: Bar): boolean {
    const { forming, knownUntil } = this.series;
    if (knownUntil === undefined || bar.time < (forming?.time ?? knownUntil)) return false;
    if (forming?.time !== bar.time) {
      this.#learn({ from: knownUntil, to: bar.time }, forming ? [forming] : []);
    }
    this.series.form(bar);
    return true;
  }

  async #load(range: TimeRange): Promise<void> {
    const wanted = this.#wholeBars(range, this.#now());
    this.#readCache(wanted);
    let end = wanted.to;
    for (let requests = 0; requests < MAX_REQUESTS;) {
      const gap = this.series.coverage.missing({ from: wanted.from, to: end }).at(-1);
      if (gap === undefined) return;
      const now = this.#now();
      const isTail = gap.to > closedUntil(this.base, this.instrument, now);
      if (isTail && (this.isLive || now - this.#tailAt < TAIL_MS)) {
        end = gap.from;
        continue;
      }
      const span = spanOf(gap.to - gap.from, this.base, this.#longest());
      const asked = { from: Math.max(gap.from, gap.to - span.ms), to: gap.to };
      const bars = await this.#fetch(span.duration, this.#requestEnd(asked.to, now));
      if (isTail) this.#tailAt = now;
      // IB goes back in trading time: an answer may reach further than asked, and has no hole. Its first bar may be a part of one.
      const from = Math.max(wanted.from, Math.min(asked.from, bars[1]?.time ?? Infinity));
      this.take(bars, { from, to: asked.to }, now);
      end = from;
      requests += 1;
    }
  }

  #fetch(duration: string, end: number): Promise<readonly Bar[]> {
    const { instrument, base, regularHours } = this;
    return this.#options.desk.fetch({ instrument, base, regularHours, duration, end });
  }

  #longest(): RequestSpan {
    return longestSpan(this.base, this.instrument, this.regularHours);
  }

  /** Whole bars, none that has not begun. */
  #wholeBars({ from, to }: TimeRange, now: number): TimeRange {
    const { lengthMs } = this.base;
    const present = presentEnd(this.base, now);
    return {
      from: Math.floor(from / lengthMs) * lengthMs,
      to: to < now ? Math.min(Math.ceil(to / lengthMs) * lengthMs, present) : present,
    };
  }

  /**
   * A day ends on its date somewhere in the world; half a day later it has ended everywhere. Requests count whole seconds: the one that has
   * begun is asked for too.
   */
  #requestEnd(to: number, now: number): number {
    const end = this.base.resolution.unit === 'day' ? to + 43_200_000 : to;
    return Math.min(end, Math.floor(now / 1000) * 1000 + 1000);
  }

  #readCache(range: TimeRange): void {
    const { cache } = this.#options;
    const { ticker } = this.instrument.instrument;
    for (const missing of this.series.coverage.missing(range)) {
      const { known, bars } = cache.read(ticker, this.base.resolution.text, missing);
      for (const part of known) {
        this.series.learn(
          part,
          bars.filter(({ time }) => time >= part.from && time < part.to),
        );
      }
    }
  }

  #now(): number {
    return this.#options.scheduler.now();
  }

  #learn(range: TimeRange, closed: readonly Bar[]): void {
    if (range.to <= range.from) return;
    this.series.learn(range, closed);
    this.#options.cache.write(this.instrument.instrument.ticker, this.base.resolution.text, range, closed);
  }
}
