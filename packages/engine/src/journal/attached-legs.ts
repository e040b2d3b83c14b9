import type { Order } from '../model/order.ts';
import type { Venue } from '../ports/venue.ts';
import type { AccountState } from '../state/account-state.ts';
import type { Effect } from '../state/effect.ts';

/** Whether a venue gets orders together with their inactive legs, and hears of those. */
export const attachesLegs = ({ capabilities }: Venue): boolean =>
  capabilities.features.includes('attached-legs');

/** Whether an effect places a leg in the record that places the order it belongs to: it goes with that, or not at all. */
export const goesAlong = (effects: readonly Effect[], { parentId }: Order): boolean =>
  parentId !== undefined &&
  effects.some(({ event }) => event.type === 'order-placed' && event.orderId === parentId);

/** The legs that were placed with an order, as durable as it is, without those that have ended since. */
export const legsAlong = ({ orders }: AccountState, effects: readonly Effect[], { id }: Order): Order[] =>
  effects.flatMap(({ event, order }) =>
    event.type === 'order-placed' && event.parentId === id && order !== undefined && orders.has(order.id)
      ? [order]
      : [],
  );

/** The legs that wait for an order to fill. */
export const inactiveLegs = ({ orders, indexes }: AccountState, { id, symbol }: Order): Order[] =>
  [...(indexes.closing.get(symbol) ?? [])].flatMap((legId) => {
    const leg = orders.get(legId);
    return leg?.parentId === id && leg.state === 'inactive' ? [leg] : [];
  });
