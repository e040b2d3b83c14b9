import { chosenAccounts, onAccount } from '../services/account-caller.ts';
import type { PortfolioService } from '../services/portfolio-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

const MAX_REASON = 500;

export function portfolioHandlers(portfolio: PortfolioService) {
  return {
    getPortfolioMetrics: ({ query }, caller) => portfolio.metrics(onAccount(caller, query.accountId)),
    getPortfolioPositions: ({ query }, caller) => portfolio.positions(onAccount(caller, query.accountId)),
    getExposure: ({ query }, caller) => portfolio.exposure(onAccount(caller, query.accountId)),
    getDailySnapshots: ({ query }, caller) => portfolio.snapshots(onAccount(caller, query.accountId)),
    getShadowReport: ({ query }, caller) => portfolio.shadow(onAccount(caller, query.accountId)),
    emergencyHalt: ({ query, body: { reason, flatten = false } }, caller) =>
      portfolio.halt(caller, {
        accountIds: chosenAccounts(caller, query.accountId),
        reason: reason?.slice(0, MAX_REASON),
        flatten,
      }),
    resumeTrading: ({ query, body }, caller) =>
      portfolio.resume(caller, {
        accountIds: chosenAccounts(caller, query.accountId),
        reason: body.reason,
      }),
  } satisfies Partial<RestHandlers>;
}
