import type { Order as IbOrder } from '@stoqey/ib';
import { OrderAction, OrderType as IbOrderType, TimeInForce } from '@stoqey/ib';
import { toUnits } from '@tickwire/engine';
import { describe, expect, it } from 'vitest';
import { adoptedId, adoptedOrder, permIdOf } from './adopted-order.ts';

const unset = Number.MAX_VALUE;

describe('an order of somebody else', () => {
  it('O11 is called by its permanent id', () => {
    expect(permIdOf(adoptedId(1_234_567_890))).toBe(1_234_567_890);
    expect(permIdOf('ORDER-1')).toBeUndefined();
  });

  it.each<[Partial<IbOrder>, object]>([
    [
      { orderType: IbOrderType.LMT, lmtPrice: 10 },
      { orderType: 1, limitPrice: toUnits(10) },
    ],
    [
      { orderType: IbOrderType.MKT, lmtPrice: 0 },
      { orderType: 2, limitPrice: undefined },
    ],
    [
      { orderType: IbOrderType.STP, auxPrice: 9 },
      { orderType: 3, stopPrice: toUnits(9) },
    ],
    [
      { orderType: IbOrderType.STP_LMT, lmtPrice: 8, auxPrice: 9 },
      { orderType: 4, limitPrice: toUnits(8), stopPrice: toUnits(9) },
    ],
    [
      { orderType: IbOrderType.TRAIL, auxPrice: 1, trailStopPrice: 9, lmtPrice: 0 },
      { orderType: 3, stopPrice: toUnits(9) },
    ],
    [
      { orderType: IbOrderType.MIDPRICE, lmtPrice: 7, trailStopPrice: unset },
      { orderType: 1, limitPrice: toUnits(7) },
    ],
    [
      { orderType: IbOrderType.MOC, lmtPrice: unset, trailStopPrice: unset },
      { orderType: 2, limitPrice: undefined },
    ],
  ])('%o', (told, adopted) => {
    const order: IbOrder = {
      orderType: IbOrderType.MKT,
      action: OrderAction.SELL,
      tif: TimeInForce.DAY,
      ...told,
    };
    expect(adoptedOrder(5, order, toUnits(3))).toMatchObject({
      orderId: 'IB-5',
      side: -1,
      qty: toUnits(3),
      timeInForce: 'day',
      ...adopted,
    });
  });
});
