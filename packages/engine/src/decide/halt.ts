import { OrderType, Side } from '@tickwire/contracts';
import type { Decision, Halt, HaltResult, Resume } from '../commands/command.ts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import { isStricter } from '../model/halt-state.ts';
import type { HaltState } from '../model/halt-state.ts';
import { fromUnits } from '../money/fixed-point.ts';
import { requestCancel } from './cancel-order.ts';
import type { DecisionContext } from './decision-context.ts';
import { enterOrder } from './enter-order.ts';

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

const cancelAll = (
  context: DecisionContext,
  reason: string | undefined,
): Pick<HaltResult, 'cancelled' | 'cancelling'> => {
  const { orders } = context.account;
  const working = [...orders.keys()];
  for (const id of working) {
    const order = orders.get(id);
    // The cancel of an earlier one may have taken its children along.
    if (order !== undefined && !isFinal(order.state)) requestCancel(context, order, reason);
  }
  return {
    cancelled: working.filter((id) => !orders.has(id)),
    cancelling: working.filter((id) => orders.has(id)),
  };
};

const flattenAll = (context: DecisionContext): Pick<HaltResult, 'flattened' | 'notFlattened'> => {
  const flattened: string[] = [];
  const notFlattened: string[] = [];
  for (const symbol of context.account.positions.keys()) {
    const position = context.account.positions.get(symbol)?.position;
    const reading = context.facts.read(symbol);
    if (position === undefined) continue;
    const long = position.qty > 0n;
    const entered =
      reading &&
      enterOrder(
        context,
        reading,
        {
          symbol,
          type: OrderType.MARKET,
          side: long ? Side.SELL : Side.BUY,
          qty: fromUnits(long ? position.qty : -position.qty),
          isClose: true,
        },
        'flatten',
      );
    (entered !== undefined && 'orderId' in entered ? flattened : notFlattened).push(symbol);
  }
  return { flattened, notFlattened };
};

/** What works and what runs stays as the halt left it: only the gate opens. */
export const resume = (
  { account, transaction }: DecisionContext,
  { actor, reason }: Resume,
): Decision<'resume'> => {
  if (account.halt.level !== 'active') {
    const halt: HaltState = {
      level: 'active',
      flatten: false,
      reason,
      by: actor.id,
      since: transaction.time,
    };
    transaction.emit({ type: 'halt-lifted', halt });
  }
  return { accepted: true, result: {} };
};
