import type { IbMessage, IbSession } from '../connection/ib-session.ts';
import type { RawBar } from './read-bar.ts';

/** What a request for history hears of its own. */
export interface HistoryListener {
  bar?(bar: RawBar): void;
  /** The bars are complete. */
  end?(): void;
  /** The newest bar has changed, or there is a new one. */
  update?(bar: RawBar): void;
  headTimestamp?(time: string): void;
  message(message: IbMessage): void;
}

/** Hands what a session says about history to the request it is about. */
export class HistoryEvents {
  readonly #listeners = new Map<number, HistoryListener>();

  constructor(session: IbSession) {
    session.on('historicalData', (id, time, open, high, low, close, volume) => {
      const listener = this.#listeners.get(id);
      if (time.startsWith('finished')) listener?.end?.();
      else listener?.bar?.([time, open, high, low, close, volume]);
    });
    session.on('historicalDataUpdate', (id, time, open, high, low, close, volume) =>
      this.#listeners.get(id)?.update?.([time, open, high, low, close, volume]),
    );
    session.on('headTimestamp', (id, time) => this.#listeners.get(id)?.headTimestamp?.(time));
    session.onMessage((message) => this.#listeners.get(message.id)?.message(message));
  }

  /** Listens to a request; returns the end. */
  listen(id: number, listener: HistoryListener): () => void {
    this.#listeners.set(id, listener);
    return () => void this.#listeners.delete(id);
  }
}
