import type { OrderType, Side } from '@tickwire/contracts';
import type { OrderTerms } from '../model/order.ts';

interface Asked extends OrderTerms {
  readonly symbol: string;
  readonly side: Side;
  readonly orderType: OrderType;
}

/** The same text for orders that ask for the same thing. */
export const contentOfOrder = ({ symbol, side, orderType, qty, limitPrice, stopPrice }: Asked): string =>
  `${symbol} ${side} ${orderType} ${qty} ${limitPrice ?? ''} ${stopPrice ?? ''}`;
