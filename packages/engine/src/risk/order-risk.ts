import { Side } from '@tickwire/contracts';
import type { OrderContext } from '../gate/order-context.ts';
import { notional } from '../model/instrument-terms.ts';
import { convert, divide, larger, magnitude, toUnits } from '../money/fixed-point.ts';
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

/**
 * What an order would make of its account. An order can move its position only to its own side, so it is measured by the
 * extreme there: the position once it, and every working order of its side, is filled.
 */
export class OrderRisk {
  readonly context: OrderContext;
  readonly symbol: string;
  readonly buying: boolean;
  /** The position, signed: positive on the order's side. */
  readonly #held: Quantity;
  /** What works on the order's side, and against it. */
  readonly #along: Quantity;
  readonly #against: Quantity;
  /** What it could fill beyond what it could before: all of a new order, the increase of a modified one. */
  readonly added: Quantity;
  /** How far it could take the position to its side; not above zero while it only reduces one. */
  readonly extreme: Quantity;
  /** Whether all it can do is make a position smaller, even with everything else that works against it. */
  readonly reduces: boolean;
  /** Whether it could make the position larger on its side. */
  readonly increases: boolean;
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
    const held = account.positions.get(this.symbol)?.position.qty ?? 0n;
    this.#held = this.buying ? held : -held;
    this.#along = this.buying ? buys : sells;
    this.#against = this.buying ? sells : buys;
    const closesOnly = request.reduceOnly === true || modified?.reduceOnly === true;
    const before = outstanding(modified);
    const fillable = modified === undefined ? draft.qty : draft.qty - modified.filledQty;
    this.added = closesOnly || fillable <= before ? 0n : fillable - before;
    this.extreme = this.#held + this.#along + this.added;
    this.reduces = closesOnly || this.extreme <= 0n;
    this.increases = this.added > 0n && this.extreme > 0n;
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
    const { symbol, added, extreme, buying } = this;
    const mark = facts.quote === undefined ? undefined : toUnits(facts.quote.last);
    const before = new PortfolioExposure(
      account,
      {
        mark: (ticker) => (ticker === symbol ? mark : prices.mark(ticker)),
        rate: (currency) => prices.rate(currency),
      },
      termsOf,
    );
    // What the order adds counts at its own price where that is the dearer one.
    const own = this.price?.worst ?? 0n;
    const known = mark ?? account.positions.get(symbol)?.position.lastPrice ?? own;
    const dear = magnitude(own) > magnitude(known) ? own : known;

    const widest = larger(magnitude(this.#held + this.#along), magnitude(this.#held - this.#against));
    const grown = extreme > widest ? magnitude(worth(terms, dear, extreme - widest, rate)) : 0n;
    const shift = worth(terms, dear, added, rate);
    const rest = extreme > added ? worth(terms, known, extreme - added, rate) : 0n;
    return {
      equity: before.equity,
      gross: before.gross + grown,
      grown,
      net: (buying ? before.up : -before.down) + shift,
      position: magnitude(extreme > added ? rest + shift : worth(terms, dear, extreme, rate)),
      marginBefore: before.margin,
      marginAdded: divide(grown, BigInt(leverageOf(account, symbol))),
      unpriceable: before.unpriceable,
    };
  }
}
