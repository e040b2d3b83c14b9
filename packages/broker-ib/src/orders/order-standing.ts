import { OrderStatus } from '@stoqey/ib';

/**
 * What a status says of an order. `sent`: on its way to the market. `refused`: IB has it and will not work it.
 * `unclear`: nothing that could be relied on.
 */
export type OrderStanding =
  'sent' | 'working' | 'cancelling' | 'cancelled' | 'filled' | 'refused' | 'unclear';

const standings: Readonly<Record<string, OrderStanding>> = {
  [OrderStatus.ApiPending]: 'sent',
  [OrderStatus.PendingSubmit]: 'sent',
  [OrderStatus.PreSubmitted]: 'working',
  [OrderStatus.Submitted]: 'working',
  [OrderStatus.PendingCancel]: 'cancelling',
  [OrderStatus.Cancelled]: 'cancelled',
  [OrderStatus.ApiCancelled]: 'cancelled',
  [OrderStatus.Filled]: 'filled',
  [OrderStatus.Inactive]: 'refused',
};

/** Reads IB's status. A short sale that waits for shares to be located is inactive by name and works. */
export const standingOf = (status: string | undefined, whyHeld = ''): OrderStanding => {
  const standing = standings[status ?? ''] ?? 'unclear';
  return standing === 'refused' && whyHeld.includes('locate') ? 'working' : standing;
};
