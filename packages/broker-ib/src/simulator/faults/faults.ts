import type { Scheduler } from '@tickwire/resilience';
import type { OrderBook } from '../orders/order-book.ts';
import type { Listener } from '../session/listener.ts';
import type { ArmedFaults } from './armed-faults.ts';
import type { ConnectionFaults } from './connection-faults.ts';
import type { DataFaults } from './data-faults.ts';
import type { OrderFaults } from './order-faults.ts';
import type { UpstreamFaults } from './upstream-faults.ts';

export interface RestartOptions {
  /** ms until it listens again; at once when left out. */
  readonly for?: number;
  /** How many order ids it forgets; none when left out. */
  readonly rollBack?: number;
  /** Whether clients are told of their working orders unasked when they are back. */
  readonly replay?: boolean;
}

/** Everything that can go wrong, a call each. */
export interface Faults extends ConnectionFaults, UpstreamFaults, OrderFaults, DataFaults {
  /** TWS restarts: all connections end, nobody listens for a while. Orders and accounts are IB's and stay. */
  restart(options?: RestartOptions): void;
  /** Faults that wait for their occasion do not happen. */
  clear(): void;
}

export function createFaults(parts: {
  readonly scheduler: Scheduler;
  readonly armed: ArmedFaults;
  readonly listener: Listener;
  readonly orders: OrderBook;
  readonly ofConnections: ConnectionFaults;
  readonly ofUpstream: UpstreamFaults;
  readonly ofOrders: OrderFaults;
  readonly ofData: DataFaults;
}): Faults {
  const { scheduler, armed, listener, orders, ofConnections, ofUpstream, ofOrders, ofData } = parts;
  return {
    ...ofConnections,
    ...ofUpstream,
    ...ofOrders,
    ...ofData,
    restart({ for: ms = 0, rollBack = 0, replay = false } = {}) {
      listener.refuse();
      ofConnections.drop();
      orders.rollBack(rollBack);
      if (replay) armed.arm('orders-replayed', Infinity);
      scheduler.after(ms, () => void listener.listen());
    },
    clear: () => armed.clear(),
  };
}
