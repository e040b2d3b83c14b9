import { Side } from '@tickwire/contracts';
import type { OrderContext } from '../gate/order-context.ts';
import { notional } from '../model/instrument-terms.ts';
import { convert, divide, toUnits } from '../money/fixed-point.ts';
import type { Money, Price, Quantity } from '../money/fixed-point.ts';
import { leverageOf } from '../preview/leverage.ts';
import type { SymbolBounds } from './exact-limits.ts';
import { holdingsOf } from './holdings.ts';
import { orderPrice } from './order-price.ts';
import type { OrderPrice } from './order-price.ts';
import { portfolioExposure, priceOf } from './portfolio-exposure.ts';
import type { PortfolioExposure } from './portfolio-exposure.ts';
import { larger, magnitude } from './symbol-exposure.ts';
import { noneWorking, outstanding } from './working.ts';
import type { Working } from './working.ts';

/** The account as it could become, every working order filled, with the order among them. In its currency. */
export interface Outcome extends Omit<PortfolioExposure, 'symbols'> {
  /** Of the order's symbol, without its sign. */
  readonly position: Money;
  /** By how much the order makes its symbol's part of the gross larger; the margin that takes. */
  readonly grown: Money;
  readonly marginAdded: Money;
}

/**
 * What an order would make of its account. An order can move its position only to its own side, so it is measured by the
 * extreme there: the position once it, and every working order of its side, is filled. Worked out as far as it is asked for.
 */
export class OrderRisk {
  readonly context: OrderContext;
  #bounds: SymbolBounds | undefined;
  #price: OrderPrice | undefined;
  #outcome: Outcome | undefined;

  constructor(context: OrderContext) {
    this.context = context;
  }

  get symbol(): string {
    return this.context.terms.spec.symbol;
  }

  get currency(): string {
    return this.context.account.opened.account.currency;
  }

  get bounds(): SymbolBounds {
    return (this.#bounds ??= this.context.account.limits.of(this.symbol));
  }

  get buying(): boolean {
    return this.context.request.side === Side.BUY;
  }

  /** What it could fill beyond what it could before: all of a new order, the increase of a modified one. */
  get added(): Quantity {
    const { draft, modified, request } = this.context;
    if (request.reduceOnly === true || modified?.reduceOnly === true) return 0n;
    const fillable = draft.qty - (modified?.filledQty ?? 0n);
    const before = outstanding(modified);
    return fillable > before ? fillable - before : 0n;
  }

  /** How far it could take the position to its side; not above zero while it only reduces one. */
  get extreme(): Quantity {
    const { account } = this.context;
    const held = account.positions.get(this.symbol)?.position.qty ?? 0n;
    const { buys, sells } = this.#working;
    return (this.buying ? held + buys : sells - held) + this.added;
  }

  /** Whether it could make the position larger on its side. */
  get increases(): boolean {
    return this.added > 0n && this.extreme > 0n;
  }

  /** Whether all it can do is make a position smaller, even with everything else that works against it. */
  get reduces(): boolean {
    const { request, modified } = this.context;
    return request.reduceOnly === true || modified?.reduceOnly === true || this.extreme <= 0n;
  }

  /** Undefined while a market order has no quote to meet. */
  get price(): OrderPrice | undefined {
    return (this.#price ??= orderPrice(this.context));
  }

  /** What the whole order is worth, in the instrument's currency. */
  get value(): Money {
    return magnitude(notional(this.context.terms, this.price?.value ?? 0n));
  }

  /** The same in the account's currency. */
  get worth(): Money {
    return convert(this.value, this.context.rate);
  }

  get outcome(): Outcome {
    return (this.#outcome ??= this.#work());
  }

  get #working(): Working {
    return this.context.account.working.get(this.symbol) ?? noneWorking;
  }

  #work(): Outcome {
    const { account, terms, rate, facts, prices, termsOf } = this.context;
    const { symbol, added } = this;
    const mark = facts.quote === undefined ? undefined : toUnits(facts.quote.last);
    const holdings = holdingsOf(account);
    const before = portfolioExposure(
      holdings,
      { mark: (ticker) => (ticker === symbol ? mark : prices.mark(ticker)), rate: (c) => prices.rate(c) },
      termsOf,
    );

    const own = this.price === undefined ? 0n : this.price.worst;
    const known = priceOf(holdings, symbol, mark) ?? own;
    const worth = (qty: Quantity, price: Price): Money =>
      qty === 0n ? 0n : magnitude(convert(notional(terms, price * qty), rate));
    // Its own part counts at its own price where that is the dearer one.
    const dear = magnitude(own) > magnitude(known) ? own : known;

    const held = account.positions.get(symbol)?.position.qty ?? 0n;
    const { buys, sells } = this.#working;
    const worst = larger(magnitude(held + buys), magnitude(held - sells));
    const { extreme } = this;
    const more = extreme > worst ? extreme - worst : 0n;
    const grown = worth(more, dear);
    const marginAdded = divide(grown, BigInt(leverageOf(account, symbol)));
    const shift = convert(notional(terms, dear * added), rate);
    const onItsSide =
      extreme > added ? worth(extreme - added, known) + worth(added, dear) : worth(extreme, dear);
    return {
      equity: before.equity,
      unpriceable: before.unpriceable,
      gross: before.gross + grown,
      up: this.buying ? before.up + shift : before.up,
      down: this.buying ? before.down : before.down - shift,
      margin: before.margin + marginAdded,
      position: extreme > 0n ? onItsSide : 0n,
      grown,
      marginAdded,
    };
  }
}
