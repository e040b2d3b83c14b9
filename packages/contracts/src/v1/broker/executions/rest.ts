import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { SymbolName } from '../../shared/symbol-name.ts';
import { AccountChoice } from '../account/account-choice.ts';
import { Execution } from './execution.ts';
import { accountErrors } from '../../errors/account-errors.ts';
import { symbolErrors } from '../../errors/symbol-errors.ts';

export const getExecutions = defineRestRoute({
  method: 'get',
  path: '/api/v1/broker/executions/{symbol}',
  operationId: 'getExecutions',
  tag: 'broker',
  summary: 'Own fills of a symbol, oldest first',
  scope: 'account',
  params: z.object({ symbol: SymbolName }),
  query: AccountChoice,
  responses: { 200: z.array(Execution) },
  errors: [...symbolErrors, ...accountErrors],
  examples: [{ name: 'fills of bitcoin', params: { symbol: 'BTCUSD' }, status: 200 }],
});
