import type { Scheduler } from '@tickwire/resilience';
import type { GapLog } from '../gaps/gap-log.ts';
import type { BarBook } from './bar-book.ts';
import { longestSpan, spanOf } from './base-bars.ts';
import type { HistoryDesk } from './history-desk.ts';

const DAY_MS = 86_400_000;
/** Bars of the past that a stream begins with at least; while the market is closed, a day, so that there are any. */
const FEWEST_BARS = 5;
/** A stream that ends again within this time waits as long, ms. */
const RETRY_MS = 30_000;

export interface BarStreamOptions {
  readonly book: BarBook;
  readonly desk: HistoryDesk;
  readonly gaps: GapLog;
  readonly scheduler: Scheduler;
  isOpen(): boolean;
  /** The newest bar has changed. */
  onUpdate(): void;
  /** What was missed has been fetched. */
  onCaughtUp(): void;
}

/** The newest bars of one book, as they come. What was missed before or between is fetched first. */
export class BarStream {
  readonly book: BarBook;
  readonly #options: BarStreamOptions;
  /** When something last came, ms UTC. */
  heardAt = -Infinity;
  #stop: (() => void) | undefined;
  #cancelRetry: (() => void) | undefined;
  #closeGap: (() => void) | undefined;
  #wasAsked = false;
  #revivedAt = -Infinity;
  #mustTell = false;

  constructor(options: BarStreamOptions) {
    this.#options = options;
    this.book = options.book;
  }

  /** Asks for the bars, anew when they were asked for before; listeners are told when what was missed is there. */
  request(): void {
    const { desk, scheduler } = this.#options;
    this.#mustTell ||= this.#wasAsked;
    this.#wasAsked = true;
    this.#end();
    if (!desk.isAttached) return;
    const now = scheduler.now();
    const span = this.#span(now);
    const { instrument, base, regularHours } = this.book;
    this.#stop = desk.keep(
      { instrument, base, regularHours, duration: span.duration },
      {
        start: (bars) => {
          const at = scheduler.now();
          const from = Math.ceil((at - span.ms) / base.lengthMs) * base.lengthMs;
          const knownUntil = this.book.series.knownUntil ?? from;
          this.book.goLive(bars, from);
          this.heardAt = at;
          this.#catchUp(knownUntil, from);
        },
        update: (bar) => {
          this.heardAt = scheduler.now();
          // After an interruption what comes first may not follow what came last.
          if (this.book.isLive && this.book.update(bar)) this.#options.onUpdate();
        },
        dead: (reason) => this.#revive(reason),
      },
    );
  }

  /** Nothing comes any more, for a reason that everybody knows: `request` begins again. */
  pause(): void {
    this.book.isLive = false;
    this.#mustTell = true;
  }

  /** Not wanted any more. */
  stop(): void {
    this.#end();
    this.#closeGap?.();
  }

  #end(): void {
    this.#cancelRetry?.();
    this.#stop?.();
    this.#stop = undefined;
    this.book.isLive = false;
  }

  /** IB has ended it: asked for again at once, and slowly when that does not help. */
  #revive(reason: string): void {
    const { scheduler, gaps } = this.#options;
    const { ticker } = this.book.instrument.instrument;
    const now = scheduler.now();
    const isAgain = now - this.#revivedAt < RETRY_MS;
    const wasLive = this.book.isLive;
    this.#end();
    this.#mustTell = true;
    this.#revivedAt = now;
    if (wasLive) {
      this.#closeGap ??= gaps.open({
        scope: 'market-data',
        cause: `IB has ended the bars of ${ticker}: ${reason}`,
        tickers: [ticker],
        from: this.heardAt,
      });
    }
    if (isAgain) this.#cancelRetry = scheduler.after(RETRY_MS, () => this.request());
    else this.request();
  }

  /** Fetches what lies between what was known and what the stream began with. */
  #catchUp(knownUntil: number, from: number): void {
    const missed = knownUntil < from ? this.book.load({ from: knownUntil, to: from }) : Promise.resolve();
    missed
      .then(() => this.book.heal())
      .catch(() => {
        // The hole stays known as one: it is fetched when somebody looks at it, or when the stream begins anew.
      })
      .finally(() => {
        this.#closeGap?.();
        this.#closeGap = undefined;
        if (this.#mustTell) this.#options.onCaughtUp();
        this.#mustTell = false;
      });
  }

  #span(now: number): ReturnType<typeof spanOf> {
    const { instrument, base, regularHours, series } = this.book;
    const fewest = this.#options.isOpen() ? FEWEST_BARS * base.lengthMs : DAY_MS;
    const missed = now - (series.knownUntil ?? now) + 2 * base.lengthMs;
    return spanOf(Math.max(fewest, missed), base, longestSpan(base, instrument, regularHours));
  }
}
