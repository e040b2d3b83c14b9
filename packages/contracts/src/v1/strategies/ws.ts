import { defineWsRoute } from '../../ws-route.ts';
import { AccountRequest } from '../broker/account/account-request.ts';
import { Strategy } from './strategy.ts';

export const strategies = defineWsRoute({
  name: 'strategies',
  request: AccountRequest,
  update: Strategy,
  delivery: { class: 'keyed', key: 'id' },
  scope: 'account',
  summary: 'What the strategies on an account do: each when it starts, ends, logs, orders or fills',
  snapshot: 'All of them.',
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }],
    update: [
      {
        id: 'ema-cross',
        name: 'EMA cross',
        description: 'Buys bitcoin when the fast average rises above the slow one.',
        accountId: 'DEMO-ACCOUNT',
        symbols: ['BTCUSD'],
        status: 'running',
        startedAt: 1767225600000,
        orders: 1,
        fills: 1,
        log: [{ time: 1767225600000, level: 'info', text: 'Started on account DEMO-ACCOUNT.' }],
      },
    ],
  },
});
