import type { IbSession } from '../connection/ib-session.ts';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { DELAYED, QuoteLine, type QuoteLineOptions } from './quote-line.ts';

export interface QuoteLinesOptions extends Omit<QuoteLineOptions, 'instrument' | 'route' | 'isSound'> {
  onTick(ticker: string): void;
}

/** The prices that somebody follows. */
export class QuoteLines {
  readonly #options: QuoteLinesOptions;
  readonly #byTicker = new Map<string, QuoteLine>();
  readonly #byId = new Map<number, QuoteLine>();
  #session: IbSession | undefined;
  #isSound = false;

  constructor(options: QuoteLinesOptions) {
    this.#options = options;
  }

  get all(): readonly QuoteLine[] {
    return [...this.#byTicker.values()];
  }

  of(ticker: string): QuoteLine | undefined {
    return this.#byTicker.get(ticker);
  }

  /** Hears this session from now on, which knows of no subscription yet. */
  attach(session: IbSession): void {
    this.#session = session;
    this.#byId.clear();
    session.on('tickPrice', (id, type, price) => {
      const line = this.#byId.get(id);
      if (line?.quote.price(type, price, this.#now())) this.#tick(line);
    });
    session.on('tickSize', (id, type, size) => {
      const line = this.#byId.get(id);
      if (type !== undefined && line?.quote.size(type, size, this.#now())) this.#tick(line);
    });
    session.on('tickString', (id, type, value) => {
      const line = this.#byId.get(id);
      if (line?.quote.text(type, value, this.#now())) this.#tick(line);
    });
    session.on('marketDataType', (id, type) => this.#byId.get(id)?.quote.setMarketDataType(type));
    session.onMessage((message) => this.#byId.get(message.id)?.message(message));
    session.sendRequest((api) => api.reqMarketDataType(DELAYED));
  }

  /** Subscribes everything that is followed anew; the ids before are lost at IB. */
  renewAll(): void {
    for (const line of this.all) this.renew(line, { lost: true });
  }

  /** Subscribes what was not because IB could not be asked. */
  catchUp(): void {
    for (const line of this.all) if (!line.isAsked) this.renew(line, { lost: true });
  }

  /** From now on no line is known to tell every change. */
  doubt(): void {
    this.#isSound = false;
    for (const line of this.all) line.doubt();
  }

  /** A line that tells something is live again; those that were kept are at once. */
  trust({ kept }: { readonly kept: boolean }): void {
    this.#isSound = true;
    if (kept) for (const line of this.all) line.trust();
  }

  renew(line: QuoteLine, how: { readonly lost: boolean }): void {
    if (this.#session && !this.#session.signal.aborted) line.subscribe(this.#session, how);
  }

  add(ticker: string, instrument: () => IbInstrument): void {
    const line: QuoteLine = new QuoteLine({
      ...this.#options,
      isSound: () => this.#isSound,
      instrument,
      route: {
        add: (id) => void this.#byId.set(id, line),
        remove: (id) => void this.#byId.delete(id),
      },
    });
    this.#byTicker.set(ticker, line);
    this.renew(line, { lost: true });
  }

  remove(ticker: string): void {
    this.#byTicker.get(ticker)?.cancel();
    this.#byTicker.delete(ticker);
  }

  #tick(line: QuoteLine): void {
    line.heard();
    this.#options.onTick(line.ticker);
  }

  #now(): number {
    return this.#options.scheduler.now();
  }
}
