import type { Brackets, PlacedOrder, Position, PreOrder } from '@tickwire/client';
import type { OrderDraft } from '../../../data/order-draft.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { changedOrder } from '../../blotter/changed-order.ts';
import type { TradeLine } from './trade-line.ts';

/** What a line that was moved asks for, and of whom. */
export type MoveRequest =
  | { readonly kind: 'order'; readonly id: string; readonly body: PreOrder }
  | { readonly kind: 'brackets'; readonly id: string; readonly brackets: Brackets }
  | { readonly kind: 'draft'; readonly change: Partial<OrderDraft> };

interface Known {
  readonly orders: ReadonlyMap<string, PlacedOrder> | undefined;
  readonly positions: ReadonlyMap<string, Position> | undefined;
}

/** What has to be asked for so that a line stands at `price` and all else stays; undefined when it is not there any more. */
export function moveRequest(
  { target }: TradeLine,
  price: number,
  { orders, positions }: Known,
  prices: PriceFormat,
): MoveRequest | undefined {
  switch (target.kind) {
    case 'order': {
      const order = orders?.get(target.id);
      const body =
        order &&
        changedOrder(trailed(order, price, prices), {
          ...pricesOf(order),
          [target.field]: price,
        });
      return body && { kind: 'order', id: target.id, body };
    }
    case 'draft':
      return { kind: 'draft', change: { [target.field]: prices.format(price) } };
    case 'position':
      return undefined;
    case 'new-leg': {
      const { owner, leg } = target;
      if (owner.kind === 'draft') {
        const text = prices.format(price);
        const change =
          leg === 'takeProfit' ? { takeProfit: text } : ({ stopKind: 'stopLoss', stop: text } as const);
        return { kind: 'draft', change };
      }
      if (owner.kind === 'position') {
        const position = positions?.get(owner.id);
        return (
          position && { kind: 'brackets', id: owner.id, brackets: { ...bracketsOf(position), [leg]: price } }
        );
      }
      const order = orders?.get(owner.id);
      const body = order && changedOrder({ ...order, [leg]: price }, pricesOf(order));
      return body && { kind: 'order', id: owner.id, body };
    }
  }
}

/** A trailing stop that is moved keeps what it follows: its distance changes by as much as its price. */
function trailed(order: PlacedOrder, price: number, { tick }: PriceFormat): PlacedOrder {
  const { trailingStopPips: ticks, stopPrice, side, parentId } = order;
  if (parentId === undefined || ticks === undefined || stopPrice === undefined) return order;
  // A stop that sells trails below the market.
  const nearer = Math.round(((price - stopPrice) * -side) / tick);
  return { ...order, trailingStopPips: ticks - nearer };
}

const pricesOf = ({ qty, limitPrice, stopPrice }: PlacedOrder) => ({ qty, limitPrice, stopPrice });

/** The bracket a position has, as it can be sent again. */
function bracketsOf({ takeProfit, stopLoss, guaranteedStop, trailingStopPips }: Position): Brackets {
  return {
    ...(takeProfit !== undefined && { takeProfit }),
    ...(stopLoss !== undefined && { stopLoss }),
    ...(guaranteedStop !== undefined && { guaranteedStop }),
    ...(trailingStopPips !== undefined && { trailingStopPips }),
  };
}
