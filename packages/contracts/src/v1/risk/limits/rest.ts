import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { commandErrors } from '../../errors/command-errors.ts';
import { RiskLimits, RiskLimitsChange } from './risk-limits.ts';
import { accountErrors } from '../../errors/account-errors.ts';
import { symbolErrors } from '../../errors/symbol-errors.ts';

export const getRiskLimits = defineRestRoute({
  method: 'get',
  path: '/api/v1/risk/limits',
  operationId: 'getRiskLimits',
  tag: 'risk',
  summary: 'The limits every order of the account is checked against',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: RiskLimits },
  errors: [...accountErrors],
  examples: [{ name: 'of the default account', status: 200 }],
});

export const setRiskLimits = defineRestRoute({
  method: 'put',
  path: '/api/v1/risk/limits',
  operationId: 'setRiskLimits',
  tag: 'risk',
  summary: 'Sets the limits it names and answers with all of them; working orders stay as they are',
  scope: 'admin',
  query: AccountChoice,
  body: RiskLimitsChange,
  responses: { 200: RiskLimits },
  errors: [...accountErrors, ...symbolErrors, ...commandErrors],
  examples: [
    { name: 'smaller orders', body: { account: { maxOrderNotional: 5_000_000 } }, status: 200 },
    {
      name: 'a limit on one symbol',
      body: { symbols: [{ symbol: 'BTCUSD', maxPositionQuantity: 1000 }] },
      status: 200,
    },
    { name: 'a name that is no limit', body: { account: { maxOrderNotionnal: 1 } }, status: 422 },
  ],
});
