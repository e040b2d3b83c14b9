import { OrderStatus } from '@tickwire/contracts';
import type { Engine, Principal } from '@tickwire/engine';

/** The server itself, where it has to act on orders. */
const server: Principal = { id: 'server', scopes: ['trade'], accounts: 'all' };

/** Cancels what works on a symbol, in every account; the orders say why. */
export function cancelWorkingOrders(engine: Engine, symbol: string, reason: string): void {
  for (const { id: accountId } of engine.accounts()) {
    for (const order of engine.orders(accountId)) {
      if (order.symbol !== symbol || order.status !== OrderStatus.WORKING) continue;
      engine.submit({ type: 'cancel-order', actor: server, accountId, orderId: order.id, reason });
    }
  }
}
