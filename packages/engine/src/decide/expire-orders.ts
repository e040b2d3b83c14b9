import { requestCancel } from './cancel-order.ts';
import type { Duty } from './duty.ts';

/** Cancels day orders at the end of their session. */
export const expireOrders: Duty = {
  dueAt({ indexes: { expiring } }) {
    if (expiring.size === 0) return undefined;
    let first = Infinity;
    for (const at of expiring.keys()) if (at < first) first = at;
    return first;
  },
  perform(context) {
    const { account, transaction } = context;
    for (const [at, ids] of account.indexes.expiring) {
      if (at > transaction.time) continue;
      for (const id of ids) {
        const order = account.orders.get(id);
        if (order !== undefined)
          requestCancel(context, order, 'It was good for the day, and its session has ended.');
      }
    }
  },
};
