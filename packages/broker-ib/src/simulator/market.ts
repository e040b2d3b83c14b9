import type { ContractList } from './contracts/contract-list.ts';
import type { SimulatedContract } from './contracts/simulated-contract.ts';
import type { BookBoard } from './market/book-board.ts';
import type { BookRows } from './market/book-rows.ts';
import type { MarketClock } from './market/market-clock.ts';
import type { MarketRunner } from './market/market-runner.ts';
import type { PriceBoard } from './market/price-board.ts';
import type { Quote, QuoteChange } from './market/quote.ts';

/**
 * The prices of the simulator, by symbol: `AAPL`, `EUR.USD`, `BTC.USD`, `ESU6`. They are those of a simulated market and
 * stand still until it is told to run, or one is set by hand.
 */
export interface SimulatorMarket {
  readonly running: boolean;
  quote(symbol: string): Quote;
  /** Sets what is said of a quote; the rest stays. Orders and streams follow at once. */
  set(symbol: string, change: QuoteChange): void;
  /** A trade of others: it moves the last price, the day's values and the bars, and fills resting orders at its price. */
  trade(symbol: string, trade: { readonly price: number; readonly size?: number }): void;
  /** Sets the rows of a book, best first, whatever the quote is. */
  setBook(symbol: string, rows: BookRows): void;
  /** From now on prices move with the scheduler's time. */
  run(): void;
  stop(): void;
}

const USUAL_SIZE = 100;

export function createSimulatorMarket(parts: {
  readonly contracts: ContractList;
  readonly board: PriceBoard;
  readonly books: BookBoard;
  readonly clock: MarketClock;
  readonly runner: MarketRunner;
}): SimulatorMarket {
  const { contracts, board, books, clock, runner } = parts;
  const named = (symbol: string): SimulatedContract => {
    const contract = contracts.byName(symbol);
    if (contract === undefined) throw new RangeError(`The simulator does not list ${symbol}.`);
    return contract;
  };
  return {
    get running() {
      return clock.running;
    },
    quote: (symbol) => board.quote(named(symbol)),
    set: (symbol, change) => board.set(named(symbol), change),
    trade: (symbol, { price, size = USUAL_SIZE }) => board.trade(named(symbol), price, size),
    setBook: (symbol, rows) => books.set(named(symbol), rows),
    run: () => runner.run(),
    stop: () => runner.stop(),
  };
}
