import { OrderType, Side } from '@tickwire/contracts';
import type { Decision, EditBrackets } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { unknownSymbol } from '../decide/decision-context.ts';
import type { DecisionContext } from '../decide/decision-context.ts';
import type { MarketReading } from '../decide/facts.ts';
import { orderContext } from '../decide/gate-context.ts';
import { openPosition } from '../decide/open-position.ts';
import { sendCancel } from '../decide/send-cancel.ts';
import { checkContract } from '../gate/contract-check.ts';
import { checkHalt } from '../gate/halt-check.ts';
import { checkSupported } from '../gate/supported-check.ts';
import type { Bracket } from '../model/bracket.ts';
import { exactQuote } from '../model/exact-quote.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { fromUnits } from '../money/fixed-point.ts';
import { checkOrderRate } from '../risk/checks/order-rate.ts';
import { OrderRisk } from '../risk/order-risk.ts';
import type { Price } from '../money/fixed-point.ts';
import { misplaced } from './bracket-check.ts';
import { readBracket } from './bracket-request.ts';
import { changeLeg, pendingLeg } from './change-leg.ts';
import { legsOf } from './legs.ts';
import { placeLeg } from './place-leg.ts';
import { protect, sendLeg } from './protect.ts';

const closingSide = ({ qty }: Position): Side => (qty > 0n ? Side.SELL : Side.BUY);

/** Why the position cannot have the bracket; the order rate alone when it is to lose the one it has. */
const refusalOf = (
  context: DecisionContext,
  reading: MarketReading,
  position: Position,
  bracket: Bracket | undefined,
  price: Price,
  { brackets }: EditBrackets,
): Refusal | undefined => {
  const { symbol, qty } = position;
  const request = {
    ...brackets,
    symbol,
    type: bracket?.takeProfit === undefined ? OrderType.STOP : OrderType.LIMIT,
    side: closingSide(position),
    qty: fromUnits(qty < 0n ? -qty : qty),
  };
  const checked = orderContext(context, reading, request, { purpose: 'protect' });
  const risk = new OrderRisk(checked);
  const tooMany = checkOrderRate(risk);
  if (tooMany !== undefined || bracket === undefined) return tooMany;
  return (
    checkHalt(checked, risk) ??
    checkSupported(checked) ??
    checkContract(checked) ??
    misplaced(bracket, qty > 0n ? Side.BUY : Side.SELL, price, reading.terms)
  );
};

/** The working legs of the position: those set on it, and those that came with orders. */
const workingLegs = (
  { account }: DecisionContext,
  symbol: string,
): { onPosition: Order[]; ofOrders: Order[] } => {
  const onPosition: Order[] = [];
  const ofOrders: Order[] = [];
  for (const id of account.indexes.closing.get(symbol) ?? []) {
    const order = account.orders.get(id);
    if (order?.role === undefined || order.state === 'inactive' || order.state === 'pending-cancel') continue;
    (order.parentId === undefined ? onPosition : ofOrders).push(order);
  }
  return { onPosition, ofOrders };
};

/** Orders that still fill into the position leave its protection to the bracket of the position from here. */
const takeOver = (context: DecisionContext, legs: readonly Order[]): void => {
  const { account, transaction } = context;
  for (const leg of legs) {
    const parent = leg.parentId === undefined ? undefined : account.orders.get(leg.parentId);
    if (parent?.bracket !== undefined)
      transaction.emit({ type: 'bracket-set', orderId: parent.id, bracket: undefined });
    const current = account.orders.get(leg.id);
    if (current !== undefined) sendCancel(context, current, 'The bracket was changed.');
  }
};

/** Adds the legs that are not there yet, one by one: the first may have closed the position. */
const addLegs = (context: DecisionContext, symbol: string, bracket: Bracket, price: Price): void => {
  for (const leg of legsOf(bracket)) {
    const position = context.account.positions.get(symbol)?.position;
    const { onPosition } = workingLegs(context, symbol);
    if (position === undefined || onPosition.some(({ role }) => role === leg.role)) continue;
    const { qty } = position;
    const order = placeLeg(context, leg, {
      symbol,
      side: closingSide(position),
      qty: qty < 0n ? -qty : qty,
      price,
      covers: undefined,
      parentId: undefined,
      group: onPosition[0]?.group,
    });
    sendLeg(context, order);
  }
};

/**
 * Gives a position this bracket, sized to all of it, in place of those it has. What is left out is taken away. Orders that
 * are no part of its brackets are not touched.
 */
export const editBrackets = (context: DecisionContext, command: EditBrackets): Decision<'edit-brackets'> => {
  const refused = (refusal: Refusal): Decision<'edit-brackets'> => ({ accepted: false, refusal });
  const position = openPosition(context.account, command.positionId);
  if ('code' in position) return refused(position);
  const { symbol } = position;
  const reading = context.facts.read(symbol);
  if (reading === undefined) return refused(unknownSymbol(symbol));
  const read = readBracket(command.brackets, reading.terms);
  if ('code' in read) return refused(read);
  const { bracket } = read;
  const { quote } = reading.facts;
  const price = quote === undefined ? position.lastPrice : exactQuote(quote).last;
  const refusal = refusalOf(context, reading, position, bracket, price, command);
  if (refusal !== undefined) return refused(refusal);
  const { onPosition, ofOrders } = workingLegs(context, symbol);
  const pending = pendingLeg(onPosition, bracket);
  if (pending !== undefined) {
    const detail = `Order ${pending.id} awaits the venue's answer (${pending.state}): set the bracket after that.`;
    return refused(refuse('order_pending', detail));
  }

  context.transaction.emit({ type: 'brackets-edited', symbol });
  takeOver(context, ofOrders);
  for (const { id } of onPosition) {
    const leg = context.account.orders.get(id);
    if (leg !== undefined) changeLeg(context, leg, bracket, price);
  }
  if (bracket !== undefined) addLegs(context, symbol, bracket, price);
  protect(context, symbol);
  const orderIds = workingLegs(context, symbol).onPosition.map(({ id }) => id);
  return { accepted: true, result: { orderIds } };
};
