import type { Scheduler } from '@tickwire/resilience';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import type { Upstream } from '../faults/upstream.ts';
import { commissionReport, executionData } from '../messages/execution.ts';
import { openOrder, type OrderIdentity } from '../messages/open-order.ts';
import { orderStatus } from '../messages/order-status.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import type { Clients } from '../session/clients.ts';
import type { SimulatedExecution } from './execution.ts';
import type { OrderEvents } from './order-events.ts';
import type { OrderIdentities } from './order-identities.ts';
import type { SimulatedOrder } from './simulated-order.ts';

export interface OrderReporterOptions {
  readonly scheduler: Scheduler;
  readonly clients: Clients;
  readonly identities: OrderIdentities;
  readonly faults: ArmedFaults;
  readonly upstream: Upstream;
  readonly timeZone: () => string;
}

/** Tells the clients what happens to their orders, with the faults that are asked for. */
export class OrderReporter implements OrderEvents {
  readonly #options: OrderReporterOptions;
  /** Orders of which nothing is ever told. */
  readonly #silent = new Set<number>();
  /** Orders of which everything is told late: ms. */
  readonly #late = new Map<number, number>();
  /** What waits until the first fill of an order has been told. */
  readonly #held = new Map<number, (() => void)[]>();

  constructor(options: OrderReporterOptions) {
    this.#options = options;
  }

  taken({ permId }: SimulatedOrder): void {
    const { faults } = this.#options;
    if (faults.take('order-silent') !== undefined) this.#silent.add(permId);
    const late = faults.take('answer-late');
    if (late !== undefined) this.#late.set(permId, late);
    if (faults.take('execution-first') !== undefined) this.#held.set(permId, []);
  }

  opened(order: SimulatedOrder): void {
    this.#hold(order, () => this.#tell(order, (identity) => openOrder(order, identity)));
  }

  status(order: SimulatedOrder): void {
    const { faults } = this.#options;
    if (faults.take('status-missing') !== undefined) return;
    const tell = (): void => this.#tell(order, (identity) => orderStatus(order, identity));
    this.#hold(order, tell);
    if (faults.take('status-repeated') !== undefined) this.#hold(order, tell);
  }

  executed(execution: SimulatedExecution): void {
    const { faults, timeZone } = this.#options;
    if (faults.take('commission-first') !== undefined) this.#charge(execution);
    this.#tell(execution.order, (identity) => executionData(-1, execution, identity, timeZone()));
    const held = this.#held.get(execution.order.permId) ?? [];
    this.#held.delete(execution.order.permId);
    for (const tell of held) tell();
  }

  charged(execution: SimulatedExecution): void {
    const { faults, scheduler } = this.#options;
    if (this.#charged.delete(execution.id) || faults.take('commission-never') !== undefined) return;
    const late = faults.take('commission-late');
    if (late === undefined) this.#tell(execution.order, () => commissionReport(execution));
    else scheduler.after(late, () => this.#tell(execution.order, () => commissionReport(execution)));
  }

  message(order: SimulatedOrder, code: number, text: string): void {
    this.#hold(order, () => this.#tell(order, ({ orderId }) => errorMessage(orderId, code, text)));
  }

  /** Ids of fills whose commission has been told already. */
  readonly #charged = new Set<string>();

  #charge(execution: SimulatedExecution): void {
    this.#charged.add(execution.id);
    this.#tell(execution.order, () => commissionReport(execution));
  }

  #hold(order: SimulatedOrder, tell: () => void): void {
    const held = this.#held.get(order.permId);
    if (held === undefined) tell();
    else held.push(tell);
  }

  #tell(order: SimulatedOrder, message: (identity: OrderIdentity) => readonly string[]): void {
    const { scheduler, identities, upstream } = this.#options;
    if (this.#silent.has(order.permId) || upstream.down) return;
    const send = (): void => {
      for (const client of this.#listeners(order)) client.send(message(identities.seenBy(client, order)));
    };
    const late = this.#late.get(order.permId);
    if (late === undefined) send();
    else scheduler.after(late, send);
  }

  /** Who placed it; client 0 also hears of orders entered by hand once it has bound them. */
  #listeners({ clientId, orderId }: SimulatedOrder): readonly Client[] {
    const client = this.#options.clients.byId(clientId);
    if (client === undefined) return [];
    const byHand = clientId === 0 && orderId <= 0;
    return byHand && !client.bindsManualOrders ? [] : [client];
  }
}
