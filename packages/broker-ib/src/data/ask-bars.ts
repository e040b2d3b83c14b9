import type { Bar } from '@tickwire/contracts';
import { meaningOf } from '../connection/message-codes.ts';
import { IbUnavailable } from '../ib-unavailable.ts';
import { HISTORY_TIMEOUT_MS, type HistoryLine } from './history-line.ts';
import { pacedQuery, sendQuery, type HistoryQuery } from './history-query.ts';
import { ascendingBars, type RawBar } from './read-bar.ts';

/** IB says that it was asked too often. */
export class PacingViolation extends Error {}

/** The bars of a query, ascending; none when IB has none. Rejects with `IbUnavailable` or `PacingViolation`. */
export async function askBars(line: HistoryLine, query: HistoryQuery): Promise<readonly Bar[]> {
  const { session, events, queue, scheduler } = line;
  const leave = await queue.enter(pacedQuery(query), session.signal);
  const id = session.requestId();
  const raw: RawBar[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string): void => settle(() => reject(noBars(query, why)));
      const lost = (): void => fail('the connection to TWS is lost');
      const settle = (how: () => void): void => {
        for (const end of ends) end();
        how();
      };
      const ends = [
        events.listen(id, {
          bar: (bar) => raw.push(bar),
          end: () => settle(resolve),
          message(message) {
            const meaning = meaningOf(message);
            if (meaning === 'no-data') settle(resolve);
            else if (meaning === 'history-pacing') settle(() => reject(new PacingViolation(message.text)));
            else if (meaning !== 'information' && meaning !== 'already-over') fail(message.text);
          },
        }),
        scheduler.after(HISTORY_TIMEOUT_MS, () => {
          session.sendRequest((api) => api.cancelHistoricalData(id));
          fail(`no answer within ${HISTORY_TIMEOUT_MS / 1000} s`);
        }),
        session.sendRequest((api) => sendQuery(api, id, query)),
        () => session.signal.removeEventListener('abort', lost),
      ];
      session.signal.addEventListener('abort', lost, { once: true });
    });
  } finally {
    leave();
  }
  return ascendingBars(raw, query.instrument);
}

function noBars({ instrument, base }: HistoryQuery, why: string): IbUnavailable {
  const { ticker } = instrument.instrument;
  return new IbUnavailable(`IB gives no bars of ${base.resolution.text} for ${ticker}: ${why}.`);
}
