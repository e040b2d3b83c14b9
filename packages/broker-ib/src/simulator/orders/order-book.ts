import type { Scheduler } from '@tickwire/resilience';
import { isWorking, type SimulatedOrder } from './simulated-order.ts';

/** All orders by permanent id, and the ids that are given out. */
export class OrderBook {
  readonly #orders = new Map<number, SimulatedOrder>();
  /** Those that can still change. */
  readonly #live = new Map<number, SimulatedOrder>();
  readonly #permIdOf = new Map<string, number>();
  readonly #nextOrderIds = new Map<number, number>();
  readonly #seed: string;
  #permIds: number;
  #executions = 0;
  #bound = 0;

  constructor(scheduler: Scheduler) {
    const seconds = Math.floor(scheduler.now() / 1000);
    // Ids of another run of the simulator must not come again: clients remember them.
    this.#permIds = 1_000_000_000 + (seconds % 1_000_000) * 1000;
    this.#seed = seconds.toString(16);
  }

  get all(): readonly SimulatedOrder[] {
    return [...this.#orders.values()];
  }

  /** Those that work, and those not yet transmitted. */
  get live(): readonly SimulatedOrder[] {
    return [...this.#live.values()];
  }

  get working(): readonly SimulatedOrder[] {
    return this.live.filter(({ transmitted }) => transmitted);
  }

  get(permId: number): SimulatedOrder | undefined {
    return this.#orders.get(permId);
  }

  /** The newest order a client has given this id; one that has ended only when no other with it works. */
  byOrderId(clientId: number, orderId: number): SimulatedOrder | undefined {
    const permId = this.#permIdOf.get(`${clientId}:${orderId}`);
    const newest = permId === undefined ? undefined : this.#orders.get(permId);
    if (newest === undefined || isWorking(newest)) return newest;
    return this.live.find((order) => order.clientId === clientId && order.orderId === orderId) ?? newest;
  }

  /** Those of an order's children that can still change. */
  childrenOf(parent: SimulatedOrder): readonly SimulatedOrder[] {
    return this.live.filter(({ parentPermId }) => parentPermId === parent.permId);
  }

  put(order: SimulatedOrder): void {
    const { permId, clientId, orderId } = order;
    this.#orders.set(permId, order);
    if (isWorking(order)) this.#live.set(permId, order);
    else this.#live.delete(permId);
    this.#permIdOf.set(`${clientId}:${orderId}`, permId);
    this.#nextOrderIds.set(clientId, Math.max(this.nextOrderId(clientId), orderId + 1));
  }

  /** What TWS offers a client as its next order id. */
  nextOrderId(clientId: number): number {
    return this.#nextOrderIds.get(clientId) ?? 1;
  }

  /** Takes order ids back, as a restarted gateway does. */
  rollBack(ids: number): void {
    for (const [clientId, next] of this.#nextOrderIds)
      this.#nextOrderIds.set(clientId, Math.max(1, next - ids));
  }

  newPermId(): number {
    return this.#permIds++;
  }

  newExecutionId(): string {
    this.#executions += 1;
    return `0000e0d5.${this.#seed}.${this.#executions.toString(16).padStart(8, '0')}.01`;
  }

  /** The id under which client 0 knows an order entered by hand. */
  newBoundId(): number {
    this.#bound -= 1;
    return this.#bound;
  }
}
