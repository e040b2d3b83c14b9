import { ParentType, type PlacedOrder, type PreOrder } from '@tickwire/client';
import { actionProblem } from '../format/action-problem.ts';
import { ofAccount } from './account.ts';
import { client } from './client.ts';
import { notify } from './notices.ts';
import { isChild, isWorking } from './order-state.ts';
import { $orders } from './orders.ts';
import { runAction } from './run-action.ts';
import { once } from './trading/once.ts';
import { askingBlocked } from './trading/trading-blocked.ts';

/** Requests under way at once while many orders are cancelled. */
const AT_ONCE = 8;

/** Places an order on the chosen account; resolves to its id, rejects when it is refused. Sent again without an answer, it stays one order. */
export async function placeOrder(order: PreOrder): Promise<string> {
  const { orderId } = await client.rest.placeOrder({ query: ofAccount(), body: order });
  return orderId;
}

/** Cancels a working order, and with it its bracket; resolves to whether that was taken. A refusal is told by a notice. */
export function cancelOrder(id: string): Promise<boolean> {
  return runAction({
    key: `cancel ${id}`,
    refused: 'Cancel refused',
    blocked: askingBlocked(),
    send: () => client.rest.cancelOrder({ params: { order_id: id }, query: ofAccount() }),
  });
}

interface Cancelled {
  /** Of all symbols unless given. */
  readonly symbol?: string | undefined;
  /** Whether the brackets of open positions go too, which leaves those without a stop. */
  readonly brackets?: boolean;
  /** Says nothing when there was nothing to cancel. */
  readonly quiet?: boolean;
}

/** The orders that cancelling these would cancel one by one; the legs of an order go with it. */
export function ordersToCancel({ symbol, brackets = false }: Cancelled): readonly PlacedOrder[] {
  return [...($orders.get()?.values() ?? [])].filter(
    (order) =>
      isWorking(order) &&
      !isChild(order) &&
      (brackets || order.parentType !== ParentType.POSITION) &&
      (symbol === undefined || order.symbol === symbol),
  );
}

/** Cancels working orders, of one symbol or of all, and tells when there was nothing to cancel or some were refused. */
export function cancelOrders(which: Cancelled = {}): Promise<boolean> {
  return once(`cancel all ${which.symbol ?? ''}`, async () => {
    const blocked = askingBlocked();
    const orders = ordersToCancel(which);
    if (blocked !== undefined || orders.length === 0) {
      const where = which.symbol === undefined ? '' : ` in ${which.symbol}`;
      if (blocked === undefined && which.quiet) return false;
      if (blocked === undefined)
        notify({ tone: 'plain', title: 'Nothing to cancel', text: `No order works${where}.` });
      else notify({ tone: 'bad', title: 'Cancel refused', text: blocked });
      return false;
    }
    const problems = await cancelEach(orders);
    const [first] = problems;
    if (first !== undefined)
      notify({
        tone: 'bad',
        title: `${problems.length} of ${orders.length} not cancelled`,
        text: first,
      });
    return problems.length === 0;
  });
}

/** Cancels a few at a time; resolves to why some were not. */
async function cancelEach(orders: readonly PlacedOrder[]): Promise<readonly string[]> {
  const waiting = [...orders];
  const problems: string[] = [];
  const worker = async () => {
    for (let order = waiting.shift(); order; order = waiting.shift()) {
      try {
        await client.rest.cancelOrder({ params: { order_id: order.id }, query: ofAccount() });
      } catch (error) {
        // One that filled or went with another meanwhile is no longer working, which is what was asked for.
        const now = $orders.get()?.get(order.id);
        if (now && isWorking(now)) problems.push(actionProblem(error));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return problems;
}
