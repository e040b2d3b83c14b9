import type { Scheduler } from '@tickwire/resilience';
import type { IbSession, RecoveryCause } from '../connection/ib-session.ts';
import { farmOf, meaningOf } from '../connection/message-codes.ts';
import type { GapLog } from '../gaps/gap-log.ts';
import type { BarStreams } from './bar-streams.ts';
import type { DepthLines } from './depth-lines.ts';
import { FarmWatch, type Feed } from './farm-watch.ts';
import type { HistoryDesk } from './history-desk.ts';
import type { QuoteLines } from './quote-lines.ts';

export interface DataRecoveryOptions {
  readonly desk: HistoryDesk;
  readonly lines: QuoteLines;
  readonly books: DepthLines;
  readonly streams: BarStreams;
  readonly gaps: GapLog;
  readonly scheduler: Scheduler;
  isOpen(ticker: string): boolean;
  /** The history of a ticker must be read anew. */
  onHistory(ticker: string): void;
}

/** Brings prices and bars back after every interruption. */
export interface DataRecovery {
  recover(session: IbSession, cause: RecoveryCause): void;
  /** No timer is left. */
  close(): void;
}

export function createDataRecovery(options: DataRecoveryOptions): DataRecovery {
  const { desk, lines, books, streams, gaps, scheduler, isOpen, onHistory } = options;
  let heard: IbSession | undefined;

  const prices = (): readonly Feed[] =>
    lines.all.map((line) => ({
      ticker: line.ticker,
      heardAt: () => line.quote.tickAt ?? -Infinity,
      isOpen: () => isOpen(line.ticker),
      renew() {
        if (lines.of(line.ticker) === line) lines.renew(line, { lost: false });
      },
      // What a quote was is not told later.
      doubt: () => {},
      heal: () => {},
    }));
  const bars = (): readonly Feed[] =>
    streams.all.map((stream) => {
      const { ticker } = stream.book.instrument.instrument;
      return {
        ticker,
        heardAt: () => stream.heardAt,
        isOpen: () => isOpen(ticker),
        renew() {
          if (streams.all.includes(stream)) stream.request();
        },
        doubt: (since) => stream.book.doubt(since),
        heal() {
          stream.book.heal().then(
            () => onHistory(ticker),
            () => stream.request(),
          );
        },
      };
    });
  // Bars have been seen to stay silent after a farm for quotes alone was away.
  const quoteFarm = new FarmWatch({ scheduler, gaps, feeds: () => [...prices(), ...bars()] });
  const historyFarm = new FarmWatch({ scheduler, gaps, feeds: bars });

  function hear(session: IbSession): void {
    heard = session;
    desk.attach(session);
    lines.attach(session);
    books.attach(session);
    session.onMessage((message) => {
      const meaning = meaningOf(message);
      const farm = farmOf(message);
      const watch = farm === 'quotes' ? quoteFarm : farm === 'history' ? historyFarm : undefined;
      if (meaning === 'upstream-lost') {
        desk.isUpstreamDown = true;
        interrupted();
      } else if (meaning === 'farm-broken') {
        if (farm === 'quotes') {
          lines.doubt();
          books.doubt();
        }
        watch?.broken(message.text);
      } else if (meaning === 'farm-restored') {
        if (farm === 'quotes') {
          lines.trust({ kept: false });
          books.restore();
        }
        watch?.restored();
      }
    });
    session.signal.addEventListener('abort', interrupted, { once: true });
  }

  /** Nothing comes until `recover`. */
  function interrupted(): void {
    lines.doubt();
    books.doubt();
    for (const stream of streams.all) stream.pause();
    forgetFarms();
  }

  function forgetFarms(): void {
    quoteFarm.forget();
    historyFarm.forget();
  }

  return {
    recover(session, cause) {
      forgetFarms();
      desk.isUpstreamDown = false;
      if (session !== heard) hear(session);
      lines.trust({ kept: cause === 'restored' });
      if (cause === 'restored') lines.catchUp();
      else lines.renewAll();
      // Rows that were missed meanwhile are not told again.
      books.renewAll({ lost: cause !== 'restored' });
      for (const stream of streams.all) stream.request();
      const withBars = new Set(streams.all.map(({ book }) => book.instrument.instrument.ticker));
      for (const { ticker } of lines.all) if (!withBars.has(ticker)) onHistory(ticker);
    },
    close: forgetFarms,
  };
}
