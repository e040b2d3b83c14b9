import type { Strategy as StrategyState } from '@tickwire/contracts';
import { createStrategyRunner, type Engine, type Strategy, type StrategyRunner } from '@tickwire/engine';
import type { StrategyRun, StrategyRuns } from '@tickwire/store';
import { ApiError } from '../api-error.ts';
import type { Log } from '../log.ts';
import { onAccount } from '../services/account-caller.ts';
import type { Caller } from '../services/caller.ts';
import type { FollowedStrategies } from '../services/strategies-stream.ts';
import type { StrategyService } from '../services/strategy-service.ts';
import type { OrderLatency } from '../trading/order-latency.ts';
import { engineAtPresent } from './engine-at-present.ts';
import { bringMarket, followMarket, type FollowedMarket } from './follow-market.ts';
import { loadStrategies, type StrategyModule } from './load-strategies.ts';
import { interruption, RunNotes } from './run-notes.ts';
import { insideRun } from './run-scope.ts';

export interface StrategyRegistryParts extends FollowedMarket {
  readonly engine: Engine;
  readonly latency: OrderLatency;
  readonly log: Log;
  /** Account the strategies trade on; undefined while it is not known. */
  readonly accountId: () => string | undefined;
  /** Where the runs are kept, so that a restart can be told of. */
  readonly runs: StrategyRuns;
}

interface Entry {
  readonly module: StrategyModule;
  /** The newest run. */
  runner?: StrategyRunner;
  /** Why that run could not begin. */
  unstartable?: string;
  /** The run that a restart of the server has ended, until it is started again. */
  interrupted?: StrategyRun;
}

/** The strategies of a folder, all stopped, on one account. A start runs in this process; a stop takes effect at once. */
export class StrategyRegistry implements StrategyService, FollowedStrategies {
  readonly #parts: StrategyRegistryParts;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #listeners = new Set<() => void>();
  readonly #notes: RunNotes;
  #lastRun = 0;

  constructor(parts: StrategyRegistryParts, modules: readonly StrategyModule[]) {
    this.#parts = parts;
    this.#entries = new Map(
      modules.map((module): [string, Entry] => [module.strategy?.id ?? module.file, { module }]),
    );
    this.#notes = new RunNotes(parts);
    for (const run of this.#notes.interrupted((id) => this.#entries.has(id))) {
      const entry = this.#entries.get(run.strategyId);
      if (entry) entry.interrupted = run;
    }
  }

  /** Undefined while it is not known. */
  get accountId(): string | undefined {
    return this.#parts.accountId();
  }

  list(caller: Caller): readonly StrategyState[] {
    const { accountId } = this;
    return accountId !== undefined && isFor(caller, accountId) ? this.on(accountId) : [];
  }

  on(accountId: string): readonly StrategyState[] {
    if (accountId !== this.accountId) return [];
    return [...this.#entries].map(([id, entry]) => this.#worded(id, entry, accountId));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get(caller: Caller, strategyId: string): StrategyState {
    const { entry, accountId } = this.#find(caller, strategyId);
    return this.#worded(strategyId, entry, accountId);
  }

  async start(caller: Caller, strategyId: string): Promise<StrategyState> {
    const { entry, accountId } = this.#find(caller, strategyId);
    const { strategy } = entry.module;
    if (strategy === undefined) {
      throw new ApiError(
        'unknown_strategy',
        `${entry.module.file} holds no usable strategy. Correct it and restart the server.`,
      );
    }
    refuseRunning(strategyId, entry);
    const { engine } = this.#parts;
    const halt = engine.halt(accountId);
    if (halt.level === 'halted') {
      throw new ApiError(
        'account_halted',
        `Account ${accountId} is halted${halt.reason === undefined ? '' : ` (${halt.reason})`}. Resume it first.`,
      );
    }
    const waiting = bringMarket(this.#parts, strategy);
    if (waiting) {
      await waiting;
      refuseRunning(strategyId, entry);
    }
    this.#run(entry, strategy, accountId);
    return this.#worded(strategyId, entry, accountId);
  }

  async stop(caller: Caller, strategyId: string): Promise<StrategyState> {
    const { entry, accountId } = this.#find(caller, strategyId);
    if (entry.runner?.status !== 'running') {
      throw new ApiError('strategy_not_running', `The strategy ${strategyId} is not running.`);
    }
    entry.runner.stop('Asked for by a user.');
    return this.#worded(strategyId, entry, accountId);
  }

  /** Stops every run; nothing but a start by a user begins another one. */
  stopAll(reason: string): void {
    for (const { runner } of this.#entries.values()) runner?.stop(reason);
  }

  /** Stops every run because the server ends: the next start tells that they were interrupted. */
  close(): void {
    this.#notes.close();
    this.stopAll('The server is stopping.');
  }

  #run(entry: Entry, strategy: Strategy, accountId: string): void {
    const { clock, log } = this.#parts;
    this.#lastRun = Math.max(clock.now(), this.#lastRun + 1);
    let unfollow = (): void => undefined;
    const onFault = (thrown: unknown): void => {
      if (runner.status === 'running') runner.fail(thrown);
      else log.error({ strategy: strategy.id, err: thrown }, 'what a strategy has left running threw');
    };
    const runner = createStrategyRunner({
      engine: engineAtPresent(this.#parts, strategy.symbols),
      strategy,
      accountId,
      clock,
      run: this.#lastRun.toString(36),
      within: (call) => insideRun(onFault, call),
      onEnded: (failure) => {
        unfollow();
        this.#notes.ended(strategy.id);
        this.#tell();
        if (failure === undefined) log.info({ strategy: strategy.id }, 'a strategy was stopped');
        else log.error({ strategy: strategy.id, err: failure }, 'a strategy has failed and was stopped');
      },
    });
    entry.runner = runner;
    delete entry.unstartable;
    delete entry.interrupted;
    this.#notes.ended(strategy.id);
    try {
      unfollow = followMarket(this.#parts, strategy, runner);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      entry.unstartable = error.detail;
      this.#tell();
      return;
    }
    log.info({ strategy: strategy.id, account: accountId }, 'a strategy was started');
    this.#notes.began({ strategyId: strategy.id, accountId, startedAt: clock.now() });
    runner.start();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Throws `venue_unavailable` while the account is not known. */
  #find(caller: Caller, strategyId: string): { readonly entry: Entry; readonly accountId: string } {
    const accountId = this.accountId ?? onAccount(caller).accountId;
    const entry = isFor(caller, accountId) ? this.#entries.get(strategyId) : undefined;
    if (entry) return { entry, accountId };
    throw new ApiError(
      'unknown_strategy',
      `There is no strategy ${strategyId.slice(0, 64)}. Take the id from the list of strategies.`,
    );
  }

  #worded(id: string, { module, runner, unstartable, interrupted }: Entry, accountId: string): StrategyState {
    const error = module.strategy === undefined ? module.error : (unstartable ?? runner?.error);
    return {
      id,
      name: module.strategy?.name ?? module.file,
      description: module.strategy?.description ?? '',
      accountId,
      symbols: [...(module.strategy?.symbols ?? [])],
      status: error === undefined ? (runner?.status ?? 'stopped') : 'failed',
      ...(error !== undefined && { error }),
      ...(runner?.startedAt !== undefined && { startedAt: runner.startedAt }),
      orders: runner?.orders ?? 0,
      fills: runner?.fills ?? 0,
      log: interrupted ? [interruption(interrupted)] : [...(runner?.log ?? [])],
    };
  }
}

const isFor = ({ principal }: Caller, accountId: string): boolean => principal.accounts.includes(accountId);

function refuseRunning(strategyId: string, { runner }: Entry): void {
  if (runner?.status === 'running') {
    throw new ApiError('strategy_running', `The strategy ${strategyId} is running. Stop it first.`);
  }
}

/** Loads the strategies of a folder; what cannot be loaded is logged and listed as failed. */
export async function createStrategyRegistry(
  dir: string,
  parts: StrategyRegistryParts,
): Promise<StrategyRegistry> {
  const modules = await loadStrategies(dir);
  for (const module of modules) {
    if (module.strategy === undefined) {
      parts.log.error({ file: module.file, reason: module.error }, 'a strategy could not be loaded');
    }
  }
  return new StrategyRegistry(parts, modules);
}
