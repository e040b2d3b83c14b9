import type { Quantity } from '@tickwire/engine';

/** What IB keeps with an order for us, so that we know it again whatever ids it gets. */
export interface OrderReference {
  /** The engine's. */
  readonly orderId: string;
  /** Filled of the engine's order before this order was sent for the rest of it. */
  readonly filledBefore: Quantity;
}

/** `7f3a:ORDER-5`, and `7f3a:ORDER-5+200000000` for one that goes on where another has ended. `journal` names whose orders these are. */
export const writeReference = (journal: string, { orderId, filledBefore }: OrderReference): string =>
  `${journal}:${orderId}${filledBefore === 0n ? '' : `+${filledBefore}`}`;

/** Undefined for an order of somebody else, another journal included. */
export const readReference = (journal: string, text: string | undefined): OrderReference | undefined => {
  if (text?.startsWith(`${journal}:`) !== true) return undefined;
  const [, orderId, before] = /^([^+]+)(?:\+(\d+))?$/.exec(text.slice(journal.length + 1)) ?? [];
  return orderId === undefined ? undefined : { orderId, filledBefore: BigInt(before ?? 0) };
};
