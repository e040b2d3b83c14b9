import type { OrderType, Side } from '@tickwire/contracts';
import type { OrderState } from '../lifecycle/order-lifecycle.ts';
import type { Money, Price, Quantity } from '../money/fixed-point.ts';
import type { Bracket, BracketRole } from './bracket.ts';

/** Quantity and prices of an order: what a modification may change. */
export interface OrderTerms {
  readonly qty: Quantity;
  readonly limitPrice: Price | undefined;
  readonly stopPrice: Price | undefined;
  /** Distance at which a stop follows the market. */
  readonly trail: Price | undefined;
}

/**
 * How long an order works: until cancelled, until the session ends, for what it fills at once, or only if it fills whole
 * at once.
 */
export type TimeInForce = 'gtc' | 'day' | 'ioc' | 'fok';

/** How an order is worked: said when it is placed, never changed. */
export interface OrderInstructions {
  readonly timeInForce: TimeInForce;
  /** When a `day` order ends, ms UTC; undefined once its cancel has been asked for because of that. */
  readonly expiresAt: number | undefined;
  /** Never takes: it only fills at its limit. */
  readonly postOnly: boolean;
  /** Never does more than close a position: it shrinks with it. Every order of a bracket is one. */
  readonly reduceOnly: boolean;
  /** A stop that fills at its price, whatever the market has gapped to. */
  readonly guaranteed: boolean;
  /** The name its sender gave it. */
  readonly clientOrderId: string | undefined;
}

/** The place of an order among those that depend on one another. */
export interface OrderRelations {
  /** What its legs are to do, while the order can still fill. */
  readonly bracket: Bracket | undefined;
  /** Of a leg: what it is for. */
  readonly role: BracketRole | undefined;
  /** Of a leg: the order it came with; undefined when it was set on a position. */
  readonly parentId: string | undefined;
  /** Legs that cancel one another share it. */
  readonly group: string | undefined;
  /** Of an order that has or had a bracket and of its legs: what has been filled and is not closed again. */
  readonly covers: Quantity | undefined;
}

/** An order at one moment; every event makes a new one. */
export interface Order extends OrderTerms, OrderInstructions, OrderRelations {
  readonly id: string;
  readonly accountId: string;
  /** Counts the account's orders: time priority. */
  readonly number: number;
  readonly symbol: string;
  readonly type: OrderType;
  readonly side: Side;
  readonly state: OrderState;
  /** It was sent to its venue; a leg is once its parent has filled. */
  readonly activated: boolean;
  /** A stop or stop-limit order whose stop has been reached. */
  readonly triggered: boolean;
  readonly filledQty: Quantity;
  /** Sum of price x quantity over the fills. */
  readonly filledValue: Money;
  /** Charged so far with its fills, in the instrument's currency. */
  readonly fee: Money;
  /** Terms asked of the venue and not answered yet. */
  readonly requested: OrderTerms | undefined;
  /** Why its cancel was asked for, while that is pending. */
  readonly cancelReason: string | undefined;
  /** Engine time of the last event, ms UTC. */
  readonly updateTime: number;
  /** Why it was rejected or cancelled, or why the engine has it. */
  readonly message: string | undefined;
  /** It was placed elsewhere and adopted. */
  readonly external?: true;
}

/** What an order may fill in all; what has been asked of the venue counts as granted where that is more. */
export const mostQuantity = ({ qty, requested }: Order): Quantity =>
  requested !== undefined && requested.qty > qty ? requested.qty : qty;
