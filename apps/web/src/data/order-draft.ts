import { OrderType, Side, type BrokerConnectionStatus } from '@tickwire/client';
import { map } from 'nanostores';
import { noBracket, type BracketDraft } from './bracket-draft.ts';
import type { LegUnit } from './leg-units.ts';

/** How long an order works. */
export type TimeInForce = 'GTC' | 'DAY' | 'IOC' | 'FOK';

/** The order being written in the ticket, as text where the user types. */
export interface OrderDraft extends BracketDraft {
  /** Which symbol it is for; empty until its ticket stands. */
  readonly symbol: string;
  readonly side: Side;
  readonly type: OrderType;
  readonly qty: string;
  /** What the text of each leg of the bracket is. A trailing distance is always in ticks. */
  readonly takeProfitUnit: LegUnit;
  readonly stopUnit: LegUnit;
  readonly limitPrice: string;
  readonly stopPrice: string;
  readonly timeInForce: TimeInForce;
  readonly postOnly: boolean;
  readonly reduceOnly: boolean;
}

export const $draft = map<OrderDraft>({
  symbol: '',
  side: Side.BUY,
  type: OrderType.MARKET,
  qty: '',
  takeProfitUnit: 'price',
  stopUnit: 'price',
  limitPrice: '',
  stopPrice: '',
  timeInForce: 'GTC',
  postOnly: false,
  reduceOnly: false,
  stopKind: 'stopLoss',
  ...noBracket,
});

/** A draft without what the venue does not have. */
export const offeredDraft = (
  draft: OrderDraft,
  notOffered: NonNullable<BrokerConnectionStatus['notOffered']>,
): OrderDraft => ({
  ...draft,
  postOnly: draft.postOnly && !notOffered.includes('post-only'),
  stopKind:
    draft.stopKind === 'guaranteedStop' && notOffered.includes('guaranteed-stop')
      ? 'stopLoss'
      : draft.stopKind,
});

export const needsLimit = (type: OrderType): boolean =>
  type === OrderType.LIMIT || type === OrderType.STOP_LIMIT;
export const needsStop = (type: OrderType): boolean =>
  type === OrderType.STOP || type === OrderType.STOP_LIMIT;

export function changeDraft(change: Partial<OrderDraft>): void {
  $draft.set({ ...$draft.get(), ...change });
}

/** Empties the legs that are written as prices, which are for one order and one side; a distance is for the next one too. */
export function withoutLegPrices({ takeProfitUnit, stopUnit, stopKind }: OrderDraft): Partial<BracketDraft> {
  return {
    ...(takeProfitUnit === 'price' && { takeProfit: noBracket.takeProfit }),
    ...(stopUnit === 'price' && stopKind !== 'trailingStopPips' && { stop: noBracket.stop }),
  };
}

/** A change that names legs by their price, whatever the user wrote them in before. */
export function atPrices(change: Partial<OrderDraft>): Partial<OrderDraft> {
  return {
    ...change,
    ...(change.takeProfit !== undefined && { takeProfitUnit: 'price' }),
    ...(change.stop !== undefined && { stopUnit: 'price' }),
  };
}

/** Takes a price the user pointed at: it becomes the limit of a limit order, unless the order has one already. */
export function takePrice(text: string): void {
  const { type } = $draft.get();
  changeDraft({ limitPrice: text, type: needsLimit(type) ? type : OrderType.LIMIT });
}
