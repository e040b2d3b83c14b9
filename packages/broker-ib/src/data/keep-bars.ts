import type { Bar } from '@tickwire/contracts';
import { meaningOf } from '../connection/message-codes.ts';
import { ibClock } from '../contracts/ib-time-zone.ts';
import { HISTORY_TIMEOUT_MS, PACING_PAUSE_MS, type HistoryLine } from './history-line.ts';
import { pacedQuery, sendQuery, type HistoryQuery } from './history-query.ts';
import { ascendingBars, readBar, type RawBar } from './read-bar.ts';

/** What becomes of bars that are kept up to date. */
export interface LiveBars {
  /** The past that was asked for, once, ascending. */
  start(bars: readonly Bar[]): void;
  update(bar: Bar): void;
  /** Nothing more comes, as IB tells or because it did not even begin; a lost connection is not told here. */
  dead(reason: string): void;
}

/** Bars that are kept up to date until the returned function is called or the connection is lost. */
export function keepBars(line: HistoryLine, query: HistoryQuery, live: LiveBars): () => void {
  const stopped = new AbortController();
  const signal = AbortSignal.any([line.session.signal, stopped.signal]);
  line.queue.enter(pacedQuery(query), signal).then(
    (leave) => open(line, query, live, signal, leave),
    // Not wanted any more before its turn came.
    () => {},
  );
  return () => stopped.abort();
}

function open(
  { session, events, queue, scheduler }: HistoryLine,
  query: HistoryQuery,
  live: LiveBars,
  signal: AbortSignal,
  leave: () => void,
): void {
  const id = session.requestId();
  const clock = ibClock(query.instrument.timeZone);
  const raw: RawBar[] = [];
  let isSent = false;
  const withdraw = session.sendRequest((api) => {
    isSent = true;
    sendQuery(api, id, query);
  });
  const unlisten = events.listen(id, {
    bar: (bar) => raw.push(bar),
    end() {
      stopWaiting();
      live.start(ascendingBars(raw.splice(0), query.instrument));
    },
    update(bar) {
      const read = readBar(bar, clock);
      if (read) live.update(read);
    },
    message(message) {
      const meaning = meaningOf(message);
      if (meaning === 'information' || meaning === 'already-over') return;
      if (meaning === 'history-pacing') queue.hold(PACING_PAUSE_MS);
      end();
      live.dead(message.text);
    },
  });
  const stopWaiting = scheduler.after(HISTORY_TIMEOUT_MS, () => {
    cancel();
    live.dead(`nothing has come within ${HISTORY_TIMEOUT_MS / 1000} s`);
  });
  const end = (): void => {
    signal.removeEventListener('abort', cancel);
    stopWaiting();
    withdraw();
    unlisten();
    leave();
  };
  const cancel = (): void => {
    end();
    if (isSent && !session.signal.aborted) session.sendRequest((api) => api.cancelHistoricalData(id));
  };
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
}
