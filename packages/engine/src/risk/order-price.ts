import { OrderType, Side } from '@tickwire/contracts';
import type { OrderContext } from '../gate/order-context.ts';
import { exactQuote } from '../model/exact-quote.ts';
import type { Money, Price } from '../money/fixed-point.ts';
import { levelsFor, walkBook } from '../paper/walk-book.ts';

/** What an order would trade at. */
export interface OrderPrice {
  readonly worst: Price;
  /** Price x quantity of the whole order. */
  readonly value: Money;
}

const bookPrice = ({ request, facts, draft, terms }: OrderContext): OrderPrice | undefined => {
  const { quote } = facts;
  if (quote === undefined) return undefined;
  const { side } = request;
  const { qty } = draft;
  const buying = side === Side.BUY;
  const { bid, ask, bidSize, askSize } = exactQuote(quote);
  const best = buying ? ask : bid;
  if ((buying ? askSize : bidSize) >= qty) return { worst: best, value: best * qty };
  const fills = walkBook(levelsFor(side, facts), {
    side,
    qty,
    consumed: 0n,
    limit: undefined,
    tick: terms.tick,
  });
  let value = 0n;
  for (const fill of fills) value += fill.price * fill.qty;
  return { worst: fills.at(-1)?.price ?? best, value };
};

/**
 * A market order trades through the book as it is shown. Any other is taken at the worst price for the account that it
 * names or meets: a buy pays up to its limit, a sale below the market is made at the market. Undefined without a quote for
 * a market order.
 */
export const orderPrice = (context: OrderContext): OrderPrice | undefined => {
  const { request, facts, draft } = context;
  if (request.type === OrderType.MARKET) return bookPrice(context);
  const { qty, limitPrice, stopPrice } = draft;
  const { quote } = facts;
  const buying = request.side === Side.BUY;
  let price = limitPrice ?? stopPrice ?? 0n;
  if (!buying && stopPrice !== undefined && stopPrice > price) price = stopPrice;
  // A sale meets the bid where that is better than what it asks for; so does a stop to buy that is reached the ask.
  if (quote !== undefined && (!buying || limitPrice === undefined)) {
    const { bid, ask } = exactQuote(quote);
    const met = buying ? ask : bid;
    if ((!buying || (stopPrice ?? 0n) < met) && met > price) price = met;
  }
  return { worst: price, value: price * qty };
};
