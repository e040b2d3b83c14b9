import type { Bar } from '@tickwire/contracts';
import { longestBase, type BarCache, type BarRange, type Resolution } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { BarBook } from './bar-book.ts';
import { ibBases, type IbBase } from './base-bars.ts';
import type { HistoryDesk } from './history-desk.ts';
import { stepBack, wholeRange } from './load-range.ts';

const DAY_MS = 86_400_000;
/** Of bars of 30 seconds or less IB knows half a year. */
const SMALL_BARS_MS = 180 * DAY_MS;
/** Where IB does not say since when there is data, nobody looks further back, ms. */
const LONGEST_MS = 20 * 365 * DAY_MS;
const YEAR_MS = 365 * DAY_MS;
/** How often the past is looked into for bars that a range still lacks. */
const MAX_LOOKS = 6;

export interface BarLibraryOptions {
  readonly desk: HistoryDesk;
  readonly cache: BarCache;
  readonly scheduler: Scheduler;
  /** Bars of regular hours alone, for what has others. */
  readonly regularHours: boolean;
}

/** A resolution of an instrument with the book its bars are made from. */
interface Shelf {
  readonly resolution: Resolution;
  readonly book: BarBook;
}

/** Bars of every resolution of every instrument, made of those that IB is asked for. */
export class BarLibrary {
  readonly #options: BarLibraryOptions;
  readonly #books = new Map<string, BarBook>();
  readonly #geneses = new Map<string, Promise<number>>();

  constructor(options: BarLibraryOptions) {
    this.#options = options;
  }

  /** The book of a resolution; made at its first use. @throws UnsupportedResolutionError */
  shelf(instrument: () => IbInstrument, text: string): Shelf {
    const { resolution, base } = longestBase(
      ibBases.map((one) => one.resolution),
      text,
    );
    const { ticker } = instrument().instrument;
    const key = `${ticker} ${base.text}`;
    const book =
      this.#books.get(key) ??
      new BarBook({
        ...this.#options,
        instrument,
        base: baseOf(base),
        regularHours: this.#options.regularHours,
      });
    this.#books.set(key, book);
    return { resolution, book };
  }

  /** The books of a ticker that have been used. */
  booksOf(ticker: string): readonly BarBook[] {
    return [...this.#books.values()].filter(({ instrument }) => instrument.instrument.ticker === ticker);
  }

  /** Bars of a range as far as they are known. */
  bars({ resolution, book }: Shelf, range: BarRange): readonly Bar[] {
    return book.series.bars(resolution, range, this.#oldest(book, this.#kept(book)));
  }

  /** Fetches what a range lacks, and goes back far enough for the bars it counts. Rejects with `IbUnavailable`. */
  async load(shelf: Shelf, { from = -Infinity, to, countBack = 0 }: BarRange): Promise<void> {
    const { resolution, book } = shelf;
    const end = Math.min(to, this.#options.scheduler.now());
    let genesis = this.#oldest(book, this.#kept(book));
    const isEnough = (since: number): boolean =>
      countBack > 0 && since < end && this.bars(shelf, { to, countBack }).length >= countBack;
    const load = async (since: number): Promise<void> => {
      // Recent bars do not wait for an answer that matters to old ones alone.
      if (!book.base.isSmall && this.#options.scheduler.now() - since > YEAR_MS)
        genesis = this.#oldest(book, await this.#genesis(book));
      const whole = wholeRange({ from: since, to: end }, resolution);
      await book.load({ from: Math.max(whole.from, genesis), to: whole.to }, isEnough);
    };
    if (countBack === 0) return load(from);
    let since = stepBack(book.instrument, resolution, end, countBack);
    for (let look = 0; look < MAX_LOOKS; look++) {
      await load(since);
      const { length } = this.bars(shelf, { to, countBack });
      if (length >= countBack || since <= genesis) return;
      since = end - 4 * Math.max(end - since, book.base.isSmall ? 0 : DAY_MS / 4);
    }
  }

  #kept(book: BarBook): number {
    return this.#options.cache.genesis(book.instrument.instrument.ticker) ?? -Infinity;
  }

  #oldest({ base }: BarBook, genesis: number): number {
    const now = this.#options.scheduler.now();
    if (base.isSmall) return Math.max(genesis, now - SMALL_BARS_MS);
    return Number.isFinite(genesis) ? genesis : now - LONGEST_MS;
  }

  /** Since when there is data of an instrument; asked for once, ever. */
  #genesis(book: BarBook): Promise<number> {
    const { cache, desk } = this.#options;
    const { instrument } = book;
    const { ticker } = instrument.instrument;
    const kept = cache.genesis(ticker);
    if (kept !== undefined) return Promise.resolve(kept);
    const asked =
      this.#geneses.get(ticker) ??
      desk
        .headTimestamp(instrument, book.regularHours)
        .catch(() => undefined)
        .then((time) => {
          this.#geneses.delete(ticker);
          if (time === undefined) return -Infinity;
          const day = Math.floor(time / DAY_MS) * DAY_MS;
          cache.keepGenesis(ticker, day);
          return day;
        });
    this.#geneses.set(ticker, asked);
    return asked;
  }
}

function baseOf(resolution: Resolution): IbBase {
  const base = ibBases.find((candidate) => candidate.resolution === resolution);
  if (!base) throw new RangeError(`IB has no bars of ${resolution.text}.`);
  return base;
}
