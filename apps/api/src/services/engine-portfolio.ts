import type { Engine } from '@tickwire/engine';
import type { HaltDesk } from '../trading/halt-desk.ts';
import { queried } from './engine-error.ts';
import type { EquityCurves } from './equity-curve.ts';
import type { PortfolioService } from './portfolio-service.ts';

/** What the engine's accounts hold and are worth; halts and resumes go through the halt desk. */
export function createEnginePortfolio(
  engine: Engine,
  desk: HaltDesk,
  curves: EquityCurves,
): PortfolioService {
  return {
    metrics: ({ accountId }) => queried(() => engine.metrics(accountId)),
    positions: ({ accountId }) => queried(() => engine.portfolio(accountId)),
    exposure: ({ accountId }) => queried(() => engine.exposure(accountId)),
    snapshots: ({ accountId }, days) => queried(() => engine.dailySnapshots(accountId, days)),
    equityCurve: ({ accountId }, range) => queried(() => curves.curve(accountId, range)),
    shadow: ({ accountId }) => queried(() => engine.shadow(accountId)),
    halt: ({ principal }, request) => desk.halt(principal, request),
    resume: ({ principal }, request) => desk.resume(principal, request),
  };
}
