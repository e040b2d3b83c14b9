import type { Bar } from '@tickwire/contracts';
import { BarSeries, type BarCache, type TimeRange } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { longestSpan, spanOf, type IbBase } from './base-bars.ts';
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
  #doubtedSince = Infinity;

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

  /**
   * Fetches what is not known of a stretch, the newest first, from the cache or from IB, until `isEnough` of what is known without
   * a gap from an instant (ms UTC) on. Rejects with `IbUnavailable`.
   */
  load(range: TimeRange, isEnough: (since: number) => boolean = () => false): Promise<void> {
    const load = this.#loads.then(
      () => this.#load(range, isEnough),
      () => this.#load(range, isEnough),
    );
    this.#loads = load;
    return load;
  }

  /** Since an instant (ms UTC) bars may have been missed unseen: what counts as known there is fetched anew by `heal`. */
  doubt(since: number): void {
    this.#doubtedSince = Math.min(since, this.#doubtedSince);
  }

  /** Fetches anew what is doubted. Rejects with `IbUnavailable`, and then it stays so. */
  async heal(): Promise<void> {
    const since = this.#doubtedSince;
    const now = this.#now();
    const from = Math.floor(since / this.base.lengthMs) * this.base.lengthMs;
    let to = presentEnd(this.base, now);
    for (let requests = 0; to > from && requests < MAX_REQUESTS; requests++) {
      to = await this.#fetchEndOf({ from, to }, now);
    }
    if (this.#doubtedSince === since) this.#doubtedSince = Infinity;
  }

  /** What bars begin with that come by themselves from now on: those since `from`, ms UTC. */
  goLive(bars: readonly Bar[], from: number): void {
    const now = this.#now();
    this.#take(bars, { from, to: presentEnd(this.base, now) }, now);
    this.isLive = true;
    if (from <= this.#doubtedSince) this.#doubtedSince = Infinity;
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

  async #load(range: TimeRange, isEnough: (since: number) => boolean): Promise<void> {
    const wanted = this.#wholeBars(range, this.#now());
    this.#readCache(wanted);
    let end = wanted.to;
    for (let requests = 0; requests < MAX_REQUESTS;) {
      const gap = this.series.coverage.missing({ from: wanted.from, to: end }).at(-1);
      if (gap === undefined || isEnough(gap.to)) return;
      const now = this.#now();
      const isNewest = gap.from >= (this.series.knownUntil ?? -Infinity);
      const isTail = isNewest && gap.to > closedUntil(this.base, this.instrument, now);
      if (isTail && (this.isLive || now - this.#tailAt < TAIL_MS)) {
        end = gap.from;
        continue;
      }
      end = await this.#fetchEndOf(gap, now, wanted.from);
      if (isTail) this.#tailAt = now;
      requests += 1;
    }
  }

  /** Fetches the end of a stretch, as far back as one request goes; returns from when on the bars are known then, `oldest` at the earliest. */
  async #fetchEndOf({ from, to }: TimeRange, now: number, oldest = from): Promise<number> {
    const { instrument, base, regularHours } = this;
    const span = spanOf(to - from, base, longestSpan(base, instrument, regularHours));
    const end = this.#requestEnd(to, now);
    const bars = await this.#options.desk.fetch({
      instrument,
      base,
      regularHours,
      duration: span.duration,
      end,
    });
    // IB goes back in trading time: an answer may reach further than asked, and has no hole. Its first bar may be a part of one.
    const reached = Math.max(oldest, Math.min(Math.max(from, to - span.ms), bars[1]?.time ?? Infinity));
    this.#take(bars, { from: reached, to }, now);
    return reached;
  }

  /** Takes in what IB answered for a stretch, as of an instant, ms UTC. Bars that come by themselves know the newest better. */
  #take(bars: readonly Bar[], wanted: TimeRange, asOf: number): void {
    const { range, closed, forming } = settleBars(bars, wanted, this.base, this.instrument, asOf);
    // Where IB has none at all it may have failed: that is not believed for ever.
    this.#learn(range, closed, bars.length > 0);
    if (forming && !this.isLive) this.series.form(forming);
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

  #learn(range: TimeRange, closed: readonly Bar[], isKept = true): void {
    if (range.to <= range.from) return;
    this.series.learn(range, closed);
    if (!isKept) return;
    this.#options.cache.write(this.instrument.instrument.ticker, this.base.resolution.text, range, closed);
  }
}
