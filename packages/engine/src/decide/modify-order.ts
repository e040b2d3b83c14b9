import { readBracket } from '../brackets/bracket-request.ts';
import { changeLeg, pendingLeg } from '../brackets/change-leg.ts';
import { addMissingLegs, legsWith } from '../brackets/entry-legs.ts';
import { protect } from '../brackets/protect.ts';
import { mirrorLeg } from '../brackets/withdraw-leg.ts';
import type { Decision, ModifyOrder } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { refusalOf } from '../gate/order-gate.ts';
import { exactQuote } from '../model/exact-quote.ts';
import { sameBracket } from '../model/bracket.ts';
import type { Bracket } from '../model/bracket.ts';
import type { Order, OrderTerms } from '../model/order.ts';
import { unknownSymbol, workingOrder } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { handOverInternally } from './enter-order.ts';
import type { MarketReading } from './facts.ts';
import { orderContext } from './gate-context.ts';
import { noteRefusal } from './note-refusal.ts';

const sameTerms = (order: Order, asked: OrderTerms): boolean =>
  order.qty === asked.qty && order.limitPrice === asked.limitPrice && order.stopPrice === asked.stopPrice;

const requestReplace = (
  context: DecisionContext,
  reading: MarketReading,
  orderId: string,
  asked: OrderTerms,
): void => {
  const { order } = context.transaction.emit({ type: 'replace-requested', orderId, entered: true, ...asked });
  handOverInternally(context, reading, order, 'replace');
};

/** A leg that no venue has yet changes at once, and shows so on its parent. */
const amend = ({ account, transaction }: DecisionContext, orderId: string, asked: OrderTerms): void => {
  const { order } = transaction.emit({ type: 'order-amended', orderId, ...asked });
  if (order !== undefined) mirrorLeg({ account, transaction }, order);
};

/** Gives an order another bracket: its legs move, come and go. */
const setBracket = (
  context: DecisionContext,
  { facts: { quote } }: MarketReading,
  { id: orderId, symbol }: Order,
  bracket: Bracket | undefined,
): void => {
  const { account, transaction } = context;
  transaction.emit({ type: 'bracket-set', orderId, bracket });
  for (const { id } of legsWith(account, symbol, orderId)) {
    const leg = account.orders.get(id);
    if (leg !== undefined) changeLeg(context, leg, bracket, quote && exactQuote(quote).last);
  }
  const order = account.orders.get(orderId);
  if (order !== undefined) addMissingLegs(context, order);
  protect(context, symbol);
};

export const modifyOrder = (
  context: DecisionContext,
  { orderId, order: request }: ModifyOrder,
): Decision<'modify-order'> => {
  const { account, transaction, facts } = context;
  const refused = (refusal: Refusal): Decision<'modify-order'> => ({ accepted: false, refusal });
  const modified = workingOrder(account, orderId);
  if ('code' in modified) return refused(modified);
  const reading = facts.read(request.symbol);
  if (reading === undefined) return refused(unknownSymbol(request.symbol));
  const checked = orderContext(context, reading, request, { modified });
  const refusal = refusalOf(checked);
  if (refusal !== undefined) return refused(noteRefusal(transaction, reading, refusal));
  const read = readBracket(request, reading.terms);
  const bracket = 'code' in read ? undefined : read.bracket;
  const accepted = { accepted: true, result: { orderId } } as const;

  if (modified.role !== undefined) {
    const trail = bracket?.stop?.kind === 'trailing' ? bracket.stop.trail : modified.trail;
    const asked = { ...checked.draft, trail };
    transaction.list(reading.terms);
    if (modified.state === 'inactive') amend(context, orderId, asked);
    else requestReplace(context, reading, orderId, asked);
    return accepted;
  }

  const changesBracket = !sameBracket(bracket, modified.bracket);
  const pending = changesBracket && pendingLeg(legsWith(account, modified.symbol, orderId), bracket);
  if (pending) {
    const detail = `Order ${pending.id} of its bracket awaits the venue's answer (${pending.state}): modify it after that.`;
    return refused(refuse('order_pending', detail));
  }
  transaction.list(reading.terms);
  if (changesBracket) setBracket(context, reading, modified, bracket);
  if (!changesBracket || !sameTerms(modified, checked.draft))
    requestReplace(context, reading, orderId, checked.draft);
  return accepted;
};
