import { sendCancel } from '../decide/send-cancel.ts';
import type { DecisionContext } from '../decide/decision-context.ts';
import { noFacts } from '../events/facts.ts';
import { nextState } from '../lifecycle/order-lifecycle.ts';
import type { Order, OrderTerms } from '../model/order.ts';
import type { Quantity } from '../money/fixed-point.ts';
import { trailStart } from './place-leg.ts';
import { openQuantity, wantedQuantities } from './wanted-quantities.ts';

/** Hands a leg over to an internal venue; an external one gets it once the event is durable. */
export const sendLeg = (context: DecisionContext, order: Order | undefined): void => {
  const { venue, facts, termsOf } = context;
  const terms = order && termsOf(order.symbol);
  if (order === undefined || terms === undefined || !venue.capabilities.internal) return;
  const reading = facts.read(order.symbol);
  const market = reading === undefined || reading.contractChanged ? noFacts : reading.facts;
  context.take(venue.place({ order, terms }, market));
};

const activate = (context: DecisionContext, leg: Order, qty: Quantity): void => {
  const { account, transaction, termsOf } = context;
  const terms = termsOf(leg.symbol);
  // A stop begins to trail at the price that was just paid.
  const paid = account.positions.get(leg.symbol)?.position.lastPrice;
  const stopPrice =
    leg.trail === undefined || paid === undefined || terms === undefined
      ? leg.stopPrice
      : trailStart(leg.side, paid, leg.trail, terms);
  sendLeg(context, transaction.emit({ type: 'order-activated', orderId: leg.id, qty, stopPrice }).order);
};

/** Asks for new terms of a working leg. A change of size alone trades nothing at once. */
export const replaceLeg = (context: DecisionContext, { id, symbol }: Order, asked: OrderTerms): void => {
  const { venue, transaction, termsOf } = context;
  const { qty, limitPrice, stopPrice, trail } = asked;
  const { order } = transaction.emit({
    type: 'replace-requested',
    orderId: id,
    qty,
    limitPrice,
    stopPrice,
    trail,
  });
  const terms = termsOf(symbol);
  if (order !== undefined && terms !== undefined && venue.capabilities.internal) {
    context.take(venue.replace({ order, terms }, noFacts));
  }
};

/** Why a leg goes; `filled` is the order that has filled, if it goes because of that. */
const why = ({ id, role, parentId, covers, group }: Order, filled: Order | undefined): string => {
  if (role === undefined) return 'There is no position left that it could reduce.';
  if (parentId !== undefined && covers === undefined) return 'Its parent order ended before it filled.';
  return filled !== undefined && filled.id !== id && filled.group === group
    ? 'Another order of its bracket has closed.'
    : 'There is nothing left that it protects.';
};

/** What one order needs, done by calling; undefined when it is as it should be, or cannot be changed now. */
const stepFor = (
  context: DecisionContext,
  order: Order,
  wanted: Quantity,
  filled: Order | undefined,
): (() => void) | undefined => {
  const { state, parentId } = order;
  const cancel = (): void => sendCancel(context, order, why(order, filled));
  if (state === 'inactive') {
    if (wanted > 0n) return () => activate(context, order, wanted);
    return parentId !== undefined && context.account.orders.has(parentId) ? undefined : cancel;
  }
  if (wanted === 0n) return nextState(state, 'request-cancel') === undefined ? undefined : cancel;
  if (openQuantity(order) === wanted || nextState(state, 'request-replace') === undefined) return undefined;
  return () => replaceLeg(context, order, { ...order, qty: order.filledQty + wanted });
};

const nextStep = (
  context: DecisionContext,
  symbol: string,
  filled: Order | undefined,
): (() => void) | undefined => {
  for (const [id, wanted] of wantedQuantities(context.account, symbol)) {
    const order = context.account.orders.get(id);
    const step = order && stepFor(context, order, wanted, filled);
    if (step !== undefined) return step;
  }
  return undefined;
};

/**
 * Brings every order that may only close the position on a symbol to the size it should have: legs are activated, grow,
 * shrink and are cancelled with what they protect. Each step is taken on what the one before has led to. `filled` is the
 * order whose fill asks for it.
 */
export const protect = (context: DecisionContext, symbol: string, filled?: Order): void => {
  const next = (): (() => void) | undefined => nextStep(context, symbol, filled);
  for (let step = next(); step !== undefined; step = next()) step();
};
