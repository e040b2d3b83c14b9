import type { Bar } from '@tickwire/contracts';
import type { Engine } from '../engine.ts';
import type { Quote } from '../model/quote.ts';
import type { Clock } from '../ports/clock.ts';
import type { EngineUpdate } from '../read/engine-update.ts';
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
  /** Told once when the run is over, with what it failed with; undefined when it was stopped. Must not throw. */
  readonly onEnded?: (failure: unknown) => void;
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
  quote(symbol: string, quote: Quote): void;
  /** Takes complete bars only, after the one before and before any later quote. */
  bar(symbol: string, bar: Bar): void;
}

type Happening =
  | { readonly kind: 'start' }
  | { readonly kind: 'bar'; readonly symbol: string; readonly bar: Bar }
  | { readonly kind: 'quote'; readonly symbol: string; readonly quote: Quote }
  | { readonly kind: 'update'; readonly update: EngineUpdate };

type Context = StrategyContext<unknown, StrategyParams>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A promise would act after its handler, out of order, and what it throws would reach nobody. */
const refusePromise = (answer: unknown): void => {
  if (!(answer instanceof Promise)) return;
  answer.catch(() => undefined);
  throw new Error('It answered with a promise: handlers are synchronous.');
};

class Runner implements StrategyRunner {
  readonly #options: StrategyRunnerOptions;
  readonly #own = new OwnOrders();
  readonly #log = new RunLog();
  readonly #guard = new LoopGuard();
  readonly #desk: StrategyDesk;
  readonly #waiting: Happening[] = [];
  #context: Context | undefined;
  #busy = false;
  #unsubscribe: (() => void) | undefined;
  #error: string | undefined;
  #startedAt: number | undefined;
  #fills = 0;

  constructor(options: StrategyRunnerOptions) {
    this.#options = options;
    this.#desk = new StrategyDesk({ ...options, own: this.#own, guard: this.#guard, log: this.#log });
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
    this.#attempt('state', false, () => {
      const params = strategy.params ?? {};
      this.#context = this.#desk.open(strategy.state?.(params), params);
    });
    this.#happen({ kind: 'start' });
  }

  stop(reason: string): void {
    if (this.status !== 'running') return;
    this.#cancelWorking(reason);
    const context = this.#context;
    if (context !== undefined) {
      this.#attempt('onStop', false, () => this.#options.strategy.onStop?.(context));
    }
    if (this.status === 'running') this.#end(reason);
  }

  quote(symbol: string, quote: Quote): void {
    this.#happen({ kind: 'quote', symbol, quote });
  }

  bar(symbol: string, bar: Bar): void {
    this.#happen({ kind: 'bar', symbol, bar });
  }

  #take(update: EngineUpdate): void {
    switch (update.kind) {
      case 'execution':
        if (!this.#own.has(update.data.orderId)) return;
        this.#fills += 1;
        break;
      case 'order':
        if (!this.#own.take(update.data)) return;
        break;
      case 'position':
        if (!this.#options.strategy.symbols.includes(update.data.symbol)) return;
        break;
      case 'halt':
        if (update.data.level === 'halted') this.stop('The account was halted.');
        return;
      case 'equity':
        return;
    }
    this.#happen({ kind: 'update', update });
  }

  /** One at a time: what happens while a handler is at work waits until it is done. */
  #happen(happening: Happening): void {
    this.#waiting.push(happening);
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (this.status === 'running' && this.#context !== undefined) this.#tell(this.#context, next);
    }
    this.#busy = false;
  }

  #tell(context: Context, happening: Happening): void {
    const { strategy } = this.#options;
    switch (happening.kind) {
      case 'start':
        return this.#attempt('onStart', false, () => strategy.onStart?.(context));
      case 'bar':
        return this.#attempt('onBar', false, () =>
          strategy.onBar?.(context, happening.symbol, happening.bar),
        );
      case 'quote':
        return this.#attempt('onQuote', false, () =>
          strategy.onQuote?.(context, happening.symbol, happening.quote),
        );
      case 'update':
        return this.#tellUpdate(context, happening.update);
    }
  }

  #tellUpdate(context: Context, update: EngineUpdate): void {
    const { strategy } = this.#options;
    if (update.kind === 'execution') {
      this.#attempt('onFill', true, () => strategy.onFill?.(context, update.data));
    } else if (update.kind === 'order') {
      this.#attempt('onOrder', true, () => strategy.onOrder?.(context, update.data));
    } else if (update.kind === 'position') {
      this.#attempt('onPosition', true, () => strategy.onPosition?.(context, update.data));
    }
  }

  #attempt(handler: string, answering: boolean, work: () => unknown): void {
    try {
      this.#guard.begin(answering, this.#options.clock.now());
      refusePromise(work());
      this.#guard.check();
    } catch (failure) {
      this.#fail(handler, failure);
    }
  }

  #fail(handler: string, failure: unknown): void {
    this.#error = `${handler}: ${messageOf(failure)}`;
    this.#cancelWorking('The strategy has failed');
    this.#end(this.#error, failure);
  }

  #cancelWorking(reason: string): void {
    const cancelled = this.#desk.cancelAll(reason);
    if (cancelled > 0) this.#say('info', `Cancelled ${cancelled} working order(s); positions stay.`);
  }

  #end(reason: string, failure?: unknown): void {
    this.#desk.close();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#waiting.length = 0;
    if (failure === undefined) this.#say('info', `Stopped: ${reason}`);
    else this.#say('error', `Failed in ${reason}`);
    this.#options.onEnded?.(failure);
  }

  #say(level: RunLogEntry['level'], text: string): void {
    this.#log.add(this.#options.clock.now(), level, text);
  }
}

/** A run of a strategy on one account of an engine, fed with the market by its caller. */
export const createStrategyRunner = (options: StrategyRunnerOptions): StrategyRunner => new Runner(options);
