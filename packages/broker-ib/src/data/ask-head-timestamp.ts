import { meaningOf } from '../connection/message-codes.ts';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { ibClock } from '../contracts/ib-time-zone.ts';
import { whatToShow } from './base-bars.ts';
import { readIbTime } from '../contracts/ib-time.ts';
import { HISTORY_TIMEOUT_MS, type HistoryLine } from './history-line.ts';
import { contractKey } from './history-query.ts';

const EPOCH_DATES = 2;

/** Since when IB has data of an instrument, ms UTC; undefined when it does not say. */
export async function askHeadTimestamp(
  { session, events, queue, scheduler }: HistoryLine,
  instrument: IbInstrument,
  regularHours: boolean,
): Promise<number | undefined> {
  const contract = contractKey(instrument);
  const leave = await queue.enter({ contract, key: `${contract} head`, isSmall: false }, session.signal);
  const id = session.requestId();
  return new Promise((resolve) => {
    const settle = (time?: number): void => {
      for (const end of ends) end();
      leave();
      resolve(time);
    };
    const lost = (): void => settle();
    const ends = [
      events.listen(id, {
        headTimestamp: (text) => settle(readIbTime(text, ibClock(instrument.timeZone))),
        message: (message) => {
          if (meaningOf(message) !== 'information') settle();
        },
      }),
      scheduler.after(HISTORY_TIMEOUT_MS, lost),
      session.sendRequest((api) =>
        api.reqHeadTimestamp(id, instrument.contract, whatToShow(instrument), regularHours, EPOCH_DATES),
      ),
      () => session.signal.removeEventListener('abort', lost),
    ];
    session.signal.addEventListener('abort', lost, { once: true });
  });
}
