import type { PreOrder } from '@tickwire/client';
import { ofAccount } from './account.ts';
import { client } from './client.ts';
import { runAction } from './run-action.ts';

/** Places an order on the chosen account; resolves to its id, rejects when it is refused. Sent again without an answer, it stays one order. */
export async function placeOrder(order: PreOrder): Promise<string> {
  const { orderId } = await client.rest.placeOrder({ query: ofAccount(), body: order });
  return orderId;
}

/** Cancels a working order; resolves to whether that was taken. */
export function cancelOrder(id: string): Promise<boolean> {
  return runAction(
    'Cancel refused',
    client.rest.cancelOrder({ params: { order_id: id }, query: ofAccount() }),
  );
}
