import { OrderType } from '@tickwire/contracts';
import type { Refusal } from '../../commands/refusal.ts';
import { exactQuote } from '../../model/exact-quote.ts';
import type { Quote } from '../../model/quote.ts';
import { UNIT, divide, fromUnits, magnitude } from '../../money/fixed-point.ts';
import type { Price } from '../../money/fixed-point.ts';
import { refuseBeyond } from '../breach.ts';
import { grouped } from '../../money/grouped.ts';
import type { OrderRisk } from '../order-risk.ts';

/** Last price or middle of the quote, whichever is nearer to what the order could pay or get. */
const referenceOf = (buying: boolean, quote: Quote): Price => {
  const { last, bid, ask } = exactQuote(quote);
  if (bid >= ask) return last;
  const middle = (bid + ask) / 2n;
  return buying === middle > last ? middle : last;
};

/**
 * How far the worst price an order takes lies through the market, and what it is measured from: negative for one
 * that waits. A stop-limit order is measured from its stop, where it begins; a stop order names no price to trade at.
 */
export const throughMarket = ({
  buying,
  price,
  context,
}: OrderRisk): { readonly through: Price; readonly reference: Price } | undefined => {
  const { request, draft, facts, modified } = context;
  const { quote } = facts;
  if (quote === undefined || price === undefined || request.type === OrderType.STOP) return undefined;
  const worst = draft.limitPrice ?? price.worst;
  const reference =
    draft.stopPrice === undefined || modified?.triggered === true
      ? referenceOf(buying, quote)
      : draft.stopPrice;
  return { through: buying ? worst - reference : reference - worst, reference };
};

/** Against prices far through the market. Those on the near side of it wait there and harm nobody. */
export const checkPriceCollar = (risk: OrderRisk): Refusal | undefined => {
  const limit = risk.bounds.priceCollar;
  const measured = limit && throughMarket(risk);
  if (limit === undefined || measured === undefined || measured.through <= 0n) return undefined;
  const { through, reference } = measured;
  if (reference === 0n || through * UNIT <= limit.exact * magnitude(reference)) return undefined;
  const observed = fromUnits(divide(through * UNIT, magnitude(reference)));
  const { draft } = risk.context;
  return refuseBeyond('price_collar', {
    name: 'priceCollar',
    value: limit.value,
    observed,
    detail: `the order could trade ${(observed * 100).toFixed(2)} % through ${grouped(fromUnits(reference))}, the reference price of ${risk.symbol}.`,
    ...(draft.limitPrice !== undefined && { field: 'limitPrice' }),
  });
};
