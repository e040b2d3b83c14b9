import type { Bar, Execution, PlacedOrder, Position } from '@tickwire/contracts';
import type { Quote } from '../model/quote.ts';
import type { StrategyContext } from './strategy-context.ts';

/** What a strategy is tuned by. */
export type StrategyParams = Readonly<Record<string, string | number | boolean>>;

/**
 * A trading rule as handlers of what happens. It holds no state of its own, so one object runs on any account, live, on
 * paper and in a test, and each run begins with a fresh `state`. Handlers are synchronous and are called one at a time;
 * the first one that throws ends the run.
 */
export interface Strategy<State = unknown, Params extends StrategyParams = StrategyParams> {
  /** Lower-case letters, digits and hyphens, 40 characters at most. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Tickers it is told of and may trade. */
  readonly symbols: readonly string[];
  /** Length of the bars of `onBar`, written as in the contract: `1`, `60`, `1D`. */
  readonly resolution?: string;
  readonly params?: Params;
  /** Makes the state of one run. */
  state?(params: Params): State;
  onStart?(context: StrategyContext<State, Params>): void;
  /** A bar that is complete: the next one has begun. */
  onBar?(context: StrategyContext<State, Params>, symbol: string, bar: Bar): void;
  onQuote?(context: StrategyContext<State, Params>, symbol: string, quote: Quote): void;
  /** A durable fill of an order of this run. */
  onFill?(context: StrategyContext<State, Params>, fill: Execution): void;
  /** A durable change of an order of this run. */
  onOrder?(context: StrategyContext<State, Params>, order: PlacedOrder): void;
  /** A durable change of the account's position in one of the symbols, whoever caused it; quantity 0 once closed. */
  onPosition?(context: StrategyContext<State, Params>, position: Position): void;
  /** The run ends, its working orders are cancelled. What is placed here stays; not called when the run has failed. */
  onStop?(context: StrategyContext<State, Params>): void;
}
