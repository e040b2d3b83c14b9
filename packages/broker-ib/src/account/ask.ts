import type { IBApi } from '@stoqey/ib';
import type { Scheduler } from '@tickwire/resilience';
import type { IbSession } from '../connection/ib-session.ts';

/** IB has so long for a list, ms. */
const ANSWER_MS = 10_000;

/** IB did not answer a question, or the connection was lost over it. */
export class UnansweredError extends Error {
  override readonly name = 'UnansweredError';
  readonly code = 'unanswered';
}

export interface Question {
  /** What is asked for, in the words of a sentence: `the open orders`. */
  readonly what: string;
  send(api: IBApi): void;
  /** Begins to listen to the answer; returns how to stop. `done` is called once it is complete. */
  listen(done: () => void): readonly (() => void)[];
}

/** Asks and resolves once the answer is complete. Rejects with UnansweredError when it does not come in time or the session ends. */
export const ask = (session: IbSession, scheduler: Scheduler, question: Question): Promise<void> => {
  const { what } = question;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const gone = (): void =>
    reject(new UnansweredError(`The connection was lost while Interactive Brokers was asked for ${what}.`));
  if (session.signal.aborted) gone();
  const cancel = scheduler.after(ANSWER_MS, () =>
    reject(new UnansweredError(`Interactive Brokers was asked for ${what} and did not answer in time.`)),
  );
  session.signal.addEventListener('abort', gone, { once: true });
  const ends = question.listen(resolve);
  const withdraw = session.sendRequest((api) => question.send(api));
  return promise.finally(() => {
    cancel();
    withdraw();
    session.signal.removeEventListener('abort', gone);
    for (const end of ends) end();
  });
};
