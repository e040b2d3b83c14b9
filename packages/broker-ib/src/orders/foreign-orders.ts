import type { Contract, Execution, Order as IbOrder } from '@stoqey/ib';
import { toUnits } from '@tickwire/engine';
import { adoptedId, adoptedOrder } from './adopted-order.ts';
import { cancelledBy } from './carrier.ts';
import type { Carrier } from './carrier.ts';
import type { OrderContext } from './order-context.ts';
import { readReference } from './order-reference.ts';
import type { OrderStanding } from './order-standing.ts';

/** An order of somebody else, as far as IB has told. */
interface ForeignOrder {
  readonly ibId: number | undefined;
  readonly contract: Contract;
  readonly order: IbOrder;
  readonly filled: number;
}

const isLive = (standing: OrderStanding): boolean =>
  standing === 'working' || standing === 'sent' || standing === 'cancelling';

/**
 * Orders that the engine has not sent: placed by hand in TWS, by another program, by another journal. They are shown under a name made of
 * their permanent id. Only one that this client could have sent can be cancelled from here.
 */
export class ForeignOrders {
  readonly #context: OrderContext;
  readonly #gone: (carrier: Carrier) => void;
  /** By permanent id. */
  readonly #live = new Map<number, ForeignOrder>();
  readonly #untold = new Set<number>();
  /** By permanent id: filled by what executions have told. */
  readonly #executed = new Map<number, number>();
  #isListing = false;

  /** `gone` hears of one that works no more. */
  constructor(context: OrderContext, gone: (carrier: Carrier) => void) {
    this.#context = context;
    this.#gone = gone;
  }

  /** IB has told the terms of one. `ibId` is set when this client can cancel it. */
  told(ibId: number | undefined, contract: Contract, order: IbOrder, standing: OrderStanding): void {
    const { permId = 0 } = order;
    if (permId === 0) return;
    if (!isLive(standing)) {
      this.#ended(permId, standing);
      return;
    }
    const filled = Math.max(this.#live.get(permId)?.filled ?? 0, this.#executed.get(permId) ?? 0);
    // What is told late works no more.
    if (filled >= (order.totalQuantity ?? 0)) return;
    this.#live.set(permId, { ibId, contract, order, filled });
    this.#untold.add(permId);
    this.#context.carriers.heard.add(adoptedId(permId));
  }

  /** IB has told how much of one is filled: with that it can be shown. */
  counted(permId: number, filled: number, remaining: number, standing: OrderStanding): void {
    const foreign = this.#live.get(permId);
    if (!isLive(standing) || remaining <= 0) {
      this.#ended(permId, standing);
      return;
    }
    if (foreign === undefined) return;
    this.#live.set(permId, { ...foreign, filled });
    if (!this.#isListing && this.#untold.has(permId)) this.#show(permId);
  }

  filled({ permId = 0, cumQty = 0 }: Execution): void {
    const foreign = this.#live.get(permId);
    this.#executed.set(permId, Math.max(this.#executed.get(permId) ?? 0, cumQty));
    if (foreign !== undefined)
      this.#live.set(permId, { ...foreign, filled: Math.max(foreign.filled, cumQty) });
  }

  /** A new connection tells of all that live anew. */
  forget(): void {
    this.#live.clear();
    this.#untold.clear();
    this.#executed.clear();
  }

  /** Orders and then executions are being listed: what is open of an order is shown once both are known. */
  beginList(): void {
    this.#isListing = true;
  }

  async endList(): Promise<void> {
    this.#isListing = false;
    await Promise.all([...this.#untold].map((permId) => this.#show(permId)));
  }

  async #show(permId: number): Promise<void> {
    const { contracts, log } = this.#context;
    const foreign = this.#live.get(permId);
    this.#untold.delete(permId);
    if (foreign === undefined) return;
    const { contract } = foreign;
    try {
      const instrument =
        contracts.byConId(contract.conId ?? 0) ?? (await contracts.resolveContract(contract));
      this.#adopt(permId, instrument.instrument.ticker);
    } catch (error) {
      log.error(
        { alarm: 'unknown_contract', err: error, contract, permId },
        'An order placed elsewhere is of a contract that cannot be looked up: it is only visible in TWS.',
      );
    }
  }

  #adopt(permId: number, symbol: string): void {
    const { carriers, deliveries, journal, log } = this.#context;
    const foreign = this.#live.get(permId);
    const before = carriers.byPermId(permId);
    if (foreign === undefined || before?.order !== undefined || before?.stage === 'ended') return;
    const { ibId, order, filled } = foreign;
    const { account: accountId = '', totalQuantity = 0, orderRef } = order;
    if (before === undefined && readReference(journal, orderRef) !== undefined)
      log.error(
        { alarm: 'order_came_back', permId, orderRef },
        'Interactive Brokers works an order that had been given up: it is shown under its permanent id, cancel it if it is not wanted.',
      );
    const carrier: Carrier = {
      orderId: adoptedId(permId),
      accountId,
      symbol,
      order: undefined,
      ibId,
      permId,
      parentId: 0,
      wire: order,
      asked: undefined,
      stage: 'working',
      awaited: true,
      cancelling: before?.cancelling ?? false,
      doubtful: false,
      sentAt: before?.sentAt ?? -Infinity,
      filledBefore: 0n,
      executed: toUnits(filled),
      status: '',
      whyHeld: '',
      remark: undefined,
    };
    carriers.put(carrier);
    const open = toUnits(totalQuantity) - toUnits(filled);
    deliveries.tell(accountId, symbol, [{ type: 'adopted', ...adoptedOrder(permId, order, open) }]);
  }

  #ended(permId: number, standing: OrderStanding): void {
    const { carriers, deliveries } = this.#context;
    this.#live.delete(permId);
    this.#untold.delete(permId);
    // What has filled is told as an execution.
    if (standing !== 'cancelled' && standing !== 'refused') return;
    const carrier = carriers.byPermId(permId);
    if (carrier === undefined || carrier.order !== undefined || carrier.stage === 'ended') return;
    const { carrier: ended, reports } = cancelledBy(carrier, undefined);
    carriers.put(ended);
    deliveries.tell(ended.accountId, ended.symbol, reports);
    this.#gone(ended);
  }
}
