import type { Contract, Execution } from '@stoqey/ib';
import { Side } from '@tickwire/contracts';
import { toUnits } from '@tickwire/engine';
import type { IbSession } from '../connection/ib-session.ts';
import { readIbTime } from '../contracts/ib-time.ts';
import { adoptedId } from './adopted-order.ts';
import { HAD_FILLED, isComplete, mayGrow } from './carrier.ts';
import type { Carrier } from './carrier.ts';
import type { ForeignOrders } from './foreign-orders.ts';
import { listExecutions } from './lists.ts';
import type { OrderContext } from './order-context.ts';
import { readReference } from './order-reference.ts';

/** So long after it happened an execution that an earlier run may have told can be missing in what IB tells of an account, ms. */
const NEW_MS = 60_000;

export interface ExecutionNewsOptions {
  readonly context: OrderContext;
  readonly foreign: ForeignOrders;
  /** Something of the order has filled, and been told. */
  filled(carrier: Carrier): void;
}

/** The carrier with what has filled of it by now. */
const counted = (
  carrier: Carrier,
  { permId, cumQty = 0, shares = 0 }: Execution,
  isNew: boolean,
): Carrier => {
  const sum = cumQty > 0 ? toUnits(cumQty) : carrier.executed + (isNew ? toUnits(shares) : 0n);
  const executed = sum > carrier.executed ? sum : carrier.executed;
  const stage = carrier.stage === 'sent' ? 'working' : carrier.stage;
  const filled = { ...carrier, permId: carrier.permId ?? permId, executed, stage };
  return isComplete(filled) && !mayGrow(filled) ? { ...filled, stage: 'ended', asked: undefined } : filled;
};

/** Hears what IB tells of executions and their costs, and says which order of the engine they are of. */
export class ExecutionNews {
  readonly #context: OrderContext;
  readonly #foreign: ForeignOrders;
  readonly #filled: (carrier: Carrier) => void;
  /** Executions IB lists on request are taken in their order in time once all are there. */
  #listed: [Contract, Execution][] | undefined;
  #hasListed = false;
  #news = 0;
  readonly #unresolved = new Set<Promise<void>>();

  constructor({ context, foreign, filled }: ExecutionNewsOptions) {
    this.#context = context;
    this.#foreign = foreign;
    this.#filled = filled;
  }

  /** How many executions were news: grows whenever books read before may be outdated. */
  get news(): number {
    return this.#news;
  }

  listen(session: IbSession): void {
    const { executions, deliveries } = this.#context;
    session.on('execDetails', (requestId, contract, execution) => {
      if (requestId !== -1 && this.#listed !== undefined) this.#listed.push([contract, execution]);
      else this.#take(contract, execution, true);
    });
    session.on('commissionReport', (report) => {
      const charged = executions.charge(report);
      if (charged !== undefined) deliveries.tell(charged.accountId, charged.symbol, charged.reports);
    });
  }

  /** Asks for the executions of all clients. Resolves once they are taken, those of contracts nobody has known included. */
  async list(session: IbSession): Promise<void> {
    this.#listed = [];
    try {
      await listExecutions(session, this.#context.scheduler);
    } finally {
      this.#takeListed(this.#listed);
      this.#listed = undefined;
    }
    await Promise.all(this.#unresolved);
  }

  #takeListed(listed: readonly [Contract, Execution][]): void {
    const timed = listed.map(([contract, execution]) => ({
      contract,
      execution,
      time: readIbTime(execution.time ?? '') ?? 0,
    }));
    for (const { contract, execution } of timed.toSorted((a, b) => a.time - b.time))
      this.#take(contract, execution, this.#hasListed);
    this.#hasListed = true;
  }

  /** `isNews`: it is, if it was not told before; else its time says whether. Clocks may differ, so that is a last resort. */
  #take(contract: Contract, execution: Execution, isNews: boolean): void {
    const { carriers, contracts, journal } = this.#context;
    const { permId = 0, orderRef } = execution;
    const reference = readReference(journal, orderRef);
    const named = reference && carriers.byOrder(reference.orderId);
    const isNamed = named !== undefined && (named.permId ?? permId) === permId;
    const carrier = carriers.byPermId(permId) ?? (isNamed ? named : undefined);
    // A second order with one reference has a name of its own.
    const ofReference = named === undefined || isNamed ? reference?.orderId : undefined;
    const orderId = carrier?.orderId ?? ofReference ?? adoptedId(permId);
    const symbol = carrier?.symbol ?? contracts.byConId(contract.conId ?? 0)?.instrument.ticker;
    if (symbol === undefined) this.#resolve(contract, orderId, execution, isNews);
    else this.#book(symbol, orderId, execution, isNews, carrier);
  }

  #resolve(contract: Contract, orderId: string, execution: Execution, isNews: boolean): void {
    const resolving = this.#context.contracts
      .resolveContract(contract)
      .then(({ instrument: { ticker } }) => this.#book(ticker, orderId, execution, isNews))
      .catch((error: unknown) =>
        this.#context.log.error(
          { alarm: 'unknown_contract', err: error, contract, execution },
          'An execution is of a contract that cannot be looked up: the position follows by the next comparison.',
        ),
      )
      .finally(() => this.#unresolved.delete(resolving));
    this.#unresolved.add(resolving);
  }

  /** What IB has filled of another size than the engine's order has, or is to have, does not complete that: it ends all the same. */
  #endOther({ orderId, accountId, symbol, order, awaited, executed, filledBefore }: Carrier): void {
    const filled = executed + filledBefore;
    if (!awaited || order === undefined || filled === (order.requested ?? order).qty) return;
    const reason = 'Interactive Brokers has filled it in another size.';
    this.#context.deliveries.tell(accountId, symbol, [
      filled === order.qty
        ? { type: 'replace-refused', orderId, reason: HAD_FILLED }
        : { type: 'cancelled', orderId, reason },
    ]);
  }

  #book(symbol: string, orderId: string, execution: Execution, isNews: boolean, carrier?: Carrier): void {
    const { carriers, deliveries, executions, scheduler } = this.#context;
    const { execId = '', acctNumber = '', shares = 0, price = 0, side = '' } = execution;
    const time = readIbTime(execution.time ?? '') ?? scheduler.now();
    const reports = executions.take({
      id: execId,
      orderId,
      accountId: acctNumber,
      symbol,
      side: side.startsWith('B') ? Side.BUY : Side.SELL,
      qty: toUnits(shares),
      price: toUnits(price),
      time,
    });
    if (reports.length > 0 && (isNews || time >= scheduler.now() - NEW_MS)) this.#news += 1;
    if (carrier?.order === undefined) this.#foreign.filled(execution);
    // Known as filled before the engine hears it, which may ask for more at once.
    const filled = carrier && counted(carrier, execution, reports.length > 0);
    if (filled !== undefined) carriers.put(filled);
    deliveries.tell(acctNumber, symbol, reports);
    if (filled === undefined) return;
    if (filled.stage === 'ended' && carrier?.stage !== 'ended') this.#endOther(filled);
    this.#filled(filled);
  }
}
