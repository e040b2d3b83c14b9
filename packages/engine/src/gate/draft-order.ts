import type { Order } from '../model/order.ts';
import type { OrderContext } from './order-context.ts';

/** The order that would be placed: what a venue needs to estimate its fills. */
export const draftOrder = ({ account, terms, request, draft }: OrderContext): Order => ({
  id: '',
  accountId: account.opened.account.id,
  number: account.orderCount + 1,
  symbol: terms.spec.symbol,
  type: request.type,
  side: request.side,
  ...draft,
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
  activated: false,
  triggered: false,
  filledQty: 0n,
  filledValue: 0n,
  fee: 0n,
  requested: undefined,
  cancelReason: undefined,
  updateTime: 0,
  message: undefined,
});
