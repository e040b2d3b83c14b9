import type { StrategyService } from '../services/strategy-service.ts';
import type { RestHandlers } from './rest-handlers.ts';

export function strategyHandlers(strategies: StrategyService) {
  return {
    listStrategies: (_input, caller) => strategies.list(caller),
    getStrategy: ({ params }, caller) => strategies.get(caller, params.strategy_id),
    startStrategy: ({ params }, caller) => strategies.start(caller, params.strategy_id),
    stopStrategy: ({ params }, caller) => strategies.stop(caller, params.strategy_id),
  } satisfies Partial<RestHandlers>;
}
