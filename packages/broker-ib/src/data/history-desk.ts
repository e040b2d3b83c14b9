import type { Bar } from '@tickwire/contracts';
import type { SourceHoldUp } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { IbSession } from '../connection/ib-session.ts';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { IbUnavailable } from '../ib-unavailable.ts';
import { askBars, PacingViolation } from './ask-bars.ts';
import { askHeadTimestamp } from './ask-head-timestamp.ts';
import { HistoryEvents } from './history-events.ts';
import { PACING_PAUSE_MS, type HistoryLine } from './history-line.ts';
import { queryKey, type HistoryQuery } from './history-query.ts';
import { HistoryQueue } from './history-queue.ts';
import { keepBars, type LiveBars } from './keep-bars.ts';

/** An identical query within this time is answered with what the first one got, ms. */
const SAME_ANSWER_MS = 15_000;
const ATTEMPTS = 4;

interface Answer {
  readonly at: number;
  readonly bars: Promise<readonly Bar[]>;
}

/** Where IB is asked for history: at IB's pace, and the same question once. */
export class HistoryDesk {
  /** Whether TWS has lost IB's servers: it could not answer. */
  isUpstreamDown = false;
  readonly #scheduler: Scheduler;
  readonly #queue: HistoryQueue;
  readonly #answers = new Map<string, Answer>();
  #line: HistoryLine | undefined;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.#queue = new HistoryQueue(scheduler);
  }

  /** Asks on this session from now on. */
  attach(session: IbSession): void {
    if (this.#line?.session === session) return;
    const events = new HistoryEvents(session);
    this.#line = { session, events, queue: this.#queue, scheduler: this.#scheduler };
  }

  /** Whether anybody can be asked. */
  get isAttached(): boolean {
    return this.#line !== undefined && !this.#line.session.signal.aborted && !this.isUpstreamDown;
  }

  /** How many requests wait until IB's rules allow them. */
  get waiting(): number {
    return this.#queue.waiting;
  }

  /** What holds requests up; undefined while none waits. */
  get holdUp(): SourceHoldUp | undefined {
    const { waiting, delay } = this.#queue;
    if (delay === undefined) return undefined;
    const seconds = Math.ceil(delay / 1000);
    const reason = `Interactive Brokers limits how often it is asked for bars: ${waiting} requests wait, and the next may be made in ${seconds} s.`;
    return { reason, ms: delay };
  }

  /** The bars of a query, ascending; none when IB has none. Rejects with `IbUnavailable`. */
  fetch(query: HistoryQuery): Promise<readonly Bar[]> {
    const key = queryKey(query);
    const now = this.#scheduler.now();
    for (const [old, { at }] of this.#answers) if (now - at >= SAME_ANSWER_MS) this.#answers.delete(old);
    const known = this.#answers.get(key);
    if (known) return known.bars;
    const bars = this.#ask(query);
    this.#answers.set(key, { at: now, bars });
    bars.catch(() => this.#answers.delete(key));
    return bars;
  }

  /** Bars that are kept up to date until the returned function is called or the connection is lost. */
  keep(query: HistoryQuery, live: LiveBars): () => void {
    return keepBars(this.#current(), query, live);
  }

  /** Since when IB has data of an instrument, ms UTC; undefined when it does not say. */
  async headTimestamp(instrument: IbInstrument, regularHours: boolean): Promise<number | undefined> {
    return askHeadTimestamp(this.#current(), instrument, regularHours);
  }

  async #ask(query: HistoryQuery): Promise<readonly Bar[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await askBars(this.#current(), query);
      } catch (error) {
        if (!(error instanceof PacingViolation)) throw error;
        if (attempt === ATTEMPTS) throw new IbUnavailable(`IB was asked too often: ${error.message}. Wait.`);
        this.#queue.hold(PACING_PAUSE_MS * attempt);
      }
    }
  }

  #current(): HistoryLine {
    if (this.#line && this.isAttached) return this.#line;
    throw new IbUnavailable(
      `Interactive Brokers cannot be asked for bars: ${this.isUpstreamDown ? "TWS has lost IB's servers, and reconnects by itself." : 'there is no connection to TWS. Start TWS or IB Gateway.'}`,
    );
  }
}
