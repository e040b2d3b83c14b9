import { OrderAction, OrderType, SecType, TimeInForce, type Contract, type Order } from '@stoqey/ib';

export const AAPL: Contract = {
  conId: 265598,
  symbol: 'AAPL',
  secType: SecType.STK,
  exchange: 'SMART',
  currency: 'USD',
};

export const EURUSD: Contract = {
  conId: 12087792,
  symbol: 'EUR',
  secType: SecType.CASH,
  exchange: 'IDEALPRO',
  currency: 'USD',
};

export function limitOrder(
  action: OrderAction,
  totalQuantity: number,
  lmtPrice: number,
  more: Partial<Order> = {},
): Order {
  return {
    action,
    totalQuantity,
    orderType: OrderType.LMT,
    lmtPrice,
    tif: TimeInForce.DAY,
    transmit: true,
    ...more,
  };
}

export function marketOrder(action: OrderAction, totalQuantity: number, more: Partial<Order> = {}): Order {
  return { action, totalQuantity, orderType: OrderType.MKT, tif: TimeInForce.DAY, transmit: true, ...more };
}
