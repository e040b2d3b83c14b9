import { onAccount } from '../services/account-caller.ts';
import type { RiskService } from '../services/risk-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

export function riskHandlers(risk: RiskService) {
  return {
    getRiskLimits: ({ query }, caller) => risk.limits(onAccount(caller, query.accountId)),
    setRiskLimits: ({ query, body }, caller) => risk.setLimits(onAccount(caller, query.accountId), body),
    getRiskHistory: ({ query: { accountId, ...page } }, caller) =>
      risk.history(onAccount(caller, accountId), page),
    getRiskStatus: ({ query }, caller) => risk.status(onAccount(caller, query.accountId)),
  } satisfies Partial<RestHandlers>;
}
