import type { Strategy } from '@tickwire/contracts';
import type { Caller } from './caller.ts';

/** The strategies on the caller's accounts; an id of another one throws `unknown_strategy`. */
export interface StrategyService {
  list(caller: Caller): readonly Strategy[];
  get(caller: Caller, strategyId: string): Strategy;
  /** Throws `strategy_running`, or `account_halted` while its account is halted; one that is reducing takes orders that reduce. */
  start(caller: Caller, strategyId: string): Promise<Strategy>;
  /** Throws `strategy_not_running`. */
  stop(caller: Caller, strategyId: string): Promise<Strategy>;
}
