import type { IdempotencyHeaders, PreOrder } from '@tickwire/contracts';
import { ApiError } from '../api-error.ts';
import { onAccount } from '../services/account-caller.ts';
import type { BrokerService, ClosedPosition } from '../services/broker-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

const success = (message: string) => ({ success: true, message });

function closedMessage(positionId: string, { closedQty, remainingQty }: ClosedPosition): string {
  return remainingQty === 0
    ? `Position ${positionId} closed in full, ${closedQty} units.`
    : `Position ${positionId} closed in part, ${closedQty} units; ${remainingQty} remain.`;
}

/** An order with the key of its request, which may stand in the header or in the order itself. */
function keyedOrder({ headers, body }: { headers: IdempotencyHeaders; body: PreOrder }): PreOrder {
  const key = headers['Idempotency-Key'];
  if (key === undefined) return body;
  if (body.clientOrderId !== undefined && body.clientOrderId !== key) {
    const message = `The header Idempotency-Key is ${key} and clientOrderId ${body.clientOrderId}; send one of them, or both alike.`;
    throw new ApiError('validation_failed', message, {
      fields: [{ path: 'body.clientOrderId', message: 'differs from the header Idempotency-Key' }],
    });
  }
  return { ...body, clientOrderId: key };
}

export function brokerHandlers(broker: BrokerService) {
  return {
    getAccounts: (_input, caller) => broker.accounts(caller),
    getAccountInfo: ({ query }, caller) => broker.account(onAccount(caller, query.accountId)),
    getBrokerCapabilities: ({ query }, caller) => broker.capabilities(onAccount(caller, query.accountId)),
    getOrders: ({ query }, caller) => broker.orders(onAccount(caller, query.accountId)),
    getPositions: ({ query }, caller) => broker.positions(onAccount(caller, query.accountId)),
    getExecutions: ({ params, query }, caller) =>
      broker.executions(onAccount(caller, query.accountId), params.symbol),
    placeOrder: async ({ query, headers, body }, caller) => {
      const order = keyedOrder({ headers, body });
      const placed = await broker.placeOrder(onAccount(caller, query.accountId), order);
      caller.note({ order_id: placed.orderId });
      return placed;
    },
    previewOrder: ({ query, body }, caller) => broker.previewOrder(onAccount(caller, query.accountId), body),
    modifyOrder: async ({ params, query, body }, caller) => {
      await broker.modifyOrder(onAccount(caller, query.accountId), params.order_id, body);
      return success(`Order ${params.order_id} modified.`);
    },
    cancelOrder: async ({ params, query }, caller) => {
      await broker.cancelOrder(onAccount(caller, query.accountId), params.order_id);
      return success(`Order ${params.order_id} cancelled.`);
    },
    closePosition: async ({ params, query: { accountId, amount }, headers }, caller) => {
      const idempotencyKey = headers['Idempotency-Key'];
      const closing = { amount, idempotencyKey };
      const closed = await broker.closePosition(onAccount(caller, accountId), params.position_id, closing);
      return success(closedMessage(params.position_id, closed));
    },
    reversePosition: async ({ params, query, headers }, caller) => {
      const options = { idempotencyKey: headers['Idempotency-Key'] };
      const trader = onAccount(caller, query.accountId);
      const placed = await broker.reversePosition(trader, params.position_id, options);
      caller.note({ order_id: placed.orderId });
      return placed;
    },
    editPositionBrackets: async ({ params, query, body }, caller) => {
      const trader = onAccount(caller, query.accountId);
      await broker.editPositionBrackets(trader, params.position_id, body.brackets);
      return success(`Brackets of position ${params.position_id} set.`);
    },
    leverageInfo: ({ query: { accountId, ...asked } }, caller) =>
      broker.leverageInfo(onAccount(caller, accountId), asked),
    setLeverage: async ({ query, body }, caller) => ({
      leverage: await broker.setLeverage(onAccount(caller, query.accountId), body),
    }),
    previewLeverage: ({ query, body }, caller) =>
      broker.previewLeverage(onAccount(caller, query.accountId), body),
  } satisfies Partial<RestHandlers>;
}
