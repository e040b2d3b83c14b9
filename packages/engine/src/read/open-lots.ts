import { Side } from '@tickwire/contracts';
import type { PortfolioPosition } from '@tickwire/contracts';
import type { FillCorrected, OrderFilled } from '../events/engine-event.ts';
import { LotQueue } from '../ledger/lot-queue.ts';
import { notional, unitPrice } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { convert, fromUnits, magnitude } from '../money/fixed-point.ts';
import type { Quantity } from '../money/fixed-point.ts';
import type { Position } from '../model/position.ts';
import type { HeldPosition } from '../state/account-state.ts';

type Trade = Pick<OrderFilled, 'symbol' | 'side' | 'qty' | 'price' | 'rate'>;

/** The lots of an account as far as they are durable: those of the state may be ahead. */
export class OpenLots {
  readonly #queues = new Map<string, LotQueue>();

  /** As the state has them. */
  restore(symbol: string, { lots }: HeldPosition): void {
    this.#queues.set(symbol, LotQueue.of(lots.toArray()));
  }

  /** `held` is the position before the fill. */
  take({ symbol, side, qty, price, rate }: Trade, held: Quantity, terms: InstrumentTerms): void {
    let queue = this.#queues.get(symbol);
    if (queue === undefined) this.#queues.set(symbol, (queue = new LotQueue()));
    const opposes = held !== 0n && held < 0n === (side === Side.BUY);
    const closing = opposes ? (qty < magnitude(held) ? qty : magnitude(held)) : 0n;
    const signed = (units: Quantity): Quantity => (side === Side.BUY ? units : -units);
    if (closing > 0n) queue.close(signed(closing));
    const opening = signed(qty - closing);
    const cost = notional(terms, price * opening);
    if (opening !== 0n) queue.open(opening, { own: cost, home: convert(cost, rate) });
    else if (closing === magnitude(held)) this.#queues.delete(symbol);
  }

  /** `held` is the position before the correction. */
  correct(event: FillCorrected, held: Quantity, terms: InstrumentTerms): void {
    const { symbol, side, qty, price, was, rate } = event;
    if (qty === was.qty && price === was.price) return;
    const opposite = side === Side.BUY ? Side.SELL : Side.BUY;
    this.take({ symbol, side: opposite, ...was, rate }, held, terms);
    this.take(event, side === Side.BUY ? held - was.qty : held + was.qty, terms);
  }

  /** As a venue has stated the position: one lot. */
  state({ symbol, qty, average }: Position): void {
    if (qty === 0n) this.#queues.delete(symbol);
    else this.#queues.set(symbol, LotQueue.of([average]));
  }

  /** Oldest first. */
  of(symbol: string, terms: InstrumentTerms): PortfolioPosition['lots'] {
    const lots = this.#queues.get(symbol)?.toArray() ?? [];
    return lots.map(({ qty, basisQty, basisCost }) => ({
      qty: fromUnits(magnitude(qty)),
      price: fromUnits(unitPrice(terms, basisCost, basisQty)),
    }));
  }
}
