import type {
  BrokerHost,
  BrokerTerminal,
  Execution,
  Order,
  Position,
  RealtimeQuotes,
} from '@tickwire/client/tradingview/broker';
import { expect } from 'vitest';

/** What the library waits for after a request, ms. */
const PATIENCE_MS = 10_000;

const FINAL = new Set([1, 2, 5]);
const INACTIVE = 3;
const WORKING = 6;

export interface ConnectionChange {
  readonly status: number;
  readonly message?: string;
  readonly disconnectType?: number;
}

/**
 * The trading side of the library: it believes what the broker tells it, asks for its lists when it is told to, and notes what
 * breaks the rules of the Broker API.
 */
export class TradingHost implements BrokerHost {
  readonly problems: string[] = [];
  readonly connection: ConnectionChange[] = [];
  readonly orders = new Map<string, Order>();
  readonly positions = new Map<string, Position>();
  readonly profits = new Map<string, number>();
  readonly executions: Execution[] = [];
  readonly equities: number[] = [];
  readonly margins: number[] = [];
  readonly pipValues: { symbol: string; buyPipValue: number; sellPipValue: number }[] = [];
  readonly realtime: RealtimeQuotes[] = [];
  /** Every update of an order as it came. */
  readonly orderLog: Order[] = [];
  readonly positionLog: Position[] = [];
  readonly watched: { value: unknown }[] = [];
  reloads = 0;
  accountUpdates = 0;
  #terminal: BrokerTerminal | undefined;

  readonly factory = {
    createWatchedValue: <T>(value: T) => {
      const watched: { value: unknown } = { value };
      this.watched.push(watched);
      return {
        setValue(next: T) {
          watched.value = next;
        },
      };
    },
  };

  /** Takes the broker over; resolves once it is connected and its lists are there. */
  async connect(terminal: BrokerTerminal): Promise<void> {
    this.#terminal = terminal;
    await expect.poll(() => terminal.connectionStatus()).toBe(1);
    await this.#reload();
  }

  orderUpdate(given: Order): void {
    const order = structuredClone(given);
    const before = this.orders.get(order.id);
    if (before && FINAL.has(before.status) && !FINAL.has(order.status))
      this.problems.push(`order ${order.id} went from ${before.status} to ${order.status}`);
    this.#checkOrder(order);
    this.orders.set(order.id, order);
    this.orderLog.push(order);
  }

  positionUpdate(given: Position): void {
    const position = structuredClone(given);
    this.#checkPosition(position);
    if (position.qty === 0) {
      this.positions.delete(position.id);
      this.profits.delete(position.id);
    } else this.positions.set(position.id, position);
    this.positionLog.push(position);
  }

  plUpdate(positionId: string, pl: number): void {
    if (!this.positions.has(positionId)) this.problems.push(`profit of ${positionId}, which is not known`);
    if (!Number.isFinite(pl)) this.problems.push(`profit of ${positionId} is ${pl}`);
    this.profits.set(positionId, pl);
  }

  executionUpdate(execution: Execution): void {
    this.executions.push(structuredClone(execution));
  }

  equityUpdate(equity: number): void {
    this.equities.push(equity);
  }

  marginAvailableUpdate(margin: number): void {
    this.margins.push(margin);
  }

  pipValueUpdate(symbol: string, values: { buyPipValue: number; sellPipValue: number }): void {
    this.pipValues.push({ symbol, ...values });
  }

  realtimeUpdate(_symbol: string, quotes: RealtimeQuotes): void {
    this.realtime.push(quotes);
  }

  connectionStatusUpdate(status: number, info: Omit<ConnectionChange, 'status'> = {}): void {
    this.connection.push({ status, ...info });
  }

  currentAccountUpdate(): void {
    this.accountUpdates += 1;
    void this.#reload();
  }

  ordersFullUpdate(): void {
    void this.#reload();
  }

  positionsFullUpdate(): void {
    void this.#reload();
  }

  async defaultContextMenuActions(): Promise<unknown[]> {
    return ['buy', 'sell'];
  }

  /** Resolves with the order once the broker has told what is waited for, as long as the library waits. */
  async order(id: string, fits: (order: Order) => boolean): Promise<Order> {
    const found = () => this.orderLog.findLast((order) => order.id === id && fits(order));
    await expect.poll(found, { timeout: PATIENCE_MS }).toBeDefined();
    return found() ?? expect.fail(`Order ${id} was not told.`);
  }

  async position(id: string, fits: (position: Position) => boolean): Promise<Position> {
    const last = () => this.positionLog.findLast((position) => position.id === id);
    await expect
      .poll(
        () => {
          const position = last();
          return position !== undefined && fits(position);
        },
        { timeout: PATIENCE_MS },
      )
      .toBe(true);
    return last() ?? expect.fail(`Position ${id} was not told.`);
  }

  /** The orders that protect another one, or a position, and are not final. */
  legs(parentId: string): Order[] {
    return [...this.orders.values()].filter(
      ({ parentId: parent, status }) => parent === parentId && !FINAL.has(status),
    );
  }

  /** What the library reads as brackets must agree on both sides, and hangs on the chart where it does not. */
  checkBrackets(): void {
    for (const leg of this.orders.values()) {
      if (leg.parentId === undefined || FINAL.has(leg.status)) continue;
      const ofPosition = leg.parentType === 2;
      const parent = ofPosition ? this.positions.get(leg.parentId) : this.orders.get(leg.parentId);
      expect(parent, `parent of ${leg.id}`).toBeDefined();
      expect(leg.status).toBe(ofPosition ? WORKING : INACTIVE);
      expect(leg.side).toBe(-(parent?.side ?? 0));
      expect(leg.qty).toBe(parent?.qty);
      if (leg.limitPrice !== undefined) expect(parent?.takeProfit).toBe(leg.limitPrice);
      else if (leg.stopType === 1) expect(parent?.trailingStopPips).toBe(leg.trailingStopPips);
      else expect(parent?.stopLoss ?? parent?.guaranteedStop).toBe(leg.stopPrice);
    }
    for (const parent of [...this.orders.values(), ...this.positions.values()]) {
      if ('status' in parent && FINAL.has(parent.status)) continue;
      const said = [
        parent.takeProfit,
        parent.stopLoss ?? parent.guaranteedStop ?? parent.trailingStopPips,
      ].filter((each) => each !== undefined);
      // A leg says of itself what it is, too.
      if ('parentId' in parent && parent.parentId !== undefined) continue;
      expect(this.legs(parent.id), `legs of ${parent.id}`).toHaveLength(said.length);
    }
  }

  async #reload(): Promise<void> {
    const terminal = this.#terminal;
    if (!terminal) return;
    this.reloads += 1;
    const [orders, positions] = await Promise.all([terminal.orders(), terminal.positions()]);
    this.orders.clear();
    this.positions.clear();
    for (const order of orders) {
      this.#checkOrder(order);
      this.orders.set(order.id, structuredClone(order));
    }
    for (const position of positions) {
      this.#checkPosition(position);
      this.positions.set(position.id, structuredClone(position));
    }
  }

  #checkOrder(order: Order): void {
    const faults: [boolean, string][] = [
      [!order.id || !order.symbol, 'has no id or symbol'],
      [!(order.qty > 0), `has the quantity ${order.qty}`],
      [order.updateTime < 1e12, 'has a time in seconds'],
      [order.trailingStopPips !== undefined && order.stopType !== 1, 'trails without being a trailing stop'],
      [(order.parentId === undefined) !== (order.parentType === undefined), 'has half a parent'],
      [order.status === 2 && !(order.avgPrice && order.avgPrice > 0), 'is filled at no price'],
      [Object.values(order).includes(null), 'has a field that is null'],
    ];
    for (const [isFault, what] of faults) if (isFault) this.problems.push(`order ${order.id} ${what}`);
  }

  #checkPosition(position: Position): void {
    if (!(position.qty >= 0)) this.problems.push(`position ${position.id} has ${position.qty}`);
    if (position.qty > 0 && !(position.avgPrice > 0))
      this.problems.push(`position ${position.id} cost nothing`);
    if (Math.abs(position.side) !== 1) this.problems.push(`position ${position.id} has no side`);
  }
}
