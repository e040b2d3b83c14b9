import { OrderType, Side } from '@tickwire/contracts';
import type { OrderContext } from '../gate/order-context.ts';
import { exactQuote } from '../model/exact-quote.ts';
import { notional } from '../model/instrument-terms.ts';
import { convert, divide, larger, magnitude } from '../money/fixed-point.ts';
import type { Money, Quantity } from '../money/fixed-point.ts';
import { leverageOf } from '../preview/leverage.ts';
import type { SymbolBounds } from './exact-limits.ts';
import { orderPrice } from './order-price.ts';
import type { OrderPrice } from './order-price.ts';
import { PortfolioExposure, worth } from './portfolio-exposure.ts';
import { noneWorking, outstanding } from './working.ts';

/** The account as it could become, every working order filled, with the order among them. In its currency. */
export interface Outcome {
  readonly equity: Money;
  /** Long and short together; by how much of that the order makes it larger. */
  readonly gross: Money;
  readonly grown: Money;
  /** Long less short, as far to the order's side as it can get; positive there. */
  readonly net: Money;
  /** Of the order's symbol on the order's side, without its sign. */
  readonly position: Money;
  /** Initial margin without the order, and what the order adds. */
  readonly marginBefore: Money;
  readonly marginAdded: Money;
  readonly unpriceable: readonly string[];
}

const positive = (qty: Quantity): Quantity => (qty > 0n ? qty : 0n);

/**
 * What an order would make of its account. It can move its position to its own side alone, so it is measured by how far
 * that can get: the position on that side, if it has one, and everything that works towards it. What works is not set off
 * against a position of the other side, which something else may close first; a market order is, because it meets it at once.
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
  /** Whether it could make the position larger on its side. */
  readonly increases: boolean;
  /** The reach without the order. */
  readonly #before: Quantity;
  /** By how much the order makes the larger of both sides larger. */
  readonly #grown: Quantity;
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
    const against = this.buying ? sells : buys;

    const closesOnly = request.reduceOnly === true || modified?.reduceOnly === true;
    const before = outstanding(modified);
    const fillable = modified === undefined ? draft.qty : draft.qty - modified.filledQty;
    this.added = closesOnly || fillable <= before ? 0n : fillable - before;
    const atOnce = request.type === OrderType.MARKET;
    const after = atOnce ? held + this.added : held;
    this.#before = positive(held) + along;
    this.reach = positive(after) + along + (atOnce ? 0n : this.added);
    const widest = larger(this.#before, positive(-held) + against);
    this.#grown = positive(larger(this.reach, positive(-after) + against) - widest);
    this.reduces = closesOnly || (held < 0n && (atOnce ? after <= 0n : held + along + this.added <= 0n));
    this.increases = !this.reduces && this.reach > this.#before;
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
    const { symbol, added, reach, buying } = this;
    const mark = facts.quote && exactQuote(facts.quote).last;
    const before = new PortfolioExposure(account, prices, termsOf);
    // What the order adds counts at its own price where that is the dearer one.
    const own = this.price?.worst ?? 0n;
    const known = mark ?? account.positions.get(symbol)?.position.lastPrice ?? own;
    const dear = magnitude(own) > magnitude(known) ? own : known;

    const grown = magnitude(worth(terms, dear, this.#grown, rate));
    const shift = worth(terms, dear, added, rate);
    const was = worth(terms, known, this.#before, rate);
    const more = worth(terms, dear, positive(reach - this.#before), rate);
    return {
      equity: before.equity,
      gross: before.gross + grown,
      grown,
      net: (buying ? before.up : -before.down) + shift,
      position: magnitude(was + more),
      marginBefore: before.margin,
      marginAdded: divide(grown, BigInt(leverageOf(account, symbol))),
      unpriceable: before.unpriceable,
    };
  }
}
