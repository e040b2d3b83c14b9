import type { MarketDepth } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import type { IbMessage, IbSession } from '../connection/ib-session.ts';
import { meaningOf } from '../connection/message-codes.ts';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import type { IbLog } from '../ib-log.ts';
import { DEPTH_ROWS, DepthBook, type RowMessage } from './depth-book.ts';

/** IB gathers the books of all exchanges where it routes orders itself. */
const SMART = 'SMART';
const HALTED_RETRY_MS = 10_000;
const COMPETING_RETRY_MS = 60_000;
const SLOW_RETRY_MS = 5 * 60_000;

export interface DepthLineOptions {
  readonly instrument: () => IbInstrument;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  /** Whether IB can be asked. */
  isReachable(): boolean;
  /** Ids that this line answers to. */
  readonly route: { readonly add: (id: number) => void; readonly remove: (id: number) => void };
}

/** The subscription of one instrument's book, and what IB says to it. */
export class DepthLine {
  readonly #options: DepthLineOptions;
  readonly #book = new DepthBook();
  #id: number | undefined;
  #withdraw: (() => void) | undefined;
  #cancelRetry: (() => void) | undefined;
  #isCrowdedOut = false;
  /** Why there is no book, as it was logged. */
  #told: string | undefined;

  constructor(options: DepthLineOptions) {
    this.#options = options;
  }

  get ticker(): string {
    return this.#options.instrument().instrument.ticker;
  }

  /** Undefined while nothing is known beyond the best prices. */
  get depth(): MarketDepth | undefined {
    return this.#book.depth;
  }

  /** Whether IB has refused it because as many books are followed as may be. */
  get isCrowdedOut(): boolean {
    return this.#isCrowdedOut;
  }

  /** Subscribes, if IB can be asked; what was subscribed before is cancelled unless it is `lost` anyway. */
  subscribe(session: IbSession, { lost }: { readonly lost: boolean }): void {
    this.#leave(lost);
    const { instrument, route, isReachable } = this.#options;
    const { contract } = instrument();
    if (!isReachable() || !instrument().instrument.tradable) return;
    const isSmart = contract.exchange === SMART;
    const id = session.requestId();
    this.#id = id;
    route.add(id);
    let isSent = false;
    const withdraw = session.sendRequest((api) => {
      isSent = true;
      api.reqMktDepth(id, contract, DEPTH_ROWS, isSmart);
    });
    this.#withdraw = () => {
      withdraw();
      if (isSent && !session.signal.aborted) session.sendRequest((api) => api.cancelMktDepth(id, isSmart));
    };
  }

  /** Not wanted any more. */
  cancel(): void {
    this.#leave(false);
  }

  /** Rows may be missed from now on, and every later one would be put in the wrong place: nothing of the book is known. */
  doubt(): void {
    this.#book.clear();
    if (this.#id !== undefined) this.#options.route.remove(this.#id);
  }

  /** True when the book has changed. */
  row(message: RowMessage): boolean {
    this.#told = undefined;
    return this.#book.take(message, this.#options.scheduler.now());
  }

  /** True when the book has changed. */
  message(message: IbMessage, session: IbSession): boolean {
    switch (meaningOf(message)) {
      case 'depth-reset':
        break;
      case 'depth-halted':
        this.#retry(session, HALTED_RETRY_MS);
        break;
      case 'competing-session':
        this.#retry(session, COMPETING_RETRY_MS);
        break;
      case 'too-many-subscriptions':
        this.#isCrowdedOut = true;
        this.#refused(message);
        this.#retry(session, SLOW_RETRY_MS);
        break;
      case 'not-subscribed':
      case 'no-permission':
      case 'delayed-not-enabled':
        this.#refused(message);
        this.#retry(session, SLOW_RETRY_MS);
        break;
      case 'depth-not-offered':
      case 'no-definition':
      case 'refused':
        this.#refused(message);
        break;
      default:
        // It may go on all the same: what counts is whether rows come.
        return false;
    }
    const hadRows = this.#book.depth !== undefined;
    this.#book.clear();
    return hadRows;
  }

  #retry(session: IbSession, ms: number): void {
    this.#cancelRetry?.();
    this.#cancelRetry = this.#options.scheduler.after(ms, () => {
      if (!session.signal.aborted) this.subscribe(session, { lost: true });
    });
  }

  /** Nothing is subscribed. */
  #refused({ code, text }: IbMessage): void {
    this.#withdraw = undefined;
    if (this.#told === text) return;
    this.#told = text;
    const { ticker } = this;
    this.#options.log.info({ ticker, code }, `No book of ${ticker} beyond its best prices: ${text}`);
  }

  #leave(lost: boolean): void {
    this.#book.clear();
    this.#isCrowdedOut = false;
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    if (this.#id === undefined) return;
    this.#options.route.remove(this.#id);
    if (!lost) this.#withdraw?.();
    this.#id = undefined;
    this.#withdraw = undefined;
  }
}
