import type { SimulatedExecution } from './execution.ts';
import type { SimulatedOrder } from './simulated-order.ts';

/** What happens to orders, told in the order in which TWS tells it. */
export interface OrderEvents {
  /** A new order has been taken; its messages follow. */
  taken(order: SimulatedOrder): void;
  /** Everything about the order, as it is now. */
  opened(order: SimulatedOrder): void;
  status(order: SimulatedOrder): void;
  executed(execution: SimulatedExecution): void;
  charged(execution: SimulatedExecution): void;
  /** Said to who placed the order. */
  message(order: SimulatedOrder, code: number, text: string): void;
}
