import type { Commands, CommandType, Engine, StrategyRunnerOptions } from '@tickwire/engine';
import type { Log } from '../log.ts';
import type { MarketFeed } from '../services/market-feed.ts';
import type { OrderLatency } from '../trading/order-latency.ts';
import { outsideRuns } from './run-scope.ts';

export interface EngineAtPresentParts {
  readonly engine: Engine;
  readonly feed: MarketFeed;
  readonly latency: OrderLatency;
  readonly log: Log;
}

/**
 * The engine as a strategy has it: before each command the venue is shown what the symbols printed up to now, so that no
 * order is executed against anything older than itself. What a command sets off is the server's doing, not the run's.
 */
export function engineAtPresent(
  { engine, feed, latency, log }: EngineAtPresentParts,
  symbols: readonly string[],
): StrategyRunnerOptions['engine'] {
  const advance = (): void => {
    try {
      for (const symbol of symbols) feed.advance(symbol);
    } catch (error) {
      // Not the doing of the strategy, whose cancels have to go through all the same.
      log.error({ err: error }, 'the market feed failed');
    }
  };

  return {
    submit<Type extends CommandType>(command: { readonly type: Type } & Commands[Type]) {
      return outsideRuns(() => {
        advance();
        return latency.submit<Type>(engine, command);
      });
    },
    subscribe: (listener) => engine.subscribe(listener),
    account: (accountId) => engine.account(accountId),
    positions: (accountId) => engine.positions(accountId),
    equity: (accountId) => engine.equity(accountId),
  };
}
