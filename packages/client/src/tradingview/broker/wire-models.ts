import type { PreOrder as WirePreOrder } from '../../generated/models.ts';
import { OrderStatus } from '../../generated/socket-routes.ts';
import type {
  Execution as WireExecution,
  PlacedOrder,
  Position as WirePosition,
} from '../../generated/socket-routes.ts';
import type { BracketPrices, Execution, Order, Position, PreOrder } from './broker-models.ts';

/** The named fields of `source` that have a value. */
function picked<Source extends object, Key extends keyof Source>(
  source: Source,
  keys: readonly Key[],
): { [Name in Key]?: NonNullable<Source[Name]> } {
  const fields: { [Name in Key]?: NonNullable<Source[Name]> } = {};
  for (const key of keys) {
    const value = source[key];
    if (value !== undefined && value !== null) fields[key] = value;
  }
  return fields;
}

const bracketKeys = ['takeProfit', 'stopLoss', 'guaranteedStop', 'trailingStopPips'] as const;

export const wireBrackets = (brackets: BracketPrices): BracketPrices => picked(brackets, bracketKeys);

const preOrderKeys = [
  ...bracketKeys,
  'limitPrice',
  'stopPrice',
  'stopType',
  'duration',
  'currentQuotes',
  'seenPrice',
  'customFields',
  'isClose',
] as const;

/** An order as the server takes it, which refuses what it does not know. */
export function wirePreOrder(order: PreOrder): WirePreOrder {
  const { symbol, type, side, qty } = order;
  return { symbol, type, side, qty, ...picked(order, preOrderKeys) };
}

const orderKeys = [
  ...bracketKeys,
  'limitPrice',
  'stopPrice',
  'stopType',
  'duration',
  'avgPrice',
  'parentId',
  'parentType',
] as const;

export function toOrder(placed: PlacedOrder): Order {
  const { id, symbol, type, side, qty, status, filledQty, updateTime, message: text } = placed;
  return {
    ...picked(placed, orderKeys),
    id,
    symbol,
    type,
    side,
    qty,
    status,
    filledQty,
    updateTime,
    ...(text !== undefined && {
      message: { type: status === OrderStatus.REJECTED ? 'error' : 'information', text },
    }),
  };
}

export function toPosition(position: WirePosition): Position {
  const { id, symbol, qty, side, avgPrice, updateTime } = position;
  return { ...picked(position, [...bracketKeys, 'stopType']), id, symbol, qty, side, avgPrice, updateTime };
}

export function toExecution({ symbol, price, qty, side, time, commission }: WireExecution): Execution {
  return { symbol, price, qty, side, time, commission };
}
