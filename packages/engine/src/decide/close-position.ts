import { OrderType, Side } from '@tickwire/contracts';
import type { ClosePosition, Decision } from '../commands/command.ts';
import { refuse } from '../commands/refusal.ts';
import { fromUnits, toUnits } from '../money/fixed-point.ts';
import { leftToClose } from '../risk/working.ts';
import { unknownSymbol } from './decision-context.ts';
import type { DecisionContext } from './decision-context.ts';
import { enterOrder } from './enter-order.ts';
import { grouped } from '../money/grouped.ts';
import { openPosition } from './open-position.ts';

export const closePosition = (
  context: DecisionContext,
  { positionId, amount }: ClosePosition,
): Decision<'close-position'> => {
  const position = openPosition(context.account, positionId);
  if ('code' in position) return { accepted: false, refusal: position };
  const left = leftToClose(context.account, position);
  if (left <= 0n) {
    const detail = `Market orders are on their way to close all of ${positionId}: wait for their fills.`;
    return { accepted: false, refusal: refuse('invalid_quantity', detail, 'amount') };
  }
  const most = fromUnits(left);
  const qty = amount ?? most;
  if (qty > most) {
    const detail = `Only ${grouped(most)} of ${positionId} is left to close, not ${grouped(qty)}.`;
    return { accepted: false, refusal: refuse('invalid_quantity', detail, 'amount') };
  }
  const reading = context.facts.read(position.symbol);
  if (reading === undefined) return { accepted: false, refusal: unknownSymbol(position.symbol) };
  const side = position.side === Side.BUY ? Side.SELL : Side.BUY;
  // A stop that closes first takes from it what is no longer there, where the venue can be told.
  const reduceOnly = context.venue.capabilities.features.includes('reduce-only');
  const request = {
    symbol: position.symbol,
    type: OrderType.MARKET,
    side,
    qty,
    isClose: true,
    ...(reduceOnly && { reduceOnly }),
  };
  const entered = enterOrder(context, reading, request);
  if (!('orderId' in entered)) return { accepted: false, refusal: entered };
  const remaining = fromUnits(left - toUnits(qty));
  return { accepted: true, result: { orderId: entered.orderId, qty, remaining } };
};
