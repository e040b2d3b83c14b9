import { z } from 'zod';
import { defineRestRoute } from '../../../rest-route.ts';
import { AccountChoice } from '../../broker/account/account-choice.ts';
import { PortfolioPosition } from './portfolio-position.ts';
import { accountErrors } from '../../errors/account-errors.ts';

export const getPortfolioPositions = defineRestRoute({
  method: 'get',
  path: '/api/v1/portfolio/positions',
  aliases: ['/portfolio/positions'],
  operationId: 'getPortfolioPositions',
  tag: 'portfolio',
  summary: 'Open positions with market value, P/L by cause and lots',
  scope: 'account',
  query: AccountChoice,
  responses: { 200: z.array(PortfolioPosition) },
  errors: [...accountErrors],
  examples: [{ name: 'of the default account', status: 200 }],
});
