import { OrderType, Side } from '@tickwire/contracts';
import type { Bar, OrderStatus, PreOrder } from '@tickwire/contracts';
import { defineStrategy } from '../strategy/define-strategy.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { createStrategyRunner } from '../strategy/strategy-runner.ts';
import type { StrategyRunner } from '../strategy/strategy-runner.ts';
import { createBench } from './test-engine.ts';
import type { Bench } from './test-engine.ts';

const START = 1_767_225_600_000;

export const bar: Bar = { time: START, open: 100, high: 100, low: 100, close: 100, volume: 1 };
export const buy: PreOrder = { symbol: 'ACME', type: OrderType.MARKET, side: Side.BUY, qty: 1 };
export const bid: PreOrder = { ...buy, type: OrderType.LIMIT, limitPrice: 90 };

export interface StrategyBench extends Bench {
  readonly runner: StrategyRunner;
  readonly failures: unknown[];
  /** Starts another strategy beside the first. */
  beside(handlers: Partial<Strategy>): StrategyRunner;
}

/** A running strategy on account A of an engine whose market has printed ACME at 100. */
export const run = (
  handlers: Partial<Strategy>,
  options: Parameters<typeof createBench>[0] = {},
): StrategyBench => {
  const bench = createBench(options);
  bench.print({ ticker: 'ACME', price: 100 });
  let now = START;
  const failures: unknown[] = [];
  const beside = (given: Partial<Strategy>) => {
    const strategy = defineStrategy({
      id: 'tested',
      name: 'Tested',
      description: '',
      symbols: ['ACME'],
      resolution: '1',
      ...given,
    });
    const runner = createStrategyRunner({
      engine: bench.engine,
      strategy,
      accountId: 'A',
      clock: { now: () => (now += 1) },
      run: 'r1',
      onEnded: (failure) => failures.push(failure),
    });
    runner.start();
    return runner;
  };
  return { ...bench, runner: beside(handlers), failures, beside };
};

export const statuses = ({ engine }: Bench): readonly OrderStatus[] =>
  engine.orders('A').map(({ status }) => status);
