import { chosenAccounts, namedAccounts, onAccount } from '../services/account-caller.ts';
import type { PortfolioService } from '../services/portfolio-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

const MAX_REASON = 500;

export function portfolioHandlers(portfolio: PortfolioService) {
  return {
    getPortfolioMetrics: ({ query }, caller) => portfolio.metrics(onAccount(caller, query.accountId)),
    getPortfolioPositions: ({ query }, caller) => portfolio.positions(onAccount(caller, query.accountId)),
    getExposure: ({ query }, caller) => portfolio.exposure(onAccount(caller, query.accountId)),
    getDailySnapshots: ({ query: { accountId, ...days } }, caller) =>
      portfolio.snapshots(onAccount(caller, accountId), days),
    getShadowReport: ({ query }, caller) => portfolio.shadow(onAccount(caller, query.accountId)),
    async emergencyHalt({ query: { accountId = [] }, body: { reason, flatten = false } }, caller) {
      const named = accountId.filter((name) => name !== '');
      const { known, unknown } = namedAccounts(caller, named);
      const accounts = await portfolio.halt(caller, {
        accountIds: known,
        reason: reason?.slice(0, MAX_REASON),
        flatten,
      });
      return { accounts: [...accounts], unknownAccounts: [...unknown] };
    },
    resumeTrading: ({ query, body }, caller) =>
      portfolio.resume(caller, {
        accountIds: chosenAccounts(caller, query.accountId),
        reason: body.reason,
      }),
  } satisfies Partial<RestHandlers>;
}
