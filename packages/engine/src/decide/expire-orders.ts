import type { AccountState } from '../state/account-state.ts';
import { requestCancel } from './cancel-order.ts';
import type { Duty } from './duty.ts';

/** Orders whose day ends, and when, ms UTC; without those whose cancel is under way. */
const ending = ({ indexes, orders }: AccountState): [orderId: string, at: number][] =>
  [...indexes.expiring].flatMap((id) => {
    const order = orders.get(id);
    return order?.expiresAt === undefined || order.state === 'pending-cancel' ? [] : [[id, order.expiresAt]];
  });

/** Cancels day orders at the end of their session. */
export const expireOrders: Duty = {
  dueAt(account) {
    if (account.indexes.expiring.size === 0) return undefined;
    const first = ending(account).reduce((least, [, at]) => Math.min(least, at), Infinity);
    return first === Infinity ? undefined : first;
  },
  perform(context) {
    const { account, transaction } = context;
    for (const [id, at] of ending(account)) {
      const order = account.orders.get(id);
      if (order !== undefined && at <= transaction.time)
        requestCancel(context, order, 'It was good for the day, and its session has ended.');
    }
  },
};
