import type { Scheduler } from '@tickwire/resilience';
import type { IbMessage, IbSession } from '../connection/ib-session.ts';
import { meaningOf } from '../connection/message-codes.ts';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import type { GapLog } from '../gaps/gap-log.ts';
import { LiveQuote } from './live-quote.ts';
import type { MarketProblemCode, MarketProblems } from './market-problems.ts';

/** IB gives delayed prices to those who have no subscription, and live ones to the others. */
export const DELAYED = 3;
/** The first tick may take so long, ms. */
const PATIENCE_MS = 10_000;
const SLOW_RETRY_MS = 5 * 60_000;
const COMPETING_RETRY_MS = 60_000;
/** Like 10168, said of other instruments. */
const NOT_ENABLED = 10_186;

export interface QuoteLineOptions {
  readonly instrument: () => IbInstrument;
  readonly scheduler: Scheduler;
  readonly problems: MarketProblems;
  readonly gaps: GapLog;
  /** Whether IB can be asked. */
  isReachable(): boolean;
  /** Whether every change reaches whoever has subscribed. */
  isSound(): boolean;
  /** Ids that this line answers to. */
  readonly route: { readonly add: (id: number) => void; readonly remove: (id: number) => void };
}

/** The subscription of one instrument's prices, and what IB says to it. */
export class QuoteLine {
  readonly quote: LiveQuote;
  readonly #options: QuoteLineOptions;
  #session: IbSession | undefined;
  #id: number | undefined;
  #withdraw: (() => void) | undefined;
  #cancelTimer: (() => void) | undefined;
  #closeGap: (() => void) | undefined;
  #hasAskedForDelayed = false;
  /** Whether it tells every change: until it does not, a quote is current however quiet the market is. */
  #isGood = false;
  #goodAt: number;
  /** Whether this subscription has told anything. */
  #isHeard = false;

  constructor(options: QuoteLineOptions) {
    this.#options = options;
    this.quote = new LiveQuote(options.instrument().instrument);
    this.#goodAt = options.scheduler.now();
  }

  get ticker(): string {
    return this.#options.instrument().instrument.ticker;
  }

  /** Whether it is asked for, whatever came of it. */
  get isAsked(): boolean {
    return this.#id !== undefined;
  }

  /** How long its quote may have been another one unseen, ms: 0 while the line is live. Delayed prices are as old as they say. */
  age(now: number): number {
    if (this.quote.isDelayed) return now - (this.quote.quote()?.time ?? this.#goodAt);
    return this.#isGood ? 0 : now - this.#goodAt;
  }

  /** From now on changes may be missed. */
  doubt(): void {
    if (this.#isGood) this.#goodAt = this.#options.scheduler.now();
    this.#isGood = false;
  }

  /** TWS has kept the subscription: what changed comes by itself. */
  trust(): void {
    this.#isGood = this.#isHeard && !this.#options.problems.has(this.ticker);
  }

  /** Subscribes, if IB can be asked; what was subscribed before is cancelled unless it is `lost` anyway. */
  subscribe(session: IbSession, { lost }: { readonly lost: boolean }): void {
    this.#leave(lost);
    const { instrument, route, isReachable } = this.#options;
    this.#session = session;
    if (!isReachable()) return;
    const { contract } = instrument();
    const id = session.requestId();
    this.#id = id;
    route.add(id);
    let isSent = false;
    const withdraw = session.sendRequest((api) => {
      isSent = true;
      api.reqMktData(id, contract, '', false, false);
    });
    this.#withdraw = () => {
      withdraw();
      if (isSent && !session.signal.aborted) session.sendRequest((api) => api.cancelMktData(id));
    };
  }

  /** Not wanted any more. */
  cancel(): void {
    this.#leave(false);
    this.#closeGap?.();
    this.#options.problems.clear(this.ticker);
  }

  /** A tick has come: whatever stood against it is over. */
  heard(): void {
    this.#isHeard = true;
    this.#goodAt = this.#options.scheduler.now();
    this.#isGood = this.#options.isSound();
    if (this.#cancelTimer) {
      this.#cancelTimer();
      this.#cancelTimer = undefined;
    }
    this.#options.problems.clear(this.ticker);
    this.#closeGap?.();
    this.#closeGap = undefined;
  }

  message(message: IbMessage): void {
    const { scheduler } = this.#options;
    const meaning = message.code === NOT_ENABLED ? 'delayed-not-enabled' : meaningOf(message);
    switch (meaning) {
      case 'information':
      case 'already-over':
      case 'partly-subscribed':
        return;
      case 'delayed':
        this.quote.setDelayed();
        return;
      case 'delayed-not-enabled':
        if (this.#hasAskedForDelayed) this.#refuse('not_subscribed', message, SLOW_RETRY_MS);
        else this.#askForDelayed();
        return;
      case 'competing-session':
        this.#closeGap ??= this.#options.gaps.open({
          scope: 'market-data',
          cause: 'The prices go to another session of the same user.',
          tickers: [this.ticker],
        });
        this.#refuse('competing_session', message, COMPETING_RETRY_MS);
        return;
      case 'not-subscribed':
      case 'no-permission':
        this.#refuse('not_subscribed', message, SLOW_RETRY_MS);
        return;
      case 'too-many-subscriptions':
        this.#refuse('too_many_tickers', message);
        return;
      case 'no-definition':
      case 'refused':
        this.#refuse('refused', message);
        return;
      default:
        // It may go on all the same: what counts is whether ticks come.
        this.#cancelTimer ??= scheduler.after(PATIENCE_MS, () => {
          this.#cancelTimer = undefined;
          this.#refuse(meaning === 'maybe-delayed' ? 'not_subscribed' : 'refused', message, SLOW_RETRY_MS);
        });
    }
  }

  #askForDelayed(): void {
    const session = this.#session;
    if (!session) return;
    this.#hasAskedForDelayed = true;
    session.sendRequest((api) => api.reqMarketDataType(DELAYED));
    this.subscribe(session, { lost: true });
  }

  #refuse(code: MarketProblemCode, { text }: IbMessage, retryMs?: number): void {
    const { problems, scheduler } = this.#options;
    const session = this.#session;
    problems.report(this.ticker, code, text);
    this.doubt();
    this.#cancelTimer?.();
    this.#cancelTimer =
      retryMs === undefined || !session
        ? undefined
        : scheduler.after(retryMs, () => {
            this.#cancelTimer = undefined;
            if (!session.signal.aborted) this.subscribe(session, { lost: code !== 'competing_session' });
          });
  }

  #leave(lost: boolean): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#isHeard = false;
    if (this.#id === undefined) return;
    this.#options.route.remove(this.#id);
    if (!lost) this.#withdraw?.();
    this.#id = undefined;
    this.#withdraw = undefined;
  }
}
