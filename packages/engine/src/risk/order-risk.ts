import { OrderType, Side } from '@tickwire/contracts';
import type { OrderContext } from '../gate/order-context.ts';
import { exactQuote } from '../model/exact-quote.ts';
import { notional } from '../model/instrument-terms.ts';
import { UNIT, convert, divide, larger, magnitude } from '../money/fixed-point.ts';
import type { Money, Price, Quantity } from '../money/fixed-point.ts';
import { leverageOf } from '../preview/leverage.ts';
import type { SymbolBounds } from './exact-limits.ts';
import { orderPrice } from './order-price.ts';
import type { OrderPrice } from './order-price.ts';
import { PortfolioExposure, workingAt, worth } from './portfolio-exposure.ts';
import { dearestOf, namedPrice, noneWorking, outstanding } from './working.ts';
import type { WorkingSide } from './working.ts';

/** The account as it could become, every working order filled, with the order among them. In its currency. */
export interface Outcome {
  readonly equity: Money;
  /** Long and short together; by how much of that the order makes it larger. */
  readonly gross: Money;
  readonly grown: Money;
  /** Long less short, as far to the order's side as it can get; positive there. By how much of that the order moves it. */
  readonly net: Money;
  readonly shift: Money;
  /** Of the order's symbol on the order's side, without its sign; by how much the order makes it larger. */
  readonly position: Money;
  readonly raised: Money;
  /** Initial margin without the order, and what the order adds. */
  readonly marginBefore: Money;
  readonly marginAdded: Money;
  /** What one unit adds that adds margin, and how large the order could be without adding any. */
  readonly marginPerUnit: Money;
  readonly marginFree: Quantity;
  readonly unpriceable: readonly string[];
}

const positive = (value: bigint): bigint => (value > 0n ? value : 0n);

const least = (a: Quantity, b: Quantity): Quantity => (a < b ? a : b);

/**
 * What an order would make of its account. It can move its position to its own side alone, so it is measured by how far
 * that can get: the position on that side, if it has one, and everything that works towards it. What works is not set off
 * against a position of the other side, which something else may close first; a market order is, because it meets it at once,
 * after those that are on their way already.
 */
export class OrderRisk {
  readonly context: OrderContext;
  readonly symbol: string;
  readonly buying: boolean;
  /** What it could fill beyond what it could before: all of a new order, the increase of a modified one. */
  readonly added: Quantity;
  /** How far the position can get on the order's side, with the order. */
  readonly reach: Quantity;
  /** Whether all it can do is make a position smaller. */
  readonly reduces: boolean;
  /** Whether it could make the position larger on its side, or dearer. */
  readonly increases: boolean;
  /** The reach without the order. */
  readonly before: Quantity;
  readonly #atOnce: boolean;
  /** What is held on the order's side, and below zero on the other, without and with what meets it at once. */
  readonly #held: Quantity;
  readonly #after: Quantity;
  /** What works on the order's side, without and with the order, and on the other. */
  readonly #along: WorkingSide;
  readonly #joined: WorkingSide;
  readonly #against: WorkingSide;
  // Worked out when a check asks for them.
  #bounds: SymbolBounds | undefined;
  #price: OrderPrice | undefined;
  #value: Money | undefined;
  #outcome: Outcome | undefined;

  constructor(context: OrderContext) {
    const { account, terms, request, draft, modified } = context;
    this.context = context;
    this.symbol = terms.spec.symbol;
    this.buying = request.side === Side.BUY;
    const { buys, sells } = account.working.get(this.symbol) ?? noneWorking;
    const signed = account.positions.get(this.symbol)?.position.qty ?? 0n;
    // From here on positive is the order's side.
    const held = this.buying ? signed : -signed;
    const along = this.buying ? buys : sells;
    this.#against = this.buying ? sells : buys;

    const closesOnly = request.reduceOnly === true || modified?.reduceOnly === true;
    const before = outstanding(modified);
    const fillable = modified === undefined ? draft.qty : draft.qty - modified.filledQty;
    this.added = closesOnly || fillable <= before ? 0n : fillable - before;
    const atOnce = request.type === OrderType.MARKET;
    this.#atOnce = atOnce;
    // What may only close cannot turn the position round.
    const closed = held < 0n ? least(held + along.closing, 0n) : held;
    this.#held = atOnce ? closed + along.coming : held;
    this.#along = atOnce ? { ...along, qty: along.qty - along.coming } : along;
    this.#after = atOnce ? this.#held + this.added : held;
    const dearest = modified === undefined ? 0n : dearestOf(modified);
    const named = (before + this.added) * larger(dearest, namedPrice(draft)) - before * dearest;
    const dearer = closesOnly || atOnce ? 0n : named;
    this.#joined = {
      ...this.#along,
      qty: this.#along.qty + (atOnce ? 0n : this.added),
      named: this.#along.named + dearer,
    };
    this.before = positive(this.#held) + this.#along.qty;
    this.reach = positive(this.#after) + this.#joined.qty;
    const most = atOnce ? this.#after : closed + along.qty + this.added;
    this.reduces = closesOnly || (held < 0n && most <= 0n);
    this.increases = !this.reduces && (this.reach > this.before || dearer > 0n);
  }

  get currency(): string {
    return this.context.account.opened.account.currency;
  }

  get bounds(): SymbolBounds {
    return (this.#bounds ??= this.context.account.limits.of(this.symbol));
  }

  /** Undefined while a market order has no quote to meet. */
  get price(): OrderPrice | undefined {
    return (this.#price ??= orderPrice(this.context));
  }

  /** What the whole order is worth, in the instrument's currency. */
  get value(): Money {
    return (this.#value ??= magnitude(notional(this.context.terms, this.price?.value ?? 0n)));
  }

  /** The same in the account's currency. */
  get worth(): Money {
    return convert(this.value, this.context.rate);
  }

  get outcome(): Outcome {
    return (this.#outcome ??= this.#work());
  }

  #work(): Outcome {
    const { account, terms, rate, facts, prices, termsOf } = this.context;
    const { symbol, added, reach, before, buying } = this;
    const portfolio = new PortfolioExposure(account, prices, termsOf);
    const mark = facts.quote && exactQuote(facts.quote).last;
    const known = mark ?? account.positions.get(symbol)?.position.lastPrice ?? 0n;
    // What the order adds counts at its own price where that is the dearer one.
    const own = this.price?.worst ?? 0n;
    const dear = magnitude(own) > magnitude(known) ? own : known;

    const at = (price: Price, qty: Quantity): Money => magnitude(worth(terms, price, qty, rate));
    const working = (side: WorkingSide): Money => magnitude(workingAt(terms, known, side, rate));
    const was = at(known, positive(this.#held)) + working(this.#along);
    const position = larger(
      at(known, positive(this.#after)) + working(this.#joined),
      was + at(dear, positive(reach - before)),
    );
    const opposed = working(this.#against);
    const widest = larger(was, at(known, positive(-this.#held)) + opposed);
    const grown = positive(larger(position, at(known, positive(-this.#after)) + opposed) - widest);
    const shift = larger(worth(terms, dear, added, rate), working(this.#joined) - working(this.#along));
    const unit = at(dear, UNIT);
    const leverage = BigInt(leverageOf(account, symbol));
    return {
      equity: portfolio.equity,
      gross: portfolio.gross + grown,
      grown,
      net: (buying ? portfolio.up : -portfolio.down) + shift,
      shift,
      position,
      raised: position - was,
      marginBefore: portfolio.margin,
      marginAdded: divide(grown, leverage),
      marginPerUnit: divide(unit, leverage),
      marginFree:
        unit === 0n ? 0n : (this.#atOnce ? positive(-this.#held) : 0n) + ((widest - was) * UNIT) / unit,
      unpriceable: portfolio.unpriceable,
    };
  }
}
