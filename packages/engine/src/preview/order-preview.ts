import { OrderType, Side } from '@tickwire/contracts';
import { RefusedError } from '../commands/refused-error.ts';
import { orderContext } from '../decide/gate-context.ts';
import type { GateContext } from '../decide/gate-context.ts';
import { notFilled } from '../decide/not-filled.ts';
import type { DecisionContext } from '../decide/decision-context.ts';
import type { MarketReading } from '../decide/facts.ts';
import { draftOrder } from '../gate/draft-order.ts';
import type { OrderContext } from '../gate/order-context.ts';
import { refusalsOf } from '../gate/order-gate.ts';
import { exactQuote } from '../model/exact-quote.ts';
import { notional } from '../model/instrument-terms.ts';
import { convert, divide, fromMoney, fromUnits } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import type { PreOrder } from '@tickwire/contracts';
import { OrderRisk } from '../risk/order-risk.ts';
import { bracketOutcome } from './bracket-outcome.ts';
import type { BracketOutcome } from './bracket-outcome.ts';
import { leverageOf, marginsItself } from './leverage.ts';

/** What an order would cost and risk. Money is in `currency`, the account's; prices are the instrument's. */
export interface OrderPreview extends BracketOutcome {
  readonly symbol: string;
  readonly currency: string;
  /** Mean price of the fills it would get now, else the limit price, else the stop price. */
  readonly estimatedPrice: number;
  readonly orderValue: number;
  readonly commission: number;
  readonly leverage: number;
  /** What the order adds to the initial margin of all that is held and works: 0 for one that only reduces. */
  readonly marginRequired: number;
  /** What one unit adds beyond `marginFreeQuantity`, which is how large the order could be without adding any. */
  readonly marginPerUnit: number;
  readonly marginFreeQuantity: number;
  /** Whether the venue decides margin, and may need more or less. */
  readonly isMarginEstimated: boolean;
  /** Margin and commission: what must be at hand. */
  readonly totalCost: number;
  readonly warnings: readonly string[];
  /** Why the order would be refused; empty when it would be taken. */
  readonly errors: readonly string[];
}

/** Price x quantity of the whole order: what would fill now at its prices, the rest at the price it names. */
const estimatedValue = (context: OrderContext, venue: DecisionContext['venue']): Money | undefined => {
  const { terms, facts, draft, request } = context;
  const named = draft.limitPrice ?? draft.stopPrice;
  let left = draft.qty;
  let value = 0n;
  for (const { qty, price } of venue.estimate({ order: draftOrder(context), terms }, facts)) {
    left -= qty;
    value += qty * price;
  }
  if (left === 0n) return value;
  if (named !== undefined) return value + left * named;
  if (facts.quote === undefined) return undefined;
  const { bid, ask } = exactQuote(facts.quote);
  return value + left * (request.side === Side.BUY ? ask : bid);
};

/** Whether the last trade is already where a stop is triggered, so that the order would not wait for the market to come. */
const isBeyondStop = ({ request, facts, draft }: OrderContext): boolean => {
  const { stopPrice } = draft;
  if (stopPrice === undefined || facts.quote === undefined) return false;
  const { last } = exactQuote(facts.quote);
  return request.side === Side.BUY ? last >= stopPrice : last <= stopPrice;
};

const beyondStopWarning = ({ request, facts }: OrderContext): string => {
  const when = facts.open ? 'at once' : 'when the session opens, unless the market has come back by then';
  return request.type === OrderType.STOP_LIMIT
    ? `The market is already beyond the stop: it would become a limit order ${when}.`
    : `The market is already beyond the stop: it would execute ${when}.`;
};

const warningsFor = (context: OrderContext): string[] => {
  const { request, facts, terms } = context;
  const beyond = isBeyondStop(context);
  const warnings = beyond ? [beyondStopWarning(context)] : [];
  if (!facts.open) return warnings;
  if (request.type === OrderType.MARKET)
    warnings.push('A market order executes at once, at whatever price the market has then.');
  else if (!beyond || request.type !== OrderType.STOP) return warnings;
  const shown = request.side === Side.BUY ? facts.quote?.askSize : facts.quote?.bidSize;
  if (shown !== undefined && request.qty > shown) {
    const { symbol } = terms.spec;
    warnings.push(
      `Only ${shown} ${symbol} is offered at the best price: the rest would execute at worse prices.`,
    );
  }
  return warnings;
};

/** Throws RefusedError when the request cannot be priced at all. */
export const previewOrder = (
  context: GateContext,
  reading: MarketReading,
  request: PreOrder,
): OrderPreview => {
  const checked = orderContext(context, reading, request);
  const risk = new OrderRisk(checked);
  const killed = notFilled(context, checked);
  const refusals = [...refusalsOf(checked, risk), ...(killed === undefined ? [] : [killed])];
  const { account, terms, draft, rate } = checked;
  const unusable = refusals.find(
    ({ code }) => code === 'invalid_quantity' || code === 'invalid_price' || code === 'no_market_data',
  );
  if (unusable !== undefined) throw new RefusedError(unusable);

  const value = estimatedValue(checked, context.venue) ?? 0n;
  const worth = notional(terms, value);
  const size = worth < 0n ? -worth : worth;
  const orderValue = convert(size, rate);
  const commission = convert(account.feeFor(terms.spec)(draft.qty, size), rate);
  const leverage = leverageOf(account, terms.spec.symbol);
  const { marginAdded, marginPerUnit, marginFree } = risk.outcome;
  return {
    symbol: terms.spec.symbol,
    currency: account.opened.account.currency,
    estimatedPrice: fromUnits(divide(value, draft.qty)),
    orderValue: fromMoney(orderValue),
    commission: fromMoney(commission),
    leverage,
    marginRequired: fromMoney(marginAdded),
    marginPerUnit: fromMoney(marginPerUnit),
    marginFreeQuantity: fromUnits(marginFree),
    isMarginEstimated: marginsItself(checked.venue),
    totalCost: fromMoney(marginAdded + commission),
    ...bracketOutcome(checked, value),
    warnings: warningsFor(checked),
    errors: refusals.map(({ detail }) => detail),
  };
};
