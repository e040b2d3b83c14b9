import { OrderType, Side } from '@tickwire/contracts';
import type { Decision, Halt, HaltResult, Resume } from '../commands/command.ts';
import { bringLegsBack } from '../brackets/entry-legs.ts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import { onResume } from '../model/equity-standing.ts';
import { isStricter } from '../model/halt-state.ts';
import type { HaltState } from '../model/halt-state.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { fromUnits } from '../money/fixed-point.ts';
import type { Quantity } from '../money/fixed-point.ts';
import { equityOf } from '../risk/equity.ts';
import { leftToClose } from '../risk/working.ts';
import type { AccountState } from '../state/account-state.ts';
import type { DecisionContext } from './decision-context.ts';
import { enterOrder } from './enter-order.ts';
import { sendCancel } from './send-cancel.ts';

export const halt = (
  context: DecisionContext,
  { actor, level, flatten, reason }: Halt,
): Decision<'halt'> => ({
  accepted: true,
  result: raiseHalt(context, { level, flatten, reason, by: actor.id, since: context.transaction.time }),
});

/**
 * Stops an account: from here its gate is closed. Asked for again it does again what is left to do, and the level
 * stays as strict as it is.
 */
export const raiseHalt = (context: DecisionContext, asked: HaltState): HaltResult => {
  const { account, transaction } = context;
  const { level, flatten } = account.halt;
  const flattens = asked.level === 'halted' && asked.flatten && !flatten;
  if (isStricter(asked.level, level) || flattens) {
    const halt = {
      ...asked,
      level: isStricter(level, asked.level) ? level : asked.level,
      flatten: flatten || flattens,
    };
    transaction.emit({ type: 'halt-raised', halt });
  }
  const cancels =
    account.halt.level === 'halted' ? cancelAll(context, asked.reason) : { cancelled: [], cancelling: [] };
  const closes = account.halt.flatten ? flattenAll(context) : { flattened: [], notFlattened: [] };
  return { halt: account.halt, ...cancels, ...closes };
};

/** Whether the order is on its way to close a position: a market order waits for nothing but its venue. */
const isClosing = ({ positions }: AccountState, { type, side, symbol }: Order): boolean => {
  const held = positions.get(symbol)?.position.qty ?? 0n;
  return type === OrderType.MARKET && (side === Side.SELL ? held > 0n : held < 0n);
};

const cancelAll = (
  context: DecisionContext,
  reason: string | undefined,
): Pick<HaltResult, 'cancelled' | 'cancelling'> => {
  const { account } = context;
  const { orders } = account;
  // A closing order that was cancelled in vain and sent again would close the position twice.
  const working = [...orders.values()].filter((order) => !isClosing(account, order)).map(({ id }) => id);
  for (const id of working) {
    const order = orders.get(id);
    // The cancel of an earlier one may have taken its children along.
    if (order !== undefined && !isFinal(order.state)) sendCancel(context, order, reason);
  }
  return {
    cancelled: working.filter((id) => !orders.has(id)),
    cancelling: working.filter((id) => orders.has(id)),
  };
};

export const flattenAll = (context: DecisionContext): Pick<HaltResult, 'flattened' | 'notFlattened'> => {
  const flattened: string[] = [];
  const notFlattened: string[] = [];
  for (const { position } of context.account.positions.values()) {
    const { symbol } = position;
    const left = leftToClose(context.account, position);
    const isSent = left <= 0n || isSentToClose(context, position, left);
    (isSent ? flattened : notFlattened).push(symbol);
  }
  return { flattened, notFlattened };
};

const isSentToClose = (context: DecisionContext, { symbol, qty }: Position, left: Quantity): boolean => {
  if (context.facts.isUnavailable) return false;
  const reading = context.facts.read(symbol);
  const side = qty > 0n ? Side.SELL : Side.BUY;
  const order = { symbol, type: OrderType.MARKET, side, qty: fromUnits(left), isClose: true };
  return reading !== undefined && 'orderId' in enterOrder(context, reading, order, 'flatten');
};

/** What works and what runs stays as the halt left it: only the gate opens, and brackets have their legs again. */
export const resume = (context: DecisionContext, { actor, reason }: Resume): Decision<'resume'> => {
  const { account, transaction, facts, termsOf } = context;
  if (account.halt.level !== 'active') {
    const halt: HaltState = {
      level: 'active',
      flatten: false,
      reason,
      by: actor.id,
      since: transaction.time,
    };
    transaction.emit({ type: 'halt-lifted', halt });
    const { standing } = account;
    if (standing.dailyLoss === 'halted' || standing.drawdown === 'halted') {
      const equity = equityOf(account, facts, termsOf);
      transaction.emit({ type: 'standing-noted', standing: onResume(standing, equity) });
    }
    bringLegsBack(context);
  }
  return { accepted: true, result: {} };
};
