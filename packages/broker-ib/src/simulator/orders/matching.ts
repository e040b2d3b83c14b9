import type { Print, Quote } from '../market/quote.ts';
import type { OrderTerms, SimulatedOrder } from './simulated-order.ts';

/** What an order meets: the quote, and the trade that has just happened. */
export interface Occasion {
  readonly quote: Quote;
  readonly print: Print | undefined;
  /** The order has just come or become active, and takes what is there. */
  readonly arriving: boolean;
}

/** Where a trailing order's stop stands after a move of the market; undefined for other orders. */
export function trailedStop(terms: OrderTerms, quote: Quote): number | undefined {
  if (!terms.type.startsWith('TRAIL')) return undefined;
  const reference = quote.last;
  const distance =
    terms.trailingPercent === undefined ? (terms.aux ?? 0) : (reference * terms.trailingPercent) / 100;
  const candidate = terms.side === 'SELL' ? reference - distance : reference + distance;
  if (terms.stop === undefined) return candidate;
  return terms.side === 'SELL' ? Math.max(terms.stop, candidate) : Math.min(terms.stop, candidate);
}

/** Whether the market reaches the price that makes an order active; true for orders that wait for none. */
export function isTriggered(terms: OrderTerms, { bid, ask, last }: Quote): boolean {
  const above = Math.max(last, bid);
  const below = Math.min(last, ask);
  switch (terms.type) {
    case 'STP':
    case 'STP LMT':
      return terms.side === 'BUY' ? above >= (terms.aux ?? Infinity) : below <= (terms.aux ?? -Infinity);
    case 'TRAIL':
    case 'TRAIL LIMIT':
      return terms.side === 'BUY' ? above >= (terms.stop ?? Infinity) : below <= (terms.stop ?? -Infinity);
    case 'MIT':
    case 'LIT':
      return terms.side === 'BUY' ? below <= (terms.aux ?? -Infinity) : above >= (terms.aux ?? Infinity);
    default:
      return true;
  }
}

/** The limit an active order has; undefined for a market order. */
export function limitOf({ type, side, limit, stop, limitOffset = 0 }: OrderTerms): number | undefined {
  if (type === 'TRAIL LIMIT') {
    if (stop === undefined) return limit;
    return side === 'SELL' ? stop - limitOffset : stop + limitOffset;
  }
  return type === 'LMT' || type === 'STP LMT' || type === 'LIT' || type === 'LOC' ? limit : undefined;
}

/** The price and the most an active order gets now; undefined when the market is not at its price. */
export function match(
  { terms, contract }: SimulatedOrder,
  { quote, print, arriving }: Occasion,
): { readonly price: number; readonly most: number } | undefined {
  const best = terms.side === 'BUY' ? quote.ask : quote.bid;
  const limit = limitOf(terms);
  if (limit === undefined) return { price: best, most: quote.liquidity };
  const reaches = (price: number): boolean => (terms.side === 'BUY' ? price <= limit : price >= limit);
  // Who comes takes the other side's price; who rests is traded with at its own.
  if (reaches(best)) return { price: arriving ? best : limit, most: quote.liquidity };
  if (print === undefined || !reaches(print.price)) return undefined;
  // A part that orders cannot have could never be closed.
  const parts = Math.floor(Math.min(print.size, quote.liquidity) / contract.sizeIncrement + 1e-9);
  return { price: limit, most: Number((parts * contract.sizeIncrement).toFixed(8)) };
}
