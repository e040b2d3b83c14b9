import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { PortfolioMetrics } from './portfolio-metrics.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const getPortfolioMetrics = defineRestRoute({
  method: 'get',
  path: '/api/v1/portfolio/metrics',
  aliases: ['/portfolio/metrics'],
  operationId: 'getPortfolioMetrics',
  tag: 'portfolio',
  summary: 'Equity, exposure, margin and risk of an account in one answer',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: PortfolioMetrics },
  errors: [...accountErrors],
  examples: [{ name: 'of the default account', status: 200 }],
});
