import type { Client } from '../../client.ts';
import type {
  BrokerConnectionStatus,
  EquityData,
  Execution,
  PlacedOrder,
  Position,
} from '../../generated/socket-routes.ts';
import type { SubscriptionStatus } from '../../listener.ts';
import type { BrokerHost } from './broker-api.ts';
import { toExecution, toOrder, toPosition } from './wire-models.ts';

/** Whom the streams of an account tell what they hear. */
export interface AccountListener {
  readonly host: BrokerHost;
  /** The venue's connection or the state of the streams has changed. */
  onConnection(): void;
  onEquity(equity: EquityData): void;
}

/** One account as its streams tell of it, without a hole. */
export interface AccountStreams {
  /** Whether all of it is up to date, so far as the server knows. */
  readonly isLive: boolean;
  /** Undefined until it has been told. */
  readonly venue: BrokerConnectionStatus | undefined;
  /** Resolve once the first state is known. */
  orders(): Promise<readonly PlacedOrder[]>;
  positions(): Promise<readonly Position[]>;
  close(): void;
}

/** Whether nothing but the profit has changed. */
function sameHolding(one: Position, other: Position): boolean {
  const shown = ({ unrealizedPL: _pl, ...position }: Position) => JSON.stringify(toPosition(position));
  return shown(one) === shown(other);
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Something that is waited for and comes once. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** Follows an account and tells the host of every change. Without `accountId` only the venue is followed. */
export function followAccount(
  { subscribe }: Pick<Client, 'subscribe'>,
  accountId: string | undefined,
  { host, onConnection, onEquity }: AccountListener,
): AccountStreams {
  let orders = new Map<string, PlacedOrder>();
  let positions = new Map<string, Position>();
  const told = new Set<string>();
  let venue: BrokerConnectionStatus | undefined;
  const ordersKnown = signal();
  const positionsKnown = signal();

  const statuses = new Map<string, SubscriptionStatus>();
  const followed = (route: string) => {
    statuses.set(route, 'subscribing');
    return (status: SubscriptionStatus) => {
      statuses.set(route, status);
      onConnection();
    };
  };

  const tellFill = (fill: Execution) => {
    // Told again with its commission or a correction, which a chart cannot take back.
    if (told.has(fill.id)) return;
    told.add(fill.id);
    if (fill.qty > 0) host.executionUpdate(toExecution(fill));
  };
  const tellProfit = ({ id, unrealizedPL }: Position) => {
    if (unrealizedPL !== undefined) host.plUpdate(id, unrealizedPL);
  };

  const venueChanged = (status: BrokerConnectionStatus | undefined) => {
    venue = status;
    onConnection();
  };
  const subscriptions = [
    subscribe('broker-connection', accountId === undefined ? {} : { accountId }, {
      onSnapshot: ([status]) => venueChanged(status),
      onUpdate: venueChanged,
      onStatus: followed('broker-connection'),
    }),
  ];
  if (accountId !== undefined) {
    subscriptions.push(
      subscribe(
        'executions',
        { accountId },
        {
          onSnapshot: (fills) => fills.forEach(({ id }) => told.add(id)),
          onUpdate: tellFill,
          onReset: (fills) => fills.forEach(tellFill),
          onStatus: followed('executions'),
        },
      ),
      subscribe(
        'positions',
        { accountId },
        {
          onSnapshot(all) {
            positions = byId(all);
            positionsKnown.give();
          },
          onUpdate(position) {
            const before = positions.get(position.id);
            if (position.qty > 0) positions.set(position.id, position);
            else positions.delete(position.id);
            if (!before || !sameHolding(before, position)) host.positionUpdate(toPosition(position));
            if (position.qty > 0) tellProfit(position);
          },
          onReset(all) {
            positions = byId(all);
            host.positionsFullUpdate?.();
            all.forEach(tellProfit);
          },
          onStatus: followed('positions'),
        },
      ),
      subscribe(
        'orders',
        { accountId },
        {
          onSnapshot(all) {
            orders = byId(all);
            ordersKnown.give();
          },
          onUpdate(order) {
            orders.set(order.id, order);
            host.orderUpdate(toOrder(order));
          },
          onReset(all) {
            orders = byId(all);
            host.ordersFullUpdate?.();
          },
          onStatus: followed('orders'),
        },
      ),
      subscribe(
        'equity',
        { accountId },
        {
          onSnapshot: ([equity]) => equity && onEquity(equity),
          onUpdate: onEquity,
        },
      ),
    );
  }

  return {
    get isLive() {
      return [...statuses.values()].every((status) => status === 'live');
    },
    get venue() {
      return venue;
    },
    async orders() {
      await ordersKnown.given;
      return [...orders.values()];
    },
    async positions() {
      await positionsKnown.given;
      return [...positions.values()];
    },
    close() {
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}
