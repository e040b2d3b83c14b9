import type { OrderType, Side } from '@tickwire/contracts';
import type { OrderState } from '../lifecycle/order-lifecycle.ts';
import type { Money, Price, Quantity } from '../money/fixed-point.ts';

/** Quantity and prices of an order: what a modification may change. */
export interface OrderTerms {
  readonly qty: Quantity;
  readonly limitPrice: Price | undefined;
  readonly stopPrice: Price | undefined;
}

/** An order at one moment; every event makes a new one. */
export interface Order extends OrderTerms {
  readonly id: string;
  readonly accountId: string;
  /** Counts the account's orders: time priority. */
  readonly number: number;
  readonly symbol: string;
  readonly type: OrderType;
  readonly side: Side;
  readonly state: OrderState;
  /** A stop or stop-limit order whose stop has been reached. */
  readonly triggered: boolean;
  readonly filledQty: Quantity;
  /** Sum of price x quantity over the fills. */
  readonly filledValue: Money;
  /** Charged so far, in the instrument's currency. */
  readonly fee: Money;
  /** Terms asked of the venue and not answered yet. */
  readonly requested: OrderTerms | undefined;
  /** Why its cancel was asked for, while that is pending. */
  readonly cancelReason: string | undefined;
  /** Engine time of the last event, ms UTC. */
  readonly updateTime: number;
  /** Why it was rejected or cancelled. */
  readonly message: string | undefined;
}
