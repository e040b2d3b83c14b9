import { defineWsRoute } from '../../../ws-route.ts';
import { AccountRequest } from '../account/account-request.ts';
import { Position } from './position.ts';

export const positions = defineWsRoute({
  name: 'positions',
  request: AccountRequest,
  update: Position,
  delivery: { class: 'keyed', key: 'id' },
  scope: 'account',
  summary: 'Positions of an account; a closed one comes once more with qty 0',
  snapshot: 'All open positions.',
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }],
    update: [
      {
        id: 'BTCUSD',
        symbol: 'BTCUSD',
        qty: 0.5,
        side: 1,
        avgPrice: 60000,
        unrealizedPL: 12.5,
        updateTime: 1767225600000,
      },
    ],
  },
});
