import { ParentType, StopType } from '@tickwire/contracts';
import type {
  Brackets,
  Execution,
  PlacedOrder,
  Position as WirePosition,
  StopType as StopKind,
} from '@tickwire/contracts';
import { publishedAs } from '../lifecycle/order-lifecycle.ts';
import type { Bracket } from '../model/bracket.ts';
import type { Costing } from '../model/account.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import { unitCost } from '../model/unit-cost.ts';
import type { Fill } from '../events/engine-event.ts';
import { divide, fromMoney, fromUnits } from '../money/fixed-point.ts';
import type { Money, Price } from '../money/fixed-point.ts';

type WireBracket = Brackets & { readonly stopType?: StopKind };

const trailing = (trail: Price, tick: Price): WireBracket => ({
  stopType: StopType.TRAILING_STOP,
  trailingStopPips: Number(trail / tick),
  trailingStopPrice: fromUnits(trail),
});

/** A bracket as it shows on what it protects. */
const wireBracket = ({ takeProfit, stop }: Bracket, tick: Price): WireBracket => ({
  ...(takeProfit !== undefined && { takeProfit: fromUnits(takeProfit) }),
  ...(stop?.kind === 'trailing' && trailing(stop.trail, tick)),
  ...(stop?.kind === 'stop-loss' && { stopLoss: fromUnits(stop.price), stopType: StopType.STOP_LOSS }),
  ...(stop?.kind === 'guaranteed' && {
    guaranteedStop: fromUnits(stop.price),
    stopType: StopType.GUARANTEED_STOP,
  }),
});

/** What is special about an order, as the contract words it; undefined for most. */
const particulars = (order: Order, tick: Price): Partial<PlacedOrder> | undefined => {
  const { timeInForce, clientOrderId, postOnly, reduceOnly, bracket, role, external } = order;
  const plain = timeInForce === 'gtc' && clientOrderId === undefined && !postOnly && !reduceOnly;
  if (plain && bracket === undefined && external === undefined) return undefined;
  return {
    ...(timeInForce !== 'gtc' && { duration: { type: timeInForce.toUpperCase() } }),
    ...(clientOrderId !== undefined && { clientOrderId }),
    ...(postOnly && { postOnly }),
    ...(reduceOnly && { reduceOnly }),
    ...(external && { external }),
    ...(bracket !== undefined && wireBracket(bracket, tick)),
    ...(role !== undefined && {
      parentId: order.activated ? order.symbol : (order.parentId ?? order.symbol),
      parentType: order.activated ? ParentType.POSITION : ParentType.ORDER,
    }),
    ...(order.trail !== undefined && trailing(order.trail, tick)),
    ...(order.guaranteed && { stopType: StopType.GUARANTEED_STOP }),
  };
};

/** An order as the contract words it, on the tick of its instrument. Fields without a value are left out. */
export const placedOrder = (order: Order, tick: Price): PlacedOrder => ({
  id: order.id,
  symbol: order.symbol,
  type: order.type,
  side: order.side,
  qty: fromUnits(order.qty),
  status: publishedAs[order.state].status,
  ...(order.limitPrice !== undefined && { limitPrice: fromUnits(order.limitPrice) }),
  ...(order.stopPrice !== undefined && { stopPrice: fromUnits(order.stopPrice) }),
  ...particulars(order, tick),
  filledQty: fromUnits(order.filledQty),
  ...(order.filledQty > 0n && { avgPrice: fromUnits(divide(order.filledValue, order.filledQty)) }),
  updateTime: order.updateTime,
  ...(order.message !== undefined && { message: order.message }),
});

export const execution = (fill: Fill): Execution => ({
  id: fill.fillId,
  orderId: fill.orderId,
  symbol: fill.symbol,
  price: fromUnits(fill.price),
  qty: fromUnits(fill.qty),
  side: fill.side,
  time: fill.marketTime,
  commission: fromMoney(fill.commission),
  ...(fill.realised !== undefined && { realizedPL: fromMoney(fill.realised) }),
});

/** `bracket` is what protects the position, `gain` the unrealised P/L in the account's currency; undefined when the position cannot be priced. */
export const wirePosition = (
  position: Position,
  terms: InstrumentTerms,
  costing: Costing,
  gain: Money | undefined,
  bracket: Bracket | undefined,
): WirePosition => {
  const { qty } = position;
  return {
    id: position.symbol,
    symbol: position.symbol,
    qty: fromUnits(qty < 0n ? -qty : qty),
    side: position.side,
    avgPrice: fromUnits(unitCost(position, terms, costing)),
    ...(gain !== undefined && { unrealizedPL: fromMoney(gain) }),
    ...(bracket !== undefined && wireBracket(bracket, terms.tick)),
    updateTime: position.updateTime,
  };
};
