import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { RiskStatus } from './risk-status.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const getRiskStatus = defineRestRoute({
  method: 'get',
  path: '/api/v1/risk/status',
  operationId: 'getRiskStatus',
  tag: 'risk',
  summary: 'Where the account stands against its limits, and whether it is halted',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: RiskStatus },
  errors: [...accountErrors],
  examples: [{ name: 'of the default account', status: 200 }],
});
