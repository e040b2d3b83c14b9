import { OrderType, Side, StopType, type PlacedOrder, type Position } from '@tickwire/client';
import { isChild, isWorking } from '../../../data/order-state.ts';
import { needsLimit, needsStop } from '../../../data/order-draft.ts';
import { orderKindName, orderTypeName, positionSideName, sideName } from '../../../format/order.ts';
import { OrderStatus } from '@tickwire/client';
import type { NewLeg, TradeLine } from './trade-line.ts';

/** The position in a symbol and every price of its working orders, as lines. */
export function accountLines(
  symbol: string,
  orders: ReadonlyMap<string, PlacedOrder>,
  position: Position | undefined,
): readonly TradeLine[] {
  const working = [...orders.values()].filter((order) => order.symbol === symbol && isWorking(order));
  return [
    ...(position ? [positionLine(position)] : []),
    ...working.flatMap((order) =>
      order.parentId === undefined
        ? entryLines(order)
        : legLines(order, position, isChild(order) ? orders.get(order.parentId) : undefined),
    ),
  ];
}

interface Bracketed {
  readonly takeProfit?: number;
  readonly stopLoss?: number;
  readonly guaranteedStop?: number;
  readonly trailingStopPips?: number;
}

function missingLegs({
  takeProfit,
  stopLoss,
  guaranteedStop,
  trailingStopPips,
}: Bracketed): readonly NewLeg[] {
  const stop = stopLoss ?? guaranteedStop ?? trailingStopPips;
  return [
    ...(takeProfit === undefined ? (['takeProfit'] as const) : []),
    ...(stop === undefined ? (['stopLoss'] as const) : []),
  ];
}

function positionLine(position: Position): TradeLine {
  const title = positionSideName(position.side);
  return {
    id: `position ${position.id}`,
    target: { kind: 'position', id: position.id },
    price: position.avgPrice,
    tone: 'accent',
    look: 'solid',
    faint: false,
    title,
    type: '',
    spoken: `${title} position`,
    qty: position.qty,
    direction: position.side === Side.BUY ? 1 : -1,
    newLegs: missingLegs(position),
  };
}

/** The lines of an order that is no leg; a stop limit has one for each of its prices. */
function entryLines(order: PlacedOrder): readonly TradeLine[] {
  const { id, type, side, limitPrice, stopPrice } = order;
  const title = sideName(side);
  const both = type === OrderType.STOP_LIMIT;
  const line = (field: 'limitPrice' | 'stopPrice', price: number, newLegs: readonly NewLeg[]): TradeLine => {
    const part = field === 'stopPrice' ? 'stop' : 'limit';
    return {
      id: `order ${id} ${field}`,
      target: { kind: 'order', id, field },
      price,
      tone: side === Side.BUY ? 'up' : 'down',
      look: 'dashed',
      faint: false,
      title,
      type: both ? `Stop limit, ${part}` : orderTypeName(type),
      spoken: both ? `${title} stop limit, its ${part}` : `${title} ${orderTypeName(type).toLowerCase()}`,
      qty: order.qty - order.filledQty,
      direction: side === Side.BUY ? 1 : -1,
      newLegs,
    };
  };
  // What only closes has nothing to protect.
  const newLegs = order.reduceOnly ? [] : missingLegs(order);
  return [
    ...(needsStop(type) && stopPrice !== undefined ? [line('stopPrice', stopPrice, newLegs)] : []),
    ...(needsLimit(type) && limitPrice !== undefined
      ? [line('limitPrice', limitPrice, both ? [] : newLegs)]
      : []),
  ];
}

function legTitle({ type, stopType }: PlacedOrder): string {
  if (type === OrderType.LIMIT) return 'TP';
  if (stopType === StopType.TRAILING_STOP) return 'Trail';
  return stopType === StopType.GUARANTEED_STOP ? 'Guaranteed SL' : 'SL';
}

function legLines(
  order: PlacedOrder,
  position: Position | undefined,
  parent: PlacedOrder | undefined,
): readonly TradeLine[] {
  const { id, limitPrice, stopPrice, side } = order;
  const field = order.type === OrderType.LIMIT ? 'limitPrice' : 'stopPrice';
  const price = field === 'limitPrice' ? limitPrice : stopPrice;
  if (price === undefined) return [];
  const entry = parent ? (parent.stopPrice ?? parent.limitPrice) : position?.avgPrice;
  return [
    {
      id: `order ${id} ${field}`,
      target: { kind: 'order', id, field },
      price,
      tone: field === 'limitPrice' ? 'up' : 'down',
      look: 'dashed',
      faint: order.status === OrderStatus.INACTIVE,
      title: legTitle(order),
      type: '',
      spoken: orderKindName(order),
      qty: order.qty - order.filledQty,
      ...(entry !== undefined && { entry }),
      direction: side === Side.SELL ? 1 : -1,
      newLegs: [],
    },
  ];
}
