import type { BrokerService, ClosedPosition } from '../services/broker-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

const success = (message: string) => ({ success: true, message });

function closedMessage(positionId: string, { closedQty, remainingQty }: ClosedPosition): string {
  return remainingQty === 0
    ? `Position ${positionId} closed in full, ${closedQty} units.`
    : `Position ${positionId} closed in part, ${closedQty} units; ${remainingQty} remain.`;
}

export function brokerHandlers(broker: BrokerService) {
  return {
    getAccountInfo: (_input, caller) => broker.account(caller),
    getOrders: (_input, caller) => broker.orders(caller),
    getPositions: (_input, caller) => broker.positions(caller),
    getExecutions: ({ params }, caller) => broker.executions(caller, params.symbol),
    placeOrder: async ({ body }, caller) => {
      const placed = await broker.placeOrder(caller, body);
      caller.note({ order_id: placed.orderId });
      return placed;
    },
    previewOrder: ({ body }, caller) => broker.previewOrder(caller, body),
    modifyOrder: async ({ params, body }, caller) => {
      await broker.modifyOrder(caller, params.order_id, body);
      return success(`Order ${params.order_id} modified.`);
    },
    cancelOrder: async ({ params }, caller) => {
      await broker.cancelOrder(caller, params.order_id);
      return success(`Order ${params.order_id} cancelled.`);
    },
    closePosition: async ({ params, query }, caller) => {
      const closed = await broker.closePosition(caller, params.position_id, query.amount);
      return success(closedMessage(params.position_id, closed));
    },
    editPositionBrackets: async ({ params, body }, caller) => {
      await broker.editPositionBrackets(caller, params.position_id, body.brackets);
      return success(`Brackets of position ${params.position_id} set.`);
    },
    leverageInfo: ({ query }, caller) => broker.leverageInfo(caller, query),
    setLeverage: async ({ body }, caller) => ({ leverage: await broker.setLeverage(caller, body) }),
    previewLeverage: ({ body }, caller) => broker.previewLeverage(caller, body),
  } satisfies Partial<RestHandlers>;
}
