import type { MarketDepth } from '@tickwire/market';
import type { IbSession } from '../connection/ib-session.ts';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import type { RowMessage } from './depth-book.ts';
import { DepthLine, type DepthLineOptions } from './depth-line.ts';

export interface DepthLinesOptions extends Omit<DepthLineOptions, 'instrument' | 'route'> {
  onChange(ticker: string): void;
}

/** The books that somebody follows: IB allows few at once. */
export class DepthLines {
  readonly #options: DepthLinesOptions;
  readonly #byTicker = new Map<string, DepthLine>();
  readonly #followers = new Map<string, number>();
  readonly #byId = new Map<number, DepthLine>();
  #session: IbSession | undefined;
  #isDoubted = false;

  constructor(options: DepthLinesOptions) {
    this.#options = options;
  }

  /** Undefined while nothing is known beyond the best prices. */
  depth(ticker: string): MarketDepth | undefined {
    return this.#byTicker.get(ticker)?.depth;
  }

  /** Hears this session from now on, which knows of no subscription yet. */
  attach(session: IbSession): void {
    this.#session = session;
    this.#byId.clear();
    const take = (id: number, message: RowMessage): void => {
      const line = this.#byId.get(id);
      if (line?.row(message)) this.#options.onChange(line.ticker);
    };
    session.on('updateMktDepth', (id, position, operation, side, price, size) =>
      take(id, { position, operation, side, price, size }),
    );
    session.on('updateMktDepthL2', (id, position, _exchange, operation, side, price, size) =>
      take(id, { position, operation, side, price, size }),
    );
    session.onMessage((message) => {
      const line = this.#byId.get(message.id);
      if (line?.message(message, session)) this.#options.onChange(line.ticker);
    });
  }

  /** Subscribes everything that is followed anew; the ids before are cancelled unless they are `lost` at IB. */
  renewAll(how: { readonly lost: boolean }): void {
    this.#isDoubted = false;
    for (const line of this.#byTicker.values()) this.#renew(line, how);
  }

  /** From now on rows may be missed: nothing is known of any book until it is asked for anew. */
  doubt(): void {
    this.#isDoubted = true;
    for (const line of this.#byTicker.values()) {
      line.doubt();
      this.#options.onChange(line.ticker);
    }
  }

  /** What was doubted is asked for anew. */
  restore(): void {
    if (this.#isDoubted) this.renewAll({ lost: false });
  }

  /** Follows the book of an instrument until the returned function is called. */
  follow(ticker: string, instrument: () => IbInstrument): () => void {
    this.#followers.set(ticker, (this.#followers.get(ticker) ?? 0) + 1);
    if (!this.#byTicker.has(ticker)) this.#add(ticker, instrument);
    let isOver = false;
    return () => {
      if (!isOver) this.#unfollow(ticker);
      isOver = true;
    };
  }

  close(): void {
    for (const line of this.#byTicker.values()) line.cancel();
    this.#byTicker.clear();
    this.#followers.clear();
  }

  #add(ticker: string, instrument: () => IbInstrument): void {
    const line: DepthLine = new DepthLine({
      ...this.#options,
      instrument,
      route: {
        add: (id) => void this.#byId.set(id, line),
        remove: (id) => void this.#byId.delete(id),
      },
    });
    this.#byTicker.set(ticker, line);
    this.#renew(line, { lost: true });
  }

  #unfollow(ticker: string): void {
    const left = (this.#followers.get(ticker) ?? 0) - 1;
    if (left > 0) {
      this.#followers.set(ticker, left);
      return;
    }
    this.#followers.delete(ticker);
    this.#byTicker.get(ticker)?.cancel();
    this.#byTicker.delete(ticker);
    // There is room for one more.
    const [waiting] = [...this.#byTicker.values()].filter(({ isCrowdedOut }) => isCrowdedOut);
    if (waiting) this.#renew(waiting, { lost: true });
  }

  #renew(line: DepthLine, how: { readonly lost: boolean }): void {
    if (this.#session && !this.#session.signal.aborted) line.subscribe(this.#session, how);
  }
}
