import { OrderType } from '@tickwire/contracts';
import type { Side } from '@tickwire/contracts';
import type { Order } from '../model/order.ts';
import { toUnits } from '../money/fixed-point.ts';
import { VenueCounter } from '../ports/venue-counter.ts';
import type {
  Venue,
  VenueCapabilities,
  VenueDelivery,
  VenueOrder,
  VenueReport,
  VenueUnavailable,
} from '../ports/venue.ts';

export interface ScriptedVenue extends Venue {
  /**
   * What it was asked for, in order: `place ORDER-1`, `replace ORDER-1`, `cancel ORDER-1`, `restore ORDER-1`; with legs
   * `place ORDER-1 with ORDER-2 ORDER-3`, and on inactive legs `attach ORDER-2`, `amend ORDER-2`, `detach ORDER-2`.
   */
  readonly calls: readonly string[];
  /** Orders as they were handed over last, by id. */
  readonly orders: ReadonlyMap<string, Order>;
  /** Why it takes no orders from here on; undefined when it does. */
  away(reason: VenueUnavailable | undefined): void;
  /** Reports on an order it has been given, later than any call. */
  report(...reports: readonly VenueReport[]): void;
  /** Reports on a symbol of account A. */
  tell(symbol: string, ...reports: readonly VenueReport[]): void;
}

export interface VenueScript {
  /** Everything, and outside the process, unless said otherwise. */
  readonly capabilities?: Partial<VenueCapabilities>;
  /** What it answers at once; nothing when left out. */
  place?(order: Order): readonly VenueReport[];
  replace?(order: Order): readonly VenueReport[];
  cancel?(order: Order): readonly VenueReport[];
}

/** A venue outside the process that does only what the test says. */
export const createScriptedVenue = (script: VenueScript = {}): ScriptedVenue => {
  const calls: string[] = [];
  const orders = new Map<string, Order>();
  const counter = new VenueCounter();
  let deliver: (delivery: VenueDelivery) => void = () => undefined;
  let unavailable: VenueUnavailable | undefined;
  const called = (name: string, { order, legs = [] }: VenueOrder): void => {
    const along = legs.length === 0 ? '' : ` with ${legs.map(({ id }) => id).join(' ')}`;
    calls.push(`${name} ${order.id}${along}`);
    for (const given of [order, ...legs]) orders.set(given.id, given);
  };
  return {
    calls,
    orders,
    capabilities: {
      name: 'The scripted venue',
      orderTypes: Object.values(OrderType),
      timeInForce: ['gtc', 'day', 'ioc', 'fok'],
      features: ['brackets', 'trailing-stop', 'guaranteed-stop', 'post-only', 'reduce-only'],
      internal: false,
      ...script.capabilities,
    },
    stats: () => counter.stats,
    connect(receiver) {
      deliver = receiver;
    },
    away(reason) {
      unavailable = reason;
    },
    unavailable: () => unavailable,
    place(placed) {
      const { order } = placed;
      called(order.activated ? 'place' : 'attach', placed);
      if (!order.activated) return [];
      counter.send();
      return counter.noting(script.place?.(order) ?? []);
    },
    replace(replaced) {
      const { order } = replaced;
      called(order.activated ? 'replace' : 'amend', replaced);
      return order.activated ? counter.noting(script.replace?.(order) ?? []) : [];
    },
    cancel(cancelled) {
      const { order } = cancelled;
      called(order.activated ? 'cancel' : 'detach', cancelled);
      return order.activated ? counter.noting(script.cancel?.(order) ?? []) : [];
    },
    restore(working) {
      for (const order of working) called('restore', order);
    },
    estimate: () => [],
    tell(symbol, ...reports) {
      deliver({ accountId: 'A', symbol, reports: counter.noting(reports) });
    },
    report(...reports) {
      for (const report of reports) {
        // A report on an order it was never given is the test's point.
        const { accountId = 'A', symbol = 'ACME' } =
          ('orderId' in report ? orders.get(report.orderId) : undefined) ?? {};
        deliver({ accountId, symbol, reports: counter.noting([report]) });
      }
    },
  };
};

/** A fill as the venue reports it. `marketTime` is ms UTC. */
export const fillOf = (orderId: string, qty: number, price: number, marketTime = 1): VenueReport => ({
  type: 'filled',
  orderId,
  qty: toUnits(qty),
  price: toUnits(price),
  marketTime,
});

/** The same, with what the venue calls it. */
export const executionOf = (
  orderId: string,
  id: string,
  side: Side,
  qty: number,
  price: number,
): Extract<VenueReport, { type: 'filled' }> => ({
  type: 'filled',
  orderId,
  qty: toUnits(qty),
  price: toUnits(price),
  marketTime: 1,
  execution: { id, side },
});
