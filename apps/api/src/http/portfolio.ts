import { ApiError } from '../api-error.ts';
import type { Principal } from '../principal.ts';
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
    getEquityCurve: ({ query: { accountId, ...range } }, caller) =>
      portfolio.equityCurve(onAccount(caller, accountId), range),
    getShadowReport: ({ query }, caller) => portfolio.shadow(onAccount(caller, query.accountId)),
    async emergencyHalt({ query: { accountId = [] }, body: { reason, flatten = false } }, caller) {
      const named = accountId.filter((name) => name !== '');
      const { known, unknown } = namedAccounts(caller, named);
      const accounts = await portfolio.halt(caller, {
        accountIds: known,
        reason: reason?.slice(0, MAX_REASON),
        flatten,
      });
      if (named.length === 0) refuseIncomplete(caller.principal);
      return { accounts: [...accounts], unknownAccounts: [...unknown] };
    },
    resumeTrading: ({ query, body }, caller) =>
      portfolio.resume(caller, {
        accountIds: chosenAccounts(caller, query.accountId),
        reason: body.reason,
      }),
  } satisfies Partial<RestHandlers>;
}

/** Whoever halts everything must know when some of it could not be. */
function refuseIncomplete({ defaultMissing }: Principal): void {
  if (defaultMissing === undefined) return;
  throw new ApiError(
    'venue_unavailable',
    `The known accounts are halted, those of the venue are not known yet: the file HALT in DATA_DIR halts them as soon as they are. ${defaultMissing}`,
  );
}
