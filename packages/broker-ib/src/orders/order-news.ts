import type { Contract, Execution, Order as IbOrder, OrderState } from '@stoqey/ib';
import { Side } from '@tickwire/contracts';
import { toUnits } from '@tickwire/engine';
import type { IbMessage, IbSession } from '../connection/ib-session.ts';
import type { IbEvents } from '../connection/ib-events.ts';
import { adoptedId } from './adopted-order.ts';
import { isComplete } from './carrier.ts';
import type { Carrier, Step } from './carrier.ts';
import { executionTime } from './execution-time.ts';
import type { ForeignOrders } from './foreign-orders.ts';
import type { OrderContext } from './order-context.ts';
import { readReference } from './order-reference.ts';
import { standingOf } from './order-standing.ts';
import { recognised } from './restored-carrier.ts';
import { takeMessage } from './take-message.ts';
import { takeOpenOrder } from './take-open-order.ts';
import { takeStatus } from './take-status.ts';

/** The permanent id as IB tells it: zero before there is one. */
const known = (permId: number | undefined): number | undefined => (permId === 0 ? undefined : permId);

const side = (text: string | undefined): Side => (text?.startsWith('B') === true ? Side.BUY : Side.SELL);

export interface OrderNewsOptions {
  readonly context: OrderContext;
  readonly foreign: ForeignOrders;
  /** Takes a step: keeps its carrier, tells its reports and follows it up. */
  take(step: Step): void;
}

/** Hears what IB tells of orders and executions, and says which order of the engine it is about. */
export class OrderNews {
  readonly #context: OrderContext;
  readonly #foreign: ForeignOrders;
  readonly #take: (step: Step) => void;
  /** Executions IB lists on request are taken in their order in time once all are there. */
  #listed: [Contract, Execution][] | undefined;
  #pushed = 0;
  readonly #unresolved = new Set<Promise<void>>();

  constructor({ context, foreign, take }: OrderNewsOptions) {
    this.#context = context;
    this.#foreign = foreign;
    this.#take = take;
  }

  /** Executions that came by themselves so far. */
  get pushed(): number {
    return this.#pushed;
  }

  listen(session: IbSession): void {
    session.on('openOrder', (...told) => this.#onOpenOrder(...told));
    session.on('orderStatus', (...told) => this.#onStatus(...told));
    session.on('execDetails', (...told) => this.#onExecution(...told));
    session.on('commissionReport', (report) => {
      const delivery = this.#context.executions.charge(report);
      if (delivery !== undefined)
        this.#context.deliveries.tell(delivery.accountId, delivery.symbol, [...delivery.reports]);
    });
    session.onMessage((message) => this.#onMessage(message));
  }

  /** Executions are about to be listed. */
  beginList(): void {
    this.#listed = [];
  }

  /** They have been: resolves once they are taken, those of contracts nobody has known included. */
  async endList(): Promise<void> {
    const listed = this.#listed ?? [];
    this.#listed = undefined;
    const timed = listed.map(([contract, execution]) => ({
      contract,
      execution,
      time: executionTime(execution.time) ?? 0,
    }));
    for (const { contract, execution } of timed.toSorted((a, b) => a.time - b.time))
      this.#takeExecution(contract, execution);
    await Promise.all(this.#unresolved);
  }

  #onOpenOrder(ibId: number, contract: Contract, order: IbOrder, state: OrderState): void {
    const { carriers, clientId, ids, sender, log } = this.#context;
    if (order.whatIf === true) return;
    const ours = order.clientId === clientId && ibId !== 0;
    if (ours) {
      ids.startFrom(ibId + 1);
      sender.heard(ibId);
    }
    const permId = known(order.permId);
    const carrier = this.#carrierOf(permId, order) ?? (ours ? carriers.byIbId(ibId, permId) : undefined);
    if (carrier === undefined || carrier.order === undefined) {
      this.#foreign.told(ours ? ibId : undefined, contract, order, standingOf(state.status));
      return;
    }
    carriers.heard.add(carrier.orderId);
    const bound = { ...carrier, permId: permId ?? carrier.permId, ibId: ours ? ibId : carrier.ibId };
    const { differs, ...step } = takeOpenOrder(bound, order);
    this.#take(step);
    if (differs.length > 0) {
      const { orderId, wire } = carrier;
      log.error(
        { alarm: 'order_differs', orderId, permId, differs, sent: wire, told: order },
        'Interactive Brokers works an order otherwise than it was sent: check it in TWS.',
      );
    }
    const current = carriers.byOrder(carrier.orderId);
    if (current !== undefined) this.#take(takeStatus(current, { status: state.status }));
  }

  #onStatus(
    ...[ibId, status, filled, remaining, , toldPermId, , , clientId, whyHeld]: IbEvents['orderStatus']
  ): void {
    const { carriers, sender } = this.#context;
    const permId = known(toldPermId);
    const ours = clientId === this.#context.clientId;
    if (ours) sender.heard(ibId);
    const carrier = carriers.byPermId(permId) ?? (ours ? carriers.byIbId(ibId, permId) : undefined);
    if (carrier === undefined || carrier.order === undefined) {
      if (permId !== undefined) this.#foreign.counted(permId, filled, remaining, standingOf(status, whyHeld));
      return;
    }
    carriers.heard.add(carrier.orderId);
    this.#take(takeStatus({ ...carrier, permId: permId ?? carrier.permId }, { status, filled, whyHeld }));
  }

  #onMessage(message: IbMessage): void {
    const { carriers, sender, log } = this.#context;
    const carrier = carriers.byIbId(message.id);
    sender.heard(message.id);
    if (carrier === undefined) return;
    log.info({ ...message, orderId: carrier.orderId }, 'Interactive Brokers says of an order.');
    // Of two orders with one id nobody says which is meant.
    if (carriers.sharing(carrier).length > 0) this.#context.look();
    else this.#take(takeMessage(carrier, message));
  }

  /** By what IB never changes: its permanent id, or what we have written on the order. */
  #carrierOf(permId: number | undefined, order: IbOrder): Carrier | undefined {
    const { carriers, journal, log } = this.#context;
    const byPermId = carriers.byPermId(permId);
    if (byPermId !== undefined) return byPermId;
    const reference = readReference(journal, order.orderRef);
    const carrier = reference && carriers.byOrder(reference.orderId);
    if (carrier === undefined || carrier.stage === 'ended') return undefined;
    if (carrier.permId !== undefined && permId !== undefined) {
      log.error(
        { alarm: 'two_orders_one_reference', orderId: carrier.orderId, permIds: [carrier.permId, permId] },
        'Interactive Brokers works two orders in place of one: both are shown, cancel the one that should not be.',
      );
      return undefined;
    }
    return carrier.sentAt === -Infinity && reference !== undefined
      ? recognised(carrier, reference, order)
      : carrier;
  }

  #onExecution(requestId: number, contract: Contract, execution: Execution): void {
    if (requestId === -1) this.#pushed += 1;
    if (requestId !== -1 && this.#listed !== undefined) this.#listed.push([contract, execution]);
    else this.#takeExecution(contract, execution);
  }

  #takeExecution(contract: Contract, execution: Execution): void {
    const { carriers, contracts, journal, log } = this.#context;
    const permId = known(execution.permId);
    const reference = readReference(journal, execution.orderRef);
    const named = reference && carriers.byOrder(reference.orderId);
    const isNamed = named !== undefined && (named.permId === undefined || named.permId === permId);
    const carrier = carriers.byPermId(permId) ?? (isNamed ? named : undefined);
    // A second order with one reference has a name of its own.
    const ofReference = named === undefined || isNamed ? reference?.orderId : undefined;
    const orderId = carrier?.orderId ?? ofReference ?? adoptedId(permId ?? 0);
    if (carrier !== undefined) {
      this.#book(
        carrier.symbol,
        orderId,
        execution,
        carrier.permId === undefined ? { ...carrier, permId } : carrier,
      );
      return;
    }
    const instrument = contracts.byConId(contract.conId ?? 0);
    if (instrument !== undefined) {
      this.#book(instrument.instrument.ticker, orderId, execution);
      return;
    }
    const resolving = contracts
      .resolveContract(contract)
      .then(({ instrument: { ticker } }) => this.#book(ticker, orderId, execution))
      .catch((error: unknown) =>
        log.error(
          { alarm: 'unknown_contract', err: error, contract, execution },
          'An execution is of a contract that cannot be looked up: the position follows by the next comparison.',
        ),
      )
      .finally(() => this.#unresolved.delete(resolving));
    this.#unresolved.add(resolving);
  }

  #book(symbol: string, orderId: string, execution: Execution, carrier?: Carrier): void {
    const { deliveries, executions, scheduler } = this.#context;
    const { execId = '', acctNumber = '', shares = 0, price = 0 } = execution;
    const reports = executions.take({
      id: execId,
      orderId,
      accountId: acctNumber,
      symbol,
      side: side(execution.side),
      qty: toUnits(shares),
      price: toUnits(price),
      time: executionTime(execution.time) ?? scheduler.now(),
    });
    const heard = carrier && this.#counted(carrier, execution, reports.length > 0);
    if (carrier?.order === undefined) this.#foreign.filled(execution);
    deliveries.tell(acctNumber, symbol, reports);
    if (heard !== undefined) this.#take({ carrier: heard, reports: [] });
  }

  /** The carrier with what has filled of it by now. */
  #counted(carrier: Carrier, { cumQty = 0, shares = 0 }: Execution, isNew: boolean): Carrier {
    const sum = cumQty > 0 ? toUnits(cumQty) : carrier.executed + (isNew ? toUnits(shares) : 0n);
    const executed = sum > carrier.executed ? sum : carrier.executed;
    const counted = {
      ...carrier,
      executed,
      stage: carrier.stage === 'sent' ? 'working' : carrier.stage,
    } as const;
    return isComplete(counted) ? { ...counted, stage: 'ended', asked: undefined } : counted;
  }
}
