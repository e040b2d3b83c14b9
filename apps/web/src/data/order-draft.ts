import { OrderType, Side } from '@tickwire/client';
import { map } from 'nanostores';

/** The order being written in the ticket, as text where the user types. */
export interface OrderDraft {
  readonly side: Side;
  readonly type: OrderType;
  readonly qty: string;
  readonly limitPrice: string;
  readonly stopPrice: string;
}

export const $draft = map<OrderDraft>({
  side: Side.BUY,
  type: OrderType.MARKET,
  qty: '',
  limitPrice: '',
  stopPrice: '',
});

export const needsLimit = (type: OrderType): boolean =>
  type === OrderType.LIMIT || type === OrderType.STOP_LIMIT;
export const needsStop = (type: OrderType): boolean =>
  type === OrderType.STOP || type === OrderType.STOP_LIMIT;

export function changeDraft(change: Partial<OrderDraft>): void {
  $draft.set({ ...$draft.get(), ...change });
}

/** Takes a price the user pointed at: it becomes the limit of a limit order, unless the order has one already. */
export function takePrice(text: string): void {
  const { type } = $draft.get();
  changeDraft({ limitPrice: text, type: needsLimit(type) ? type : OrderType.LIMIT });
}
