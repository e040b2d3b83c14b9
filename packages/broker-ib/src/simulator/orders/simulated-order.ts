import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { OrderTicket } from './order-ticket.ts';

export type OrderStatusText = 'PreSubmitted' | 'Submitted' | 'Filled' | 'Cancelled' | 'Inactive';

/** What moves an order's execution, read from its ticket. */
export interface OrderTerms {
  readonly side: 'BUY' | 'SELL';
  readonly quantity: number;
  /** As IB names them: `LMT`, `STP LMT`, `TRAIL`, ... */
  readonly type: string;
  readonly tif: string;
  readonly limit: number | undefined;
  /** Stop price; of a trailing order its distance. */
  readonly aux: number | undefined;
  readonly trailingPercent: number | undefined;
  /** Of a trailing order: where its stop stands. */
  readonly stop: number | undefined;
  /** Of TRAIL LIMIT: how far beyond the stop the limit is. */
  readonly limitOffset: number | undefined;
  readonly outsideRth: boolean;
  readonly ocaGroup: string;
  /** 1 cancel the others, 2 reduce them with block, 3 reduce them without. */
  readonly ocaType: number;
}

/** An order in the simulator's book. */
export interface SimulatedOrder {
  readonly permId: number;
  /** 0 for orders entered by hand in TWS. */
  readonly clientId: number;
  /** Of its client; 0 for orders entered by hand, negative once they are bound to client 0. */
  readonly orderId: number;
  readonly account: string;
  readonly contract: SimulatedContract;
  /** Where the client has sent it, e.g. SMART. */
  readonly exchange: string;
  readonly ticket: OrderTicket;
  readonly terms: OrderTerms;
  readonly parentPermId: number | undefined;
  readonly status: OrderStatusText;
  /** False while it waits for a later order with `transmit`. */
  readonly transmitted: boolean;
  /** A stop has been reached: from now on the order is a market or limit order. */
  readonly triggered: boolean;
  readonly filled: number;
  readonly averagePrice: number;
  readonly lastPrice: number;
  /** So far, in the contract's currency. */
  readonly commission: number;
  /** Why it ended, as completed orders tell it. */
  readonly reason: string;
  /** ms UTC. */
  readonly createdAt: number;
  readonly endedAt: number | undefined;
  /** When its time in force ends, ms UTC. */
  readonly expiresAt: number | undefined;
}

export function remainingOf({ terms, filled }: SimulatedOrder): number {
  return Number((terms.quantity - filled).toFixed(8));
}

export function isWorking({ status }: SimulatedOrder): boolean {
  return status === 'PreSubmitted' || status === 'Submitted';
}
