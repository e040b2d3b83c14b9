import { minTick, roundToTick } from '../contracts/market-rules.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { BookRow, BookRows } from './book-rows.ts';
import type { PriceBoard } from './price-board.ts';

const DEEPEST = 10;
/** Where SMART routes to itself, or at night. */
const NO_BOOK_OF_THEIRS: readonly string[] = ['SMART', 'OVERNIGHT'];

/** The books of all contracts: a tick between levels, around the best prices, until somebody sets another. */
export class BookBoard {
  readonly #board: PriceBoard;
  readonly #set = new Map<number, BookRows>();

  constructor(board: PriceBoard) {
    this.#board = board;
  }

  /** From now on the book is this one. */
  set(contract: SimulatedContract, rows: BookRows): void {
    this.#set.set(contract.conId, rows);
    this.#board.touch(contract);
  }

  /** The book of its exchange, or row by row of every exchange that SMART reaches. */
  rows(contract: SimulatedContract, isSmart: boolean): BookRows {
    const { bid, ask, bidSize, askSize } = this.#board.quote(contract);
    const rule = contract.marketRuleId;
    const step = Math.max(minTick(rule), 0.01 * (ask - bid));
    const exchanges = isSmart
      ? contract.validExchanges.filter((name) => !NO_BOOK_OF_THEIRS.includes(name))
      : [undefined];
    const side = (best: number, away: number, size: number): readonly BookRow[] =>
      Array.from({ length: DEEPEST }, (_, row) => {
        const level = Math.floor(row / exchanges.length);
        const exchange = exchanges[row % exchanges.length];
        return {
          price: roundToTick(rule, best + away * level),
          size: size * (level + 1),
          ...(exchange !== undefined && { exchange }),
        };
      });
    return (
      this.#set.get(contract.conId) ?? { bids: side(bid, -step, bidSize), asks: side(ask, step, askSize) }
    );
  }
}
