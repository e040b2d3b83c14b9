import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { AccountRequest } from '../account/account-request.ts';

export const EquityData = z
  .object({
    equity: z.number().meta({ description: 'Balance plus unrealised P/L at live prices.' }),
    balance: z.number().meta({ description: 'Deposits plus realised P/L minus commissions.' }),
    unrealizedPL: z.number(),
    realizedPL: z.number().meta({ description: 'Before commissions.' }),
    marginUsed: z.number().optional().meta({ description: 'Initial margin of all that is held and works.' }),
    marginAvailable: z.number().optional().meta({ description: 'Equity less the margin used.' }),
  })
  .meta({
    id: 'EquityData',
    description:
      'All in the account currency. The margin is absent while something that works cannot be priced.',
  });

export type EquityData = z.infer<typeof EquityData>;

export const equity = defineWsRoute({
  name: 'equity',
  request: AccountRequest,
  update: EquityData,
  delivery: { class: 'keyed', key: null },
  scope: 'account',
  summary: 'Equity and margin of an account, at every fill and price change',
  snapshot: 'The current values.',
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }],
    update: [
      {
        equity: 100012.5,
        balance: 100000,
        unrealizedPL: 12.5,
        realizedPL: 0,
        marginUsed: 3000,
        marginAvailable: 97012.5,
      },
    ],
  },
});
