import { OrderStatus, type HaltedAccount, type ResumeResult } from '@tickwire/contracts';
import type { Engine, HaltResult, Principal, Submission } from '@tickwire/engine';
import { ApiError } from '../api-error.ts';
import { committed } from '../services/engine-error.ts';
import type { HaltRequest, ResumeTradingRequest } from '../services/portfolio-service.ts';

/** Strategies as a halt sees them: all on one account, which may not be known yet. */
export interface HaltedStrategies {
  readonly accountId: string | undefined;
  stopAll(reason: string): void;
}

/** How long the journal, and then the venues, get to answer before the halt does without them. */
const ANSWER_WITHIN_MS = 2000;

interface Halting {
  readonly accountId: string;
  readonly submission: Submission<'halt'>;
}

const NO_REASON = 'An emergency halt was asked for.';

/** Stops all trading, and lets it go on; the one way to either. */
export class HaltDesk {
  readonly #engine: Engine;
  readonly #strategies: HaltedStrategies;

  constructor(engine: Engine, strategies: HaltedStrategies) {
    this.#engine = engine;
    this.#strategies = strategies;
  }

  /**
   * No order is taken once this has returned its promise; it resolves when the halt is durable and the venues have
   * answered, or both had their time. Throws the refusal when no account can be halted.
   */
  async halt(
    actor: Principal,
    { accountIds, reason = NO_REASON, flatten }: HaltRequest,
  ): Promise<readonly HaltedAccount[]> {
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
    const isTheirs = ({ accountId, submission }: Halting) =>
      accountId === this.#strategies.accountId && submission.decision.accepted;
    if (halts.some(isTheirs)) this.#strategies.stopAll(`Halted: ${reason}`);
    const accounts = await Promise.all(halts.map((halt) => this.#outcome(halt)));
    const [first] = accounts;
    if (first?.error !== undefined && accounts.every(({ error }) => error !== undefined)) {
      throw new ApiError(first.error.code, first.error.detail);
    }
    return accounts;
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

  async #outcome({ accountId, submission: { decision, committed } }: Halting): Promise<HaltedAccount> {
    if (!decision.accepted) {
      const { code, detail } = decision.refusal;
      return { ...this.#untouched(accountId), error: { code, detail } };
    }
    const { result } = decision;
    const durable = await inTime(committed);
    const asked = [...result.cancelled, ...result.cancelling];
    const closing = [...result.flattened, ...result.notFlattened];
    if (!durable) {
      const { stopped } = this.#engine;
      return {
        ...this.#untouched(accountId),
        halt: result.halt,
        notCancelled: asked,
        notFlattened: closing,
        ...(stopped && { error: { code: stopped.code, detail: stopped.message } }),
      };
    }
    await this.#answered(accountId, result);
    const working = this.#working(accountId);
    const open = new Set(this.#engine.positions(accountId).map(({ id }) => id));
    return {
      accountId,
      halt: this.#engine.halt(accountId),
      durable,
      cancelled: asked.filter((id) => !working.has(id)).length,
      flattened: closing.filter((symbol) => !open.has(symbol)).length,
      notCancelled: asked.filter((id) => working.has(id)),
      notFlattened: closing.filter((symbol) => open.has(symbol)),
    };
  }

  #untouched(accountId: string): HaltedAccount {
    const halt = this.#engine.halt(accountId);
    return {
      accountId,
      halt,
      durable: false,
      cancelled: 0,
      flattened: 0,
      notCancelled: [],
      notFlattened: [],
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

/** Whether the promise is kept before the venues' time is over. */
function inTime(promise: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
    promise
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
