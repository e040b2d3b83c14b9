import { OrderType, Side } from '@tickwire/contracts';
import type { ClosePosition, Decision } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import { fromUnits, toUnits } from '../money/fixed-point.ts';
import { unknownSymbol } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { enterOrder } from './enter-order.ts';
import { openPosition } from './open-position.ts';

export const closePosition = (
  context: DecisionContext,
  { positionId, amount }: ClosePosition,
): Decision<'close-position'> => {
  const position = openPosition(context.account, positionId);
  if ('code' in position) return { accepted: false, refusal: position };
  const heldUnits = position.qty < 0n ? -position.qty : position.qty;
  const held = fromUnits(heldUnits);
  const qty = amount ?? held;
  if (qty > held) {
    const detail = `Only ${held} of ${positionId} can be closed, not ${qty}.`;
    return { accepted: false, refusal: refuse('invalid_quantity', detail, 'amount') };
  }
  const reading = context.facts.read(position.symbol);
  if (reading === undefined) return { accepted: false, refusal: unknownSymbol(position.symbol) };
  const side = position.side === Side.BUY ? Side.SELL : Side.BUY;
  const request = { symbol: position.symbol, type: OrderType.MARKET, side, qty, isClose: true };
  const entered = enterOrder(context, reading, request);
  if (!('orderId' in entered)) return { accepted: false, refusal: entered };
  const remaining = fromUnits(heldUnits - toUnits(qty));
  return { accepted: true, result: { orderId: entered.orderId, qty, remaining } };
};
