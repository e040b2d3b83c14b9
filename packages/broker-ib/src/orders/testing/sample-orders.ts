import { OrderType, Side } from '@tickwire/contracts';
import { toUnits } from '@tickwire/engine';
import type { Order } from '@tickwire/engine';
import type { Carrier } from '../carrier.ts';
import { restoredCarrier } from '../restored-carrier.ts';

/** An order of the engine: buy 100 AAPL at 150.25 unless said otherwise. */
export const sampleOrder = (changes: Partial<Order> = {}): Order => ({
  id: 'ORDER-1',
  accountId: 'DU1234567',
  number: 1,
  symbol: 'AAPL',
  type: OrderType.LIMIT,
  side: Side.BUY,
  qty: toUnits(100),
  limitPrice: toUnits(150.25),
  stopPrice: undefined,
  trail: undefined,
  timeInForce: 'gtc',
  expiresAt: undefined,
  postOnly: false,
  reduceOnly: false,
  guaranteed: false,
  clientOrderId: undefined,
  bracket: undefined,
  role: undefined,
  parentId: undefined,
  group: undefined,
  covers: undefined,
  state: 'pending-new',
  activated: true,
  triggered: false,
  filledQty: 0n,
  filledValue: 0n,
  fee: 0n,
  requested: undefined,
  cancelReason: undefined,
  updateTime: 1,
  message: undefined,
  ...changes,
});

/** That order as it was sent with id 7, and nothing heard of it, unless said otherwise. */
export const sampleCarrier = (changes: Partial<Carrier> = {}): Carrier => ({
  ...restoredCarrier('7f3a', changes.order ?? sampleOrder(), undefined),
  ibId: 7,
  sentAt: 1,
  ...changes,
});
