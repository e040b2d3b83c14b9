import { UnknownInstrumentError, type BarCache, type SourceChange } from '@tickwire/market';
import { advertisedResolutions } from '@tickwire/contracts';
import type { Scheduler } from '@tickwire/resilience';
import type { IbContracts, IbInstrument } from '../contracts/ib-contracts.ts';
import type { GapLog } from '../gaps/gap-log.ts';
import type { IbLog } from '../ib-log.ts';
import type { BarBook } from './bar-book.ts';
import { BarLibrary } from './bar-library.ts';
import { BarStreams } from './bar-streams.ts';
import { createDataRecovery } from './data-recovery.ts';
import { DepthLines } from './depth-lines.ts';
import { HistoryDesk } from './history-desk.ts';
import type { IbMarket } from './ib-market.ts';
import { MarketProblems } from './market-problems.ts';
import { isOpenAt } from './open-hours.ts';
import { QuoteLines } from './quote-lines.ts';
import { writeBehind } from './write-behind.ts';

/** Whoever follows a ticker just after loading its bars wants these live, ms. */
const JUST_LOADED_MS = 60_000;

export interface IbMarketOptions {
  readonly contracts: IbContracts;
  /** Where bars are kept from one run to the next. */
  readonly cache: BarCache;
  readonly gaps: GapLog;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  /** Whether bars are those of regular hours alone, for what trades in others too; yes when left out. */
  readonly regularHours?: boolean;
}

/** The prices of IB. It asks on the newest session that it was given to recover on. */
export function createIbMarket(options: IbMarketOptions): IbMarket {
  const { contracts, gaps, scheduler, log, regularHours = true } = options;
  const listeners = new Set<(ticker: string, change: SourceChange) => void>();
  const followers = new Map<string, number>();
  const justLoaded = new Map<BarBook, number>();
  const desk = new HistoryDesk(scheduler);
  const cache = writeBehind(options.cache, scheduler, log);
  const library = new BarLibrary({ desk, cache, scheduler, regularHours });
  const problems = new MarketProblems(scheduler, log);

  const find = (ticker: string): IbInstrument => {
    const found = contracts.byTicker(ticker);
    if (!found) throw new UnknownInstrumentError(ticker);
    return found;
  };
  const shelf = (ticker: string, resolution: string) => {
    find(ticker);
    return library.shelf(() => find(ticker), resolution);
  };
  const tell = (ticker: string, change: SourceChange): void => {
    for (const listener of listeners) {
      try {
        listener(ticker, change);
      } catch (error) {
        log.error({ err: error, ticker }, 'A listener of the market failed.');
      }
    }
  };
  const onHistory = (ticker: string): void => tell(ticker, 'history');
  const isOpen = (ticker: string): boolean => isOpenAt(find(ticker), scheduler.now());

  const lines = new QuoteLines({
    scheduler,
    problems,
    gaps,
    isReachable: () => desk.isAttached,
    onTick: (ticker) => tell(ticker, 'prints'),
  });
  const books = new DepthLines({
    scheduler,
    log,
    isReachable: () => desk.isAttached,
    onChange: (ticker) => tell(ticker, 'book'),
  });
  const streams = new BarStreams({
    desk,
    gaps,
    scheduler,
    log,
    isOpen,
    onUpdate(ticker) {
      lines.of(ticker)?.quote.touch(scheduler.now());
      tell(ticker, 'prints');
    },
    onCaughtUp: onHistory,
  });
  const recovery = createDataRecovery({ desk, lines, books, streams, gaps, scheduler, isOpen, onHistory });

  function unfollow(ticker: string): void {
    const left = (followers.get(ticker) ?? 0) - 1;
    if (left > 0) {
      followers.set(ticker, left);
      return;
    }
    followers.delete(ticker);
    lines.remove(ticker);
    streams.release(ticker);
  }

  return {
    get instruments() {
      return contracts.known.map(({ instrument }) => instrument);
    },
    get problems() {
      return problems.all;
    },
    get waitingHistory() {
      return desk.waiting;
    },
    get holdUp() {
      return desk.holdUp;
    },
    resolve: async (symbol) => (await contracts.resolve(symbol))?.instrument,
    search: (text) => contracts.search(text),
    isOpen: (ticker, now) => isOpenAt(find(ticker), now),
    marketTime: (_ticker, now) => now,
    bars(ticker, resolution, range) {
      const found = shelf(ticker, resolution);
      streams.touch(found.book);
      return library.bars(found, range);
    },
    newestBefore: (ticker, resolution, time) =>
      library.bars(shelf(ticker, resolution), { to: time, countBack: 1 })[0]?.time,
    barTime(ticker, resolution, time) {
      const { resolution: read, book } = shelf(ticker, resolution);
      return book.series.barTime(read, time);
    },
    quote(ticker) {
      find(ticker);
      return lines.of(ticker)?.quote.quote();
    },
    quoteAge: (ticker, now) => lines.of(ticker)?.age(now),
    depth: (ticker) => books.depth(ticker),
    prints: (ticker, after, upTo) => lines.of(ticker)?.quote.prints(after, upTo) ?? [],
    supportedResolutions: () => advertisedResolutions,
    isDelayed: (ticker) => lines.of(ticker)?.quote.isDelayed ?? false,

    async load(ticker, resolution, range) {
      const found = shelf(ticker, resolution);
      try {
        await library.load(found, range);
      } finally {
        // Also when IB cannot be asked now: they come once it can.
        if (followers.has(ticker)) streams.keep(found.book);
        else justLoaded.set(found.book, scheduler.now());
      }
    },

    follow(ticker) {
      find(ticker);
      const count = followers.get(ticker) ?? 0;
      followers.set(ticker, count + 1);
      if (count === 0) {
        lines.add(ticker, () => find(ticker));
        for (const book of library.booksOf(ticker)) {
          if (scheduler.now() - (justLoaded.get(book) ?? -Infinity) < JUST_LOADED_MS) streams.keep(book);
        }
      }
      let isOver = false;
      return () => {
        if (!isOver) unfollow(ticker);
        isOver = true;
      };
    },

    followDepth: (ticker) => books.follow(ticker, () => find(ticker)),

    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    recover(session, cause) {
      recovery.recover(session, cause);
      return Promise.resolve();
    },

    close() {
      recovery.close();
      for (const { ticker } of lines.all) lines.remove(ticker);
      books.close();
      streams.stopAll();
      followers.clear();
      cache.flush();
    },
  };
}
