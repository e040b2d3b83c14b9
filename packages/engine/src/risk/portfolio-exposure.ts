import type { Costing } from '../model/account.ts';
import { notional } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Position } from '../model/position.ts';
import { convert, divide, larger, magnitude } from '../money/fixed-point.ts';
import type { Money, Price, Rate } from '../money/fixed-point.ts';
import { leverageOf } from '../preview/leverage.ts';
import { valueAt } from '../read/valuation.ts';
import { balance } from '../state/account-state.ts';
import type { AccountState } from '../state/account-state.ts';
import type { PriceSource } from './price-source.ts';
import type { Working, WorkingSide } from './working.ts';

/** The part of an account that its exposure depends on. */
export interface Holdings extends Pick<AccountState, 'opened' | 'totals' | 'working' | 'leverage'> {
  readonly positions: ReadonlyMap<string, Position | { readonly position: Position }>;
}

/** What is at stake in all that an account holds and works, in its currency. Signed: what is short is negative. */
export class PortfolioExposure {
  equity: Money;
  /** Long and short together, each symbol as large as its working orders can make it. */
  gross = 0n;
  /** Long less short if every buy of every symbol filled, and if every sale did. */
  up = 0n;
  down = 0n;
  /** Initial margin of the gross: value over leverage. */
  margin = 0n;
  /** Symbols without a price or a rate: nothing of them is in the sums. */
  readonly unpriceable: string[] = [];
  readonly #holdings: Holdings;
  readonly #prices: PriceSource;
  readonly #termsOf: (symbol: string) => InstrumentTerms | undefined;
  readonly #costing: Costing;
  readonly #home: string;

  /** `onValue` is told what each position is worth. */
  constructor(
    holdings: Holdings,
    prices: PriceSource,
    termsOf: (symbol: string) => InstrumentTerms | undefined,
    onValue?: (symbol: string, value: Money) => void,
  ) {
    const { opened, totals, positions, working } = holdings;
    this.#holdings = holdings;
    this.#prices = prices;
    this.#termsOf = termsOf;
    this.#costing = opened.account.costing;
    this.#home = opened.account.currency;
    this.equity = balance(opened, totals);
    for (const [symbol, held] of positions) {
      const position = 'position' in held ? held.position : held;
      const value = this.#add(symbol, position, working.get(symbol));
      if (value !== undefined) onValue?.(symbol, value);
    }
    for (const [symbol, sums] of working) {
      if (!positions.has(symbol) && sums.buys.qty + sums.sells.qty > 0n) this.#add(symbol, undefined, sums);
    }
  }

  /** The value of the position; undefined without a price or a rate. */
  #add(symbol: string, position: Position | undefined, working: Working | undefined): Money | undefined {
    const terms = this.#termsOf(symbol);
    // Orders that came before the market had a price are worth what they name.
    const named = working !== undefined && working.buys.named + working.sells.named > 0n ? 0n : undefined;
    const price = this.#prices.mark(symbol) ?? position?.lastPrice ?? named;
    const home = terms?.spec.currency === this.#home;
    const rate = home || terms === undefined ? undefined : this.#prices.rate(terms.spec.currency);
    if (terms === undefined || price === undefined || (!home && rate === undefined)) {
      this.unpriceable.push(symbol);
      return undefined;
    }
    let value = 0n;
    if (position !== undefined) {
      const valued = valueAt(position, terms, { costing: this.#costing, mark: price, rate });
      value = valued.value;
      this.equity += valued.gain;
    }
    const size = magnitude(value);
    let worst = size;
    if (working !== undefined) {
      const buys = workingAt(terms, price, working.buys, rate);
      const sells = workingAt(terms, price, working.sells, rate);
      const long = position !== undefined && position.qty > 0n;
      worst = larger(magnitude(buys) + (long ? size : 0n), magnitude(sells) + (long ? 0n : size));
      this.up += buys;
      this.down -= sells;
    }
    this.gross += worst;
    this.up += value;
    this.down += value;
    this.margin += divide(worst, BigInt(leverageOf(this.#holdings, symbol)));
    return value;
  }
}

/** What `qty` at `price` is worth in the account's currency. */
export const worth = (terms: InstrumentTerms, price: Price, qty: bigint, rate: Rate | undefined): Money =>
  qty === 0n ? 0n : convert(notional(terms, price * qty), rate);

/** What the working orders of a side are worth: at `price`, or at the prices they name where that is more. */
export const workingAt = (
  terms: InstrumentTerms,
  price: Price,
  { qty, named }: WorkingSide,
  rate: Rate | undefined,
): Money => {
  const atPrice = price * qty;
  const value = named > magnitude(atPrice) ? named : atPrice;
  return value === 0n ? 0n : convert(notional(terms, value), rate);
};
