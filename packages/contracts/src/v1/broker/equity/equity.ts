import { z } from 'zod';
import { defineWsRoute } from '../../../ws-route.ts';
import { AccountRequest } from '../account/account-request.ts';

export const EquityData = z
  .object({
    equity: z.number().meta({ description: 'Balance plus unrealised P/L at live prices.' }),
    balance: z.number().meta({ description: 'Deposits plus realised P/L minus commissions.' }),
    unrealizedPL: z.number(),
    realizedPL: z.number().meta({ description: 'Before commissions.' }),
  })
  .meta({ id: 'EquityData', description: 'All in the account currency.' });

export type EquityData = z.infer<typeof EquityData>;

export const equity = defineWsRoute({
  name: 'equity',
  request: AccountRequest,
  update: EquityData,
  delivery: { class: 'keyed', key: null },
  scope: 'account',
  summary: 'Equity of an account, at every fill and price change',
  snapshot: 'The current values.',
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }],
    update: [{ equity: 100012.5, balance: 100000, unrealizedPL: 12.5, realizedPL: 0 }],
  },
});
