import { OrderType } from '../../generated/socket-routes.ts';
import type { RestClient } from '../../rest-client.ts';
import type { BrokerTerminal } from './broker-api.ts';
import type { LeverageChoice } from './broker-models.ts';
import type { BrokerSession } from './broker-session.ts';
import { clampedLeverage } from './leverage-step.ts';
import { wireBrackets, wirePreOrder } from './wire-models.ts';

type Trading = Pick<
  BrokerTerminal,
  | 'placeOrder'
  | 'previewOrder'
  | 'modifyOrder'
  | 'cancelOrder'
  | 'cancelOrders'
  | 'closePosition'
  | 'reversePosition'
  | 'editPositionBrackets'
  | 'leverageInfo'
  | 'setLeverage'
  | 'previewLeverage'
>;

/** What has been confirmed is done once, however often it is asked for. */
const confirmed = (confirmId: string | undefined) =>
  confirmId ? { headers: { 'Idempotency-Key': confirmId } } : {};

/** What changes an account. It resolves once the server has it on record; what became of it the account's streams tell. */
export function createTrading(rest: RestClient, { query }: Pick<BrokerSession, 'query'>): Trading {
  const allowed = async ({ symbol, orderType, side, leverage }: LeverageChoice) => {
    const info = await rest.leverageInfo({ query: { ...query(), symbol, orderType, side } });
    return { symbol, orderType, side, leverage: clampedLeverage(leverage, info) };
  };
  const cancel = (orderId: string) => rest.cancelOrder({ params: { order_id: orderId }, query: query() });

  return {
    placeOrder: (order, confirmId) =>
      rest.placeOrder({ query: query(), body: wirePreOrder(order), ...confirmed(confirmId) }),
    previewOrder: (order) => rest.previewOrder({ query: query(), body: wirePreOrder(order) }),
    async modifyOrder(order) {
      if (order.type === OrderType.MARKET)
        throw new TypeError('A market order cannot be changed; cancel it.');
      const params = { order_id: order.id };
      await rest.modifyOrder({ params, query: query(), body: wirePreOrder(order) });
    },
    async cancelOrder(orderId) {
      await cancel(orderId);
    },
    async cancelOrders(_symbol, _side, orderIds) {
      await Promise.all(orderIds.map(cancel));
    },
    async closePosition(positionId, amount, confirmId) {
      const params = { position_id: positionId };
      const asked = { ...query(), ...(amount !== undefined && { amount }) };
      await rest.closePosition({ params, query: asked, ...confirmed(confirmId) });
    },
    async reversePosition(positionId) {
      await rest.reversePosition({ params: { position_id: positionId }, query: query() });
    },
    async editPositionBrackets(positionId, brackets) {
      const params = { position_id: positionId };
      const body = { brackets: wireBrackets(brackets) };
      await rest.editPositionBrackets({ params, query: query(), body });
    },

    leverageInfo: ({ symbol, orderType, side }) =>
      rest.leverageInfo({ query: { ...query(), symbol, orderType, side } }),
    setLeverage: async (choice) => rest.setLeverage({ query: query(), body: await allowed(choice) }),
    previewLeverage: async (choice) => rest.previewLeverage({ query: query(), body: await allowed(choice) }),
  };
}
