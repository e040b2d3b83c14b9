import { OrderStatus, type EmergencyHaltResult, type ResumeResult } from '@tickwire/contracts';
import type { Engine, HaltResult, Principal, Submission } from '@tickwire/engine';
import { committed } from '../services/engine-error.ts';
import type { HaltRequest, ResumeTradingRequest } from '../services/portfolio-service.ts';

/** Strategies as a halt sees them: all on one account. */
export interface HaltedStrategies {
  readonly accountId: string;
  stopAll(reason: string): void;
}

/** How long venues get to answer before the halt does without them. */
const ANSWER_WITHIN_MS = 2000;

const NO_REASON = 'An emergency halt was asked for.';

/** Stops all trading, and lets it go on; the one way to either. */
export class HaltDesk {
  readonly #engine: Engine;
  readonly #strategies: HaltedStrategies;

  constructor(engine: Engine, strategies: HaltedStrategies) {
    this.#engine = engine;
    this.#strategies = strategies;
  }

  /** No order is taken once this has returned its promise; it resolves when the venues have answered or had their time. */
  async halt(
    actor: Principal,
    { accountIds, reason = NO_REASON, flatten }: HaltRequest,
  ): Promise<EmergencyHaltResult> {
    const halts = accountIds.map((accountId) => ({
      accountId,
      submission: this.#engine.submit<'halt'>({
        type: 'halt',
        actor,
        accountId,
        level: 'halted',
        flatten,
        reason,
      }),
    }));
    if (accountIds.includes(this.#strategies.accountId)) this.#strategies.stopAll(`Halted: ${reason}`);
    return { accounts: await Promise.all(halts.map((halt) => this.#outcome(halt))) };
  }

  async resume(actor: Principal, { accountIds, reason }: ResumeTradingRequest): Promise<ResumeResult> {
    const resumes = accountIds.map((accountId) => ({
      accountId,
      submission: this.#engine.submit<'resume'>({ type: 'resume', actor, accountId, reason }),
    }));
    await Promise.all(resumes.map(({ submission }) => committed(submission)));
    return {
      accounts: accountIds.map((accountId) => ({ accountId, halt: this.#engine.halt(accountId) })),
    };
  }

  async #outcome({
    accountId,
    submission,
  }: {
    readonly accountId: string;
    readonly submission: Submission<'halt'>;
  }): Promise<EmergencyHaltResult['accounts'][number]> {
    const result = await committed(submission);
    await this.#answered(accountId, result);
    const working = this.#working(accountId);
    const open = new Set(this.#engine.positions(accountId).map(({ id }) => id));
    const asked = [...result.cancelled, ...result.cancelling];
    const closing = [...result.flattened, ...result.notFlattened];
    return {
      accountId,
      halt: this.#engine.halt(accountId),
      cancelled: asked.filter((id) => !working.has(id)).length,
      flattened: closing.filter((symbol) => !open.has(symbol)).length,
      notCancelled: asked.filter((id) => working.has(id)),
      notFlattened: closing.filter((symbol) => open.has(symbol)),
    };
  }

  /** Resolves when every order asked to be cancelled is final and every position asked to be closed is, or in time. */
  #answered(accountId: string, { cancelling, flattened }: HaltResult): Promise<void> {
    const working = this.#working(accountId);
    const orders = new Set(cancelling.filter((id) => working.has(id)));
    const open = new Set(this.#engine.positions(accountId).map(({ id }) => id));
    const symbols = new Set(flattened.filter((symbol) => open.has(symbol)));
    if (orders.size + symbols.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        unsubscribe();
        resolve();
      };
      const timer = setTimeout(end, ANSWER_WITHIN_MS);
      const unsubscribe = this.#engine.subscribe((update) => {
        if (update.accountId !== accountId) return;
        if (update.kind === 'order' && !isWorking(update.data.status)) orders.delete(update.data.id);
        if (update.kind === 'position' && update.data.qty === 0) symbols.delete(update.data.id);
        if (orders.size + symbols.size === 0) end();
      });
    });
  }

  #working(accountId: string): ReadonlySet<string> {
    const orders = this.#engine.orders(accountId).filter(({ status }) => isWorking(status));
    return new Set(orders.map(({ id }) => id));
  }
}

const isWorking = (status: OrderStatus): boolean =>
  status === OrderStatus.WORKING || status === OrderStatus.PLACING || status === OrderStatus.INACTIVE;
