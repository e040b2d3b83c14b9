import type { Scheduler } from '@tickwire/resilience';
import type { IbLog } from '../ib-log.ts';

/** Why an instrument has no live prices. */
export type MarketProblemCode = 'not_subscribed' | 'competing_session' | 'too_many_tickers' | 'refused';

export interface MarketProblem {
  readonly ticker: string;
  readonly code: MarketProblemCode;
  /** A sentence: what is the matter and what to do. */
  readonly message: string;
  /** ms UTC. */
  readonly since: number;
}

const sentences: Readonly<Record<MarketProblemCode, string>> = {
  not_subscribed:
    'The account has no subscription for these prices, and delayed ones are not enabled. Subscribe to them in the account management of Interactive Brokers.',
  competing_session:
    'The prices go to another session of the same user. End that session; it is tried again every minute.',
  too_many_tickers: 'IB gives this account no prices of more instruments at once. Close some.',
  refused: 'IB gives no prices of it.',
};

/** What stands between instruments and their prices, told once each. */
export class MarketProblems {
  readonly #scheduler: Scheduler;
  readonly #log: IbLog;
  readonly #byTicker = new Map<string, MarketProblem>();

  constructor(scheduler: Scheduler, log: IbLog) {
    this.#scheduler = scheduler;
    this.#log = log;
  }

  get all(): readonly MarketProblem[] {
    return [...this.#byTicker.values()];
  }

  has(ticker: string): boolean {
    return this.#byTicker.has(ticker);
  }

  /** Remembers a problem. Logged when it is new; one that concerns all instruments alike, once for all. */
  report(ticker: string, code: MarketProblemCode, text: string): void {
    if (this.#byTicker.get(ticker)?.code === code) return;
    const isKnown = code === 'competing_session' && this.all.some((problem) => problem.code === code);
    const problem = {
      ticker,
      code,
      message: `${sentences[code]} (${text})`,
      since: this.#scheduler.now(),
    };
    this.#byTicker.set(ticker, problem);
    if (!isKnown) this.#log.warn({ ...problem }, `No live prices of ${ticker}: ${problem.message}`);
  }

  /** Prices have come, or nobody wants them any more. */
  clear(ticker: string): void {
    this.#byTicker.delete(ticker);
  }
}
