import { OrderType, Side } from '@tickwire/contracts';
import type { Decision, ReversePosition } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import { fromUnits, magnitude } from '../money/fixed-point.ts';
import { leftToClose } from '../risk/working.ts';
import { unknownSymbol } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { checkOrder, placeChecked } from './enter-order.ts';
import { openPosition } from './open-position.ts';
import { sendCancel } from './send-cancel.ts';

/** Turns a position round with one market order of twice its size, less what is on its way already. Its legs go first: they protected the other side. */
export const reversePosition = (
  context: DecisionContext,
  { positionId }: ReversePosition,
): Decision<'reverse-position'> => {
  const { account, facts } = context;
  const position = openPosition(account, positionId);
  if ('code' in position) return { accepted: false, refusal: position };
  const { symbol, qty } = position;
  const reading = facts.read(symbol);
  if (reading === undefined) return { accepted: false, refusal: unknownSymbol(symbol) };
  const missing = leftToClose(account, position) + magnitude(qty);
  if (missing <= 0n) {
    const detail = `Market orders are on their way to reverse ${positionId}: wait for their fills.`;
    return { accepted: false, refusal: refuse('invalid_quantity', detail) };
  }
  const entered = checkOrder(context, reading, {
    symbol,
    type: OrderType.MARKET,
    side: qty > 0n ? Side.SELL : Side.BUY,
    qty: fromUnits(missing),
  });
  if ('code' in entered) return { accepted: false, refusal: entered };
  for (const id of account.indexes.closing.get(symbol) ?? []) {
    const order = account.orders.get(id);
    if (order?.role !== undefined && order.state !== 'inactive')
      sendCancel(context, order, 'The position was reversed.');
  }
  return { accepted: true, result: placeChecked(context, entered) };
};
