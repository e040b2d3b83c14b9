import type { GapLog } from '../gaps/gap-log.ts';
import type { IbLog } from '../ib-log.ts';
import type { Scheduler } from '@tickwire/resilience';
import type { BarBook } from './bar-book.ts';
import { BarStream } from './bar-stream.ts';
import type { HistoryDesk } from './history-desk.ts';

/** IB allows 50 open requests for history; the others are for what is asked once. */
const MAX_STREAMS = 40;

export interface BarStreamsOptions {
  readonly desk: HistoryDesk;
  readonly gaps: GapLog;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  isOpen(ticker: string): boolean;
  onUpdate(ticker: string): void;
  onCaughtUp(ticker: string): void;
}

/** The bars that are kept up to date. When there are too many, those that nobody has read for the longest time end. */
export class BarStreams {
  readonly #options: BarStreamsOptions;
  /** The one read last comes last. */
  readonly #streams = new Map<BarBook, BarStream>();

  constructor(options: BarStreamsOptions) {
    this.#options = options;
  }

  get all(): readonly BarStream[] {
    return [...this.#streams.values()];
  }

  /** Keeps a book up to date from now on. */
  keep(book: BarBook): void {
    if (this.touch(book)) return;
    const { isOpen, onUpdate, onCaughtUp, log } = this.#options;
    const { ticker } = book.instrument.instrument;
    const [oldest] = this.#streams.values();
    if (this.#streams.size >= MAX_STREAMS && oldest) {
      log.warn(
        { ticker: oldest.book.instrument.instrument.ticker },
        `More than ${MAX_STREAMS} kinds of bars are wanted live: the one read least is not kept up to date any more.`,
      );
      this.#stop(oldest);
    }
    const stream = new BarStream({
      ...this.#options,
      book,
      isOpen: () => isOpen(ticker),
      onUpdate: () => onUpdate(ticker),
      onCaughtUp: () => onCaughtUp(ticker),
    });
    this.#streams.set(book, stream);
    stream.request();
  }

  /** Somebody reads a book; false when it is not kept up to date. */
  touch(book: BarBook): boolean {
    const stream = this.#streams.get(book);
    if (!stream) return false;
    this.#streams.delete(book);
    this.#streams.set(book, stream);
    return true;
  }

  /** Ends those of a ticker. */
  release(ticker: string): void {
    for (const stream of this.#of(ticker)) this.#stop(stream);
  }

  stopAll(): void {
    for (const stream of this.all) this.#stop(stream);
  }

  #of(ticker: string): readonly BarStream[] {
    return this.all.filter(({ book }) => book.instrument.instrument.ticker === ticker);
  }

  #stop(stream: BarStream): void {
    this.#streams.delete(stream.book);
    stream.stop();
  }
}
