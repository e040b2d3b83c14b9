import type { Engine } from '@tickwire/engine';
import { committed, queried } from './engine-error.ts';
import type { RiskService } from './risk-service.ts';

/** The engine's risk limits, and where its accounts stand. */
export function createEngineRisk(engine: Engine): RiskService {
  return {
    limits: ({ accountId }) => queried(() => engine.limits(accountId)),
    setLimits: ({ principal, accountId }, limits) =>
      committed(engine.submit<'set-limits'>({ type: 'set-limits', actor: principal, accountId, limits })),
    history: ({ accountId }, { limit = 100, before }) =>
      queried(() => engine.riskHistory(accountId, limit, before)),
    status: ({ accountId }) => queried(() => engine.risk(accountId)),
  };
}
