import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { AccountId } from '../../shared/account-id.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { Execution } from './execution.ts';

export const ExecutionsRequest = z
  .object({
    accountId: AccountId,
    symbol: z.union([SymbolName, z.null()]).optional().meta({ description: 'Only fills of this symbol.' }),
  })
  .meta({ id: 'ExecutionsRequest' });

export const executions = defineWsRoute({
  name: 'executions',
  request: ExecutionsRequest,
  update: Execution,
  delivery: { class: 'every' },
  scope: 'account',
  summary:
    'Every fill of an account, told again under its id, in place of what was told, once its commission is known or the venue corrects it',
  snapshot: "Today's fills, oldest first.",
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }, { accountId: 'DEMO-ACCOUNT', symbol: 'BTCUSD' }],
    update: [
      {
        id: 'FILL-1',
        orderId: 'ORDER-1',
        symbol: 'BTCUSD',
        price: 60000,
        qty: 0.5,
        side: 1,
        time: 1767225600000,
        commission: 3,
      },
      {
        id: 'FILL-2',
        orderId: 'ORDER-2',
        symbol: 'BTCUSD',
        price: 60500,
        qty: 0.5,
        side: -1,
        time: 1767225660000,
        commission: 3.03,
        realizedPL: 250,
      },
    ],
  },
});
