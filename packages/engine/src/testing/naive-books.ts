import type { Costing, FeeRule } from '../model/account.ts';
import { decimal, isLess, minus, plus, times, whole, zero } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** A fill as a statement lists it: whole units at a price, and the rate of that moment into the account's currency. */
export interface StatementLine {
  readonly orderId: string;
  readonly symbol: string;
  readonly currency: string;
  readonly pointValue: number;
  readonly side: 1 | -1;
  readonly qty: number;
  readonly price: number;
  readonly rate: number;
}

/** What one unit has cost, in the currency of its price and in the account's. */
interface Unit {
  readonly own: Fraction;
  readonly home: Fraction;
}

const nothing: Unit = { own: zero, home: zero };

const sum = (a: Unit, b: Unit): Unit => ({ own: plus(a.own, b.own), home: plus(a.home, b.home) });
const scaled = ({ own, home }: Unit, by: Fraction): Unit => ({ own: times(own, by), home: times(home, by) });

interface Holding {
  readonly sign: 1 | -1;
  /** One entry per unit, oldest first. */
  readonly units: readonly Unit[];
  /** What all units have cost by average. */
  readonly total: Unit;
}

/** A position as a venue states it: signed units, all of them at one price. */
export interface StatementPosition extends Pick<
  StatementLine,
  'symbol' | 'currency' | 'pointValue' | 'price' | 'rate'
> {
  readonly qty: number;
}

interface Charged {
  readonly units: number;
  readonly value: Fraction;
  readonly fee: Fraction;
}

/**
 * The books of an account kept as by hand: every unit of every position is an entry of its own, every sum a fraction
 * that is never rounded. Slow, and sharing nothing with the ledger: the ledger is held against it.
 */
export class NaiveBooks {
  readonly cash = new Map<string, Fraction>();
  realisedByAverage = zero;
  realisedByFifo = zero;
  fees = zero;
  deposits: Fraction;
  /** Fills booked: each may have cost the ledger a rounding. */
  lines = 0;
  readonly #home: string;
  readonly #costing: Costing;
  readonly #fee: FeeRule;
  readonly #holdings = new Map<string, Holding>();
  readonly #charged = new Map<string, Charged>();

  constructor(home: string, deposit: number, costing: Costing, fee: FeeRule) {
    this.#home = home;
    this.#costing = costing;
    this.#fee = fee;
    this.deposits = decimal(deposit);
    this.cash.set(home, this.deposits);
  }

  book(line: StatementLine): void {
    this.trade(line);
    this.#charge(line, times(decimal(line.price), decimal(line.pointValue)), decimal(line.rate));
  }

  /** The same without what the schedule asks for it. */
  trade(line: StatementLine): void {
    const price = times(decimal(line.price), decimal(line.pointValue));
    this.lines += 1;
    for (let unit = 0; unit < line.qty; unit += 1) this.#trade(line, price, decimal(line.rate));
  }

  /** Takes a commission, in the account's currency. */
  charge(commission: Fraction): void {
    this.lines += 1;
    this.fees = plus(this.fees, commission);
    this.#pay(this.#home, times(commission, whole(-1)));
  }

  deposit(amount: Fraction): void {
    this.lines += 1;
    this.deposits = plus(this.deposits, amount);
    this.#pay(this.#home, amount);
  }

  /** Puts a position in the place of the one that is held; what it has cost more is deposited, and paid for it. */
  state({ symbol, currency, pointValue, qty, price, rate }: StatementPosition): void {
    const before = this.#cost(symbol);
    const sign = qty < 0 ? -1 : 1;
    const own = times(decimal(price), decimal(pointValue));
    const unit = { own, home: times(own, decimal(rate)) };
    const units = Array.from({ length: qty * sign }, () => unit);
    this.#holdings.set(symbol, { sign, units, total: scaled(unit, whole(qty * sign)) });
    const more = minus(this.#cost(symbol), before);
    this.#pay(currency, times(more, whole(-1)));
    this.deposit(times(more, decimal(rate)));
  }

  /** Signed units of a position, what every one of them has cost, oldest first, and what all have by average. */
  holding(symbol: string): { readonly qty: number; readonly units: readonly Unit[]; readonly total: Unit } {
    const { sign, units, total } = this.#holdings.get(symbol) ?? { sign: 1, units: [], total: nothing };
    return { qty: units.length * sign, units, total: scaled(total, whole(sign)) };
  }

  /** By the account's costing; negative for a short. */
  #cost(symbol: string): Fraction {
    const { units, total } = this.holding(symbol);
    const { sign } = this.#holdings.get(symbol) ?? { sign: 1 };
    if (this.#costing === 'average') return total.own;
    return times(
      units.reduce((cost, { own }) => plus(cost, own), zero),
      whole(sign),
    );
  }

  #pay(currency: string, amount: Fraction): void {
    this.cash.set(currency, plus(this.cash.get(currency) ?? zero, amount));
  }

  #trade({ symbol, side, currency }: StatementLine, price: Fraction, rate: Fraction): void {
    this.#pay(currency, times(price, whole(-side)));
    const { sign, units, total } = this.#holdings.get(symbol) ?? { sign: side, units: [], total: nothing };
    const count = units.length;
    const [oldest, ...rest] = units;
    if (oldest === undefined || sign === side) {
      const bought = { own: price, home: times(price, rate) };
      this.#holdings.set(symbol, { sign: side, units: [...units, bought], total: sum(total, bought) });
      return;
    }
    const mean = scaled(total, { over: 1n, under: BigInt(count) });
    this.#holdings.set(symbol, { sign, units: rest, total: scaled(mean, whole(count - 1)) });
    const byAverage = times(minus(price, mean.own), whole(sign));
    const byFifo = times(minus(price, oldest.own), whole(sign));
    this.realisedByAverage = plus(this.realisedByAverage, times(byAverage, rate));
    this.realisedByFifo = plus(this.realisedByFifo, times(byFifo, rate));
    if (currency === this.#home) return;
    // What a foreign position gains is changed at once.
    const gain = this.#costing === 'fifo' ? byFifo : byAverage;
    this.#pay(currency, times(gain, whole(-1)));
    this.#pay(this.#home, times(gain, rate));
  }

  /** What the order costs by its schedule, less what it was charged for its earlier fills. */
  #charge({ orderId, qty }: StatementLine, price: Fraction, rate: Fraction): void {
    const { perUnit = 0, bps = 0, minimum, maximum } = this.#fee;
    const before = this.#charged.get(orderId) ?? { units: 0, value: zero, fee: zero };
    const units = before.units + qty;
    const value = plus(before.value, times(price, whole(qty)));
    let fee = plus(times(decimal(perUnit), whole(units)), times(value, times(decimal(bps), decimal(0.0001))));
    if (minimum !== undefined && isLess(fee, decimal(minimum))) fee = decimal(minimum);
    if (maximum !== undefined && isLess(times(value, decimal(maximum)), fee))
      fee = times(value, decimal(maximum));
    this.#charged.set(orderId, { units, value, fee });
    const commission = times(minus(fee, before.fee), rate);
    this.fees = plus(this.fees, commission);
    this.#pay(this.#home, times(commission, whole(-1)));
  }
}
