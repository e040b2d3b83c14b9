import type { MarketSource } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import { roundToTick } from '../contracts/market-rules.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { MarketClock } from './market-clock.ts';
import type { PriceHistory } from './price-history.ts';
import { changedQuote, tradedQuote, type Print, type Quote, type QuoteChange } from './quote.ts';

/** The market of a contract has moved; `print` is the trade that moved it. */
export type MoveListener = (contract: SimulatedContract, quote: Quote, print: Print | undefined) => void;

/** The quotes of all contracts: those of the simulated market until somebody sets another. */
export class PriceBoard {
  readonly #source: MarketSource;
  readonly #clock: MarketClock;
  readonly #scheduler: Scheduler;
  readonly #history: PriceHistory;
  readonly #quotes = new Map<number, Quote>();
  readonly #listeners: MoveListener[] = [];
  #stepping = false;

  constructor(source: MarketSource, clock: MarketClock, scheduler: Scheduler, history: PriceHistory) {
    this.#source = source;
    this.#clock = clock;
    this.#scheduler = scheduler;
    this.#history = history;
  }

  /** Whether the simulated market is making a step, in which several trades happen. */
  get stepping(): boolean {
    return this.#stepping;
  }

  onMove(listener: MoveListener): void {
    this.#listeners.push(listener);
  }

  quote(contract: SimulatedContract): Quote {
    const known = this.#quotes.get(contract.conId);
    if (known !== undefined) return known;
    const quote = this.#simulated(contract);
    this.#quotes.set(contract.conId, quote);
    return quote;
  }

  set(contract: SimulatedContract, change: QuoteChange): void {
    this.#move(contract, changedQuote(this.quote(contract), change, this.#scheduler.now()), undefined);
  }

  /** Tells that something of the contract has changed that its quote does not show. */
  touch(contract: SimulatedContract): void {
    this.#move(contract, this.quote(contract), undefined);
  }

  trade(contract: SimulatedContract, price: number, size: number): void {
    const print = { time: this.#scheduler.now(), price, size };
    this.#history.add(contract, print);
    this.#move(contract, tradedQuote(this.quote(contract), print), print);
  }

  /** Lets the simulated market's trades since the last step happen; nobody hears of those of other contracts. */
  step(contracts: readonly SimulatedContract[], after: number): void {
    this.#stepping = true;
    const heard = new Set(contracts.map(({ conId }) => conId));
    for (const conId of this.#quotes.keys()) if (!heard.has(conId)) this.#quotes.delete(conId);
    for (const contract of contracts) {
      const before = this.quote(contract);
      for (const print of this.#source.prints(contract.instrument.ticker, after, this.#clock.now)) {
        const { time, price, size, bid, ask, bidSize, askSize } = print;
        const quote = tradedQuote(this.quote(contract), { time, price, size });
        const best = this.#onTick(contract, { bid, ask });
        this.#move(contract, { ...quote, ...best, bidSize, askSize }, { time, price, size });
      }
      // A new trading day begins with values of its own.
      if (before.time < this.#dayStart(contract)) this.#quotes.delete(contract.conId);
    }
    this.#stepping = false;
  }

  #dayStart({ instrument }: SimulatedContract): number {
    return this.#source.barTime(instrument.ticker, '1D', this.#clock.now) ?? -Infinity;
  }

  #move(contract: SimulatedContract, quote: Quote, print: Print | undefined): void {
    this.#quotes.set(contract.conId, quote);
    for (const listener of this.#listeners) listener(contract, quote, print);
  }

  #simulated(contract: SimulatedContract): Quote {
    const { now } = this.#clock;
    const quote = this.#source.quote(contract.instrument.ticker, now);
    if (quote === undefined)
      throw new RangeError(`${contract.localSymbol} has no prices before its first session.`);
    const { prevClose, ...rest } = quote;
    const best = this.#onTick(contract, rest);
    // The simulated market does not tell the size of its last trade; the one at the bid is as usual as any.
    return { ...rest, ...best, time: now, lastSize: quote.bidSize, close: prevClose, liquidity: Infinity };
  }

  #onTick(
    { marketRuleId }: SimulatedContract,
    { bid, ask }: Pick<Quote, 'bid' | 'ask'>,
  ): Pick<Quote, 'bid' | 'ask'> {
    return { bid: roundToTick(marketRuleId, bid), ask: roundToTick(marketRuleId, ask) };
  }
}
