import { Side } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import type { MarketFacts } from '../events/facts.ts';
import type { OrderContext } from '../gate/order-context.ts';
import type { Bracket } from '../model/bracket.ts';
import { exactQuote } from '../model/exact-quote.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { fromUnits } from '../money/fixed-point.ts';
import type { Price } from '../money/fixed-point.ts';
import { asksForBracket, readBracket } from './bracket-request.ts';
import { withLeg } from './legs.ts';

const invalid = (detail: string, field: string): Refusal => refuse('invalid_bracket', detail, field);

/** What is wrong with a bracket that protects a position of `side` entered, or priced, at `price`. */
export const misplaced = (
  { takeProfit, stop }: Bracket,
  side: Side,
  price: Price,
  { spec }: InstrumentTerms,
): Refusal | undefined => {
  const buys = side === Side.BUY;
  const [gain, loss] = buys ? ['above', 'below'] : ['below', 'above'];
  const at = fromUnits(price);
  if (takeProfit !== undefined && (buys ? takeProfit <= price : takeProfit >= price))
    return invalid(`The take-profit must be ${gain} ${at}.`, 'takeProfit');
  if (stop === undefined) return undefined;
  if (stop.kind === 'trailing') {
    return buys && price <= stop.trail && spec.type !== 'futures'
      ? invalid(`The stop cannot trail by as much as the price itself, ${at}.`, 'trailingStopPips')
      : undefined;
  }
  return (buys ? stop.price >= price : stop.price <= price)
    ? invalid(`The stop must be ${loss} ${at}.`, stop.kind === 'guaranteed' ? 'guaranteedStop' : 'stopLoss')
    : undefined;
};

const lastPrice = ({ quote }: MarketFacts): Price | undefined => quote && exactQuote(quote).last;

/** The price an order is expected to be entered at; undefined while nothing says. */
const entryPrice = ({ request, draft, facts, modified }: OrderContext): Price | undefined => {
  if (modified !== undefined && modified.filledQty > 0n) return lastPrice(facts);
  const { limitPrice, stopPrice } = draft;
  const buys = request.side === Side.BUY;
  if (stopPrice !== undefined) return stopPrice;
  const quote = facts.open && facts.quote !== undefined ? exactQuote(facts.quote) : undefined;
  const best = buys ? quote?.ask : quote?.bid;
  if (limitPrice === undefined || best === undefined) return limitPrice ?? best;
  return best < limitPrice === buys ? best : limitPrice;
};

/** A leg may move to where it protects, and no further; it has no bracket of its own. */
const checkLeg = ({ account, request, draft, facts, modified, terms }: OrderContext): Refusal | undefined => {
  if (modified === undefined) return undefined;
  const { takeProfit, stopLoss, guaranteedStop, trailingStopPips, trailingStopPrice } = request;
  const field =
    (takeProfit !== undefined && 'takeProfit') ||
    (stopLoss !== undefined && 'stopLoss') ||
    (guaranteedStop !== undefined && 'guaranteedStop');
  if (field !== false) return invalid('An order of a bracket cannot have a bracket itself.', field);
  if (modified.trail === undefined && (trailingStopPips !== undefined || trailingStopPrice !== undefined))
    return invalid('This order does not trail: set a trailing stop on what it protects.', 'trailingStopPips');
  const read =
    modified.trail === undefined ? undefined : readBracket({ trailingStopPips, trailingStopPrice }, terms);
  if (read !== undefined && 'code' in read) return read;
  const parent = modified.parentId === undefined ? undefined : account.orders.get(modified.parentId);
  const entered = modified.state === 'inactive' ? (parent?.limitPrice ?? parent?.stopPrice) : undefined;
  const price = entered ?? lastPrice(facts);
  const moved = withLeg(undefined, { ...modified, ...draft, trail: undefined });
  return price === undefined
    ? undefined
    : misplaced(moved, modified.side === Side.BUY ? Side.SELL : Side.BUY, price, terms);
};

/** Refuses brackets that cannot be, e.g. a stop on the side where the position gains. */
export const checkBracket = (context: OrderContext): Refusal | undefined => {
  const { request, terms, modified } = context;
  if (modified?.role !== undefined) return checkLeg(context);
  if (!asksForBracket(request)) return undefined;
  const read = readBracket(request, terms);
  if ('code' in read) return read;
  const { bracket } = read;
  if (bracket === undefined) return undefined;
  if (modified?.reduceOnly ?? request.reduceOnly ?? false) {
    return invalid('A reduce-only order opens nothing that a bracket could protect.', 'reduceOnly');
  }
  const price = entryPrice(context);
  return price === undefined ? undefined : misplaced(bracket, request.side, price, terms);
};
