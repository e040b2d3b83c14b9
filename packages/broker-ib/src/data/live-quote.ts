import type { Instrument, MarketQuote, Print } from '@tickwire/market';
import { sizeFields, tickKinds, type QuoteField } from './tick-fields.ts';

/** Larger than any price: TWS writes it for none. */
const UNSET = 1e300;
/** Prints nobody has asked for are kept up to this number. */
const MAX_PRINTS = 10_000;

/** What ticks say of one instrument, and the prints they amount to. Times are ms UTC. */
export class LiveQuote {
  readonly #instrument: Instrument;
  readonly #fields = new Map<QuoteField, number>();
  #isDelayed = false;
  #tickAt: number | undefined;
  /** Ascending by wall time. */
  #prints: Print[] = [];
  #readUpTo = -Infinity;
  #hasTraded = false;

  constructor(instrument: Instrument) {
    this.#instrument = instrument;
  }

  get isDelayed(): boolean {
    return this.#isDelayed;
  }

  /** When the last tick came; undefined before the first. */
  get tickAt(): number | undefined {
    return this.#tickAt;
  }

  /** What TWS says of the kind of data: 1 live, 2 frozen, 3 delayed, 4 delayed and frozen. */
  setMarketDataType(type: number): void {
    this.#isDelayed = type === 3 || type === 4;
  }

  /** Delayed data follows. */
  setDelayed(): void {
    this.#isDelayed = true;
  }

  /** A price. -1 says that there is none, and so does 0 of anything but a future. True when the quote changed. */
  price(type: number, price: number | undefined, now: number): boolean {
    const field = tickKinds.get(type)?.field;
    if (field === undefined || field === 'lastTime' || sizeFields.has(field)) return false;
    const value = this.#isPrice(price) ? price : undefined;
    this.#set(type, value, now);
    if (field === 'last' && value !== undefined) this.#hasTraded = true;
    else if (field === 'bid' || field === 'ask') this.#print(0, now);
    return true;
  }

  /** A size; of the last trade, it completes that trade. True when the quote changed. */
  size(type: number, size: number | undefined, now: number): boolean {
    const field = tickKinds.get(type)?.field;
    if (field === undefined || !sizeFields.has(field)) return false;
    const before = this.#fields.get('lastSize');
    const value = size !== undefined && size >= 0 && size < UNSET ? size : undefined;
    this.#set(type, value, now);
    // The size of a trade is told twice, with its price and alone.
    if (field === 'lastSize' && (this.#hasTraded || value !== before)) {
      this.#hasTraded = false;
      this.#print(value ?? 0, now);
    }
    return true;
  }

  /** A text, e.g. the time of the last trade in seconds. True when the quote changed. */
  text(type: number, value: string, now: number): boolean {
    const seconds = Number(value);
    if (tickKinds.get(type)?.field !== 'lastTime' || !(seconds > 0)) return false;
    const before = this.quote()?.time;
    this.#set(type, seconds * 1000, now);
    if (this.quote()?.time === before) return false;
    this.#print(0, now);
    return true;
  }

  /** The bar moved: whoever waits for prints hears of it. */
  touch(now: number): void {
    this.#print(0, now);
  }

  /** The values of now; undefined before there is a price. */
  quote(): MarketQuote | undefined {
    const bid = this.#fields.get('bid');
    const ask = this.#fields.get('ask');
    const middle = bid === undefined || ask === undefined ? undefined : Number(((bid + ask) / 2).toFixed(9));
    const close = this.#fields.get('close');
    const last = this.#fields.get('last') ?? middle ?? close ?? bid ?? ask;
    if (last === undefined || this.#tickAt === undefined) return undefined;
    const open = this.#fields.get('open') ?? last;
    return {
      time: this.#isToldLate ? (this.#fields.get('lastTime') ?? this.#tickAt) : this.#tickAt,
      last,
      bid: bid ?? last,
      ask: ask ?? last,
      bidSize: this.#fields.get('bidSize') ?? 0,
      askSize: this.#fields.get('askSize') ?? 0,
      open,
      high: Math.max(this.#fields.get('high') ?? last, last),
      low: Math.min(this.#fields.get('low') ?? last, last),
      prevClose: close ?? open,
      volume: this.#fields.get('volume') ?? 0,
    };
  }

  /** The prints of (after, upTo]; trades, and of size 0 whatever else moved the quote. */
  prints(after: number, upTo: number): readonly Print[] {
    this.#readUpTo = Math.max(this.#readUpTo, upTo);
    // Almost always the newest few are asked for.
    const first = this.#prints.findLastIndex(({ wallTime }) => wallTime <= after) + 1;
    const end = this.#prints.findLastIndex(({ wallTime }) => wallTime <= upTo) + 1;
    return this.#prints.slice(first, end);
  }

  /** Whether what comes may be of long ago: delayed prices, and the value of an index, which nothing but its time dates. */
  get #isToldLate(): boolean {
    return this.#isDelayed || !this.#instrument.tradable;
  }

  #set(type: number, value: number | undefined, now: number): void {
    const kind = tickKinds.get(type);
    if (!kind) return;
    this.#tickAt = now;
    if (value !== undefined) this.#isDelayed = kind.isDelayed;
    if (value === undefined) this.#fields.delete(kind.field);
    else this.#fields.set(kind.field, value);
  }

  #print(size: number, now: number): void {
    const quote = this.quote();
    if (!quote) return;
    // What comes in the millisecond that was just read belongs to the next one, or nobody would see it.
    const wallTime = now > this.#readUpTo ? now : this.#readUpTo + 1;
    const { bid, ask, bidSize, askSize, last: price } = quote;
    const time = this.#isDelayed ? quote.time : now;
    const { ticker } = this.#instrument;
    const newest = this.#prints.at(-1);
    const print = { ticker, time, wallTime, price, size, bid, ask, bidSize, askSize };
    // Of a quote that moves several times within a millisecond, the last state counts.
    if (size === 0 && newest?.size === 0 && newest.wallTime === wallTime) this.#prints.pop();
    this.#prints.push(print);
    if (this.#prints.length > 2 * MAX_PRINTS) this.#prints = this.#prints.slice(-MAX_PRINTS);
  }

  #isPrice(price: number | undefined): price is number {
    if (price === undefined || Math.abs(price) > UNSET || price === -1) return false;
    return price > 0 || this.#instrument.type === 'futures';
  }
}
