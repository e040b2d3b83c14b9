import type { Bar } from '@tickwire/contracts';
import type { Engine } from '../engine.ts';
import type { Quote } from '../model/quote.ts';
import type { Clock } from '../ports/clock.ts';
import type { EngineUpdate } from '../read/engine-update.ts';
import { errorOf } from './error-of.ts';
import { HandlerCalls } from './handler-calls.ts';
import { LoopGuard } from './loop-guard.ts';
import { OwnOrders } from './own-orders.ts';
import { RunLog } from './run-log.ts';
import type { RunLogEntry } from './run-log.ts';
import type { Strategy, StrategyParams } from './strategy.ts';
import type { StrategyContext } from './strategy-context.ts';
import { StrategyDesk } from './strategy-desk.ts';
import type { StrategyEngine } from './strategy-desk.ts';

export interface StrategyRunnerOptions {
  readonly engine: StrategyEngine & Pick<Engine, 'subscribe'>;
  readonly strategy: Strategy;
  readonly accountId: string;
  readonly clock: Clock;
  /** Part of every order's `clientOrderId`, `<strategy>:<run>:<n>`: no two runs on an account may have the same. */
  readonly run: string;
  /** Calls what it is given, which is a handler, at once: for a caller that has to know whose code is running. */
  readonly within?: <Result>(call: () => Result) => Result;
  /** Told once when the run is over, with what it failed with; undefined when it was stopped. Must not throw. */
  readonly onEnded?: (failure: Error | undefined) => void;
}

/**
 * One run of a strategy. Whatever its handlers do, nothing is thrown at the caller: a handler that throws, answers with a
 * promise or loops ends the run as failed, and a halt of the account stops it. At the end of a run, failed or stopped, its
 * working orders are cancelled; positions stay, and so do the brackets that protect them.
 */
export interface StrategyRunner {
  readonly status: 'stopped' | 'running' | 'failed';
  /** What it failed with, for a person. */
  readonly error: string | undefined;
  /** ms UTC; undefined before the start. */
  readonly startedAt: number | undefined;
  /** Orders the engine has accepted. */
  readonly orders: number;
  readonly fills: number;
  /** The newest 100 entries, oldest first. */
  readonly log: readonly RunLogEntry[];
  /** Once only: another run is another runner. */
  start(): void;
  /** Without effect once the run is over. */
  stop(reason: string): void;
  /** What the strategy has started by itself, e.g. a timer, threw this: the run fails. Without effect once it is over. */
  fail(thrown: unknown): void;
  quote(symbol: string, quote: Quote): void;
  /** Takes complete bars only, after the one before and before any later quote. */
  bar(symbol: string, bar: Bar): void;
}

type Context = StrategyContext<unknown, StrategyParams>;

class Runner implements StrategyRunner {
  readonly #options: StrategyRunnerOptions;
  readonly #own = new OwnOrders();
  readonly #log = new RunLog();
  readonly #desk: StrategyDesk;
  readonly #calls: HandlerCalls;
  #context: Context | undefined;
  #unsubscribe: (() => void) | undefined;
  #error: string | undefined;
  #startedAt: number | undefined;
  #fills = 0;

  constructor(options: StrategyRunnerOptions) {
    this.#options = options;
    const guard = new LoopGuard();
    this.#desk = new StrategyDesk({ ...options, own: this.#own, guard, log: this.#log });
    const { clock, within = (call) => call() } = options;
    const onFailure = (handler: string, failure: Error): void => this.#fail(handler, failure);
    this.#calls = new HandlerCalls({ guard, clock, within, onFailure });
  }

  get status(): StrategyRunner['status'] {
    if (this.#error !== undefined) return 'failed';
    return this.#unsubscribe === undefined ? 'stopped' : 'running';
  }

  get error(): string | undefined {
    return this.#error;
  }

  get startedAt(): number | undefined {
    return this.#startedAt;
  }

  get orders(): number {
    return this.#desk.orders;
  }

  get fills(): number {
    return this.#fills;
  }

  get log(): readonly RunLogEntry[] {
    return this.#log.entries;
  }

  start(): void {
    const { engine, strategy, accountId, clock } = this.#options;
    if (this.#startedAt !== undefined) throw new Error('A runner runs once. Make another one.');
    this.#startedAt = clock.now();
    this.#unsubscribe = engine.subscribe((update) => {
      if (update.accountId === accountId) this.#take(update);
    });
    this.#log.add(this.#startedAt, 'info', `Started on account ${accountId}.`);
    const params = strategy.params ?? {};
    const open = () => {
      const state = strategy.state?.(params);
      this.#context = this.#desk.open(state, params);
      // As a handler's answer: a state that is a promise is refused.
      return state;
    };
    this.#calls.add({ handler: 'state', answering: false, call: open });
    this.#tell('onStart', false, (context) => strategy.onStart?.(context));
  }

  stop(reason: string): void {
    const { strategy } = this.#options;
    if (this.status !== 'running') return;
    this.#cancelWorking(reason);
    this.#tell('onStop', false, (context) => strategy.onStop?.(context));
    if (this.status === 'running') this.#end('info', `Stopped: ${reason}`);
  }

  fail(thrown: unknown): void {
    this.#fail('a callback of its own', errorOf(thrown));
  }

  quote(symbol: string, quote: Quote): void {
    const { strategy } = this.#options;
    this.#tell('onQuote', false, (context) => strategy.onQuote?.(context, symbol, quote));
  }

  bar(symbol: string, bar: Bar): void {
    const { strategy } = this.#options;
    this.#tell('onBar', false, (context) => strategy.onBar?.(context, symbol, bar));
  }

  #take(update: EngineUpdate): void {
    const { strategy } = this.#options;
    if (update.kind === 'execution') {
      // One that is told again is no fill.
      if (update.revised === true || !this.#own.has(update.data.orderId)) return;
      this.#fills += 1;
      this.#tell('onFill', true, (context) => strategy.onFill?.(context, update.data));
    } else if (update.kind === 'order' && this.#own.take(update.data)) {
      this.#tell('onOrder', true, (context) => strategy.onOrder?.(context, update.data));
    } else if (update.kind === 'position' && strategy.symbols.includes(update.data.symbol)) {
      this.#tell('onPosition', true, (context) => strategy.onPosition?.(context, update.data));
    } else if (update.kind === 'halt' && update.data.level === 'halted') {
      this.stop('The account was halted.');
    }
  }

  /** Calls a handler unless the run has ended by then; `answering` as a HandlerCall has it. */
  #tell(handler: string, answering: boolean, tell: (context: Context) => unknown): void {
    const call = () => {
      if (this.#context !== undefined && this.status === 'running') return tell(this.#context);
    };
    this.#calls.add({ handler, answering, call });
  }

  #fail(handler: string, failure: Error): void {
    if (this.status !== 'running') return;
    this.#error = `${handler}: ${failure.message}`;
    this.#cancelWorking('The strategy has failed');
    this.#end('error', `Failed in ${this.#error}`, failure);
  }

  #cancelWorking(reason: string): void {
    const cancelled = this.#desk.cancelAll(reason);
    if (cancelled > 0) this.#say('info', `Cancelled ${cancelled} working order(s); positions stay.`);
  }

  #end(level: RunLogEntry['level'], text: string, failure?: Error): void {
    this.#desk.close();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#say(level, text);
    this.#options.onEnded?.(failure);
  }

  #say(level: RunLogEntry['level'], text: string): void {
    this.#log.add(this.#options.clock.now(), level, text);
  }
}

/** A run of a strategy on one account of an engine, fed with the market by its caller. */
export const createStrategyRunner = (options: StrategyRunnerOptions): StrategyRunner => new Runner(options);
