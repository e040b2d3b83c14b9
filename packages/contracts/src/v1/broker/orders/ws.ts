import { defineWsRoute } from '../../../ws-route.ts';
import { AccountRequest } from '../account/account-request.ts';
import { PlacedOrder } from './placed-order.ts';

export const orders = defineWsRoute({
  name: 'orders',
  request: AccountRequest,
  update: PlacedOrder,
  delivery: { class: 'every' },
  scope: 'account',
  summary: 'Every change of every order of an account',
  snapshot: "Working orders and today's final ones.",
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }],
    update: [
      {
        id: 'ORDER-1',
        symbol: 'BTCUSD',
        type: 1,
        side: 1,
        qty: 0.5,
        status: 6,
        limitPrice: 60000,
        filledQty: 0,
        updateTime: 1767225600000,
      },
    ],
  },
});
