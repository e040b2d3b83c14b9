import { pause } from '../account/pause.ts';
import type { IbSession } from '../connection/ib-session.ts';
import type { Carrier } from './carrier.ts';
import type { FollowUps } from './follow-up.ts';
import type { ForeignOrders } from './foreign-orders.ts';
import { listCompletedOrders, listOpenOrders } from './lists.ts';
import { found, lost } from './lost-orders.ts';
import type { OrderContext } from './order-context.ts';
import type { ExecutionNews } from './execution-news.ts';

/** What IB does not list at first may only not have been listed yet; it is asked again after this time, ms. */
const SECOND_LOOK_MS = 1000;

/** So long after an order was sent IB may still say something of it, ms. */
const LATE_MS = 600_000;

export interface ReconcilerOptions {
  readonly context: OrderContext;
  readonly executionNews: ExecutionNews;
  readonly foreign: ForeignOrders;
  readonly followUps: FollowUps;
}

/** Compares what is known of orders with IB's lists. */
export class Reconciler {
  readonly #context: OrderContext;
  readonly #executionNews: ExecutionNews;
  readonly #foreign: ForeignOrders;
  readonly #followUps: FollowUps;

  constructor({ context, executionNews, foreign, followUps }: ReconcilerOptions) {
    this.#context = context;
    this.#executionNews = executionNews;
    this.#foreign = foreign;
    this.#followUps = followUps;
  }

  /**
   * Asks for open orders and executions, with `between` in between, and settles what was open: what was sent less than `grace` ms
   * ago may still be answered and is left alone. Rejects when IB does not answer.
   */
  async run(session: IbSession, grace: number, between: () => Promise<void>): Promise<void> {
    const { carriers, scheduler } = this.#context;
    const due = scheduler.now() - grace;
    await this.#list(session, between);
    for (const carrier of carriers.all) {
      const settled = carriers.heard.has(carrier.orderId) && found(carrier, carrier.sentAt <= due);
      if (settled && carrier.stage !== 'ended') this.#followUps.take(settled);
    }
    const missing = this.#missing(due);
    if (missing.length === 0) return;
    await pause(session, this.#context.timers, SECOND_LOOK_MS);
    await this.#list(session, () => Promise.resolve());
    const still = this.#missing(due).filter(({ orderId }) =>
      missing.some((first) => first.orderId === orderId),
    );
    if (still.length === 0) return;
    const completed = await listCompletedOrders(session, scheduler);
    for (const { orderId } of still) {
      const carrier = carriers.byOrder(orderId);
      if (carrier === undefined || carrier.stage === 'ended') continue;
      const step = lost(carrier, completed, this.#context);
      this.#context.log.warn(
        { orderId, reports: step.reports },
        'Interactive Brokers does not list an order.',
      );
      this.#cancelForCertain(session, carrier);
      this.#followUps.take(step);
    }
  }

  async #list(session: IbSession, between: () => Promise<void>): Promise<void> {
    const { carriers, scheduler } = this.#context;
    carriers.heard.clear();
    carriers.forgetEnded(scheduler.now() - LATE_MS);
    this.#foreign.beginList();
    try {
      await listOpenOrders(session, scheduler);
      await between();
      await this.#executionNews.list(session);
    } finally {
      await this.#foreign.endList();
    }
  }

  #missing(due: number): readonly Carrier[] {
    const { carriers } = this.#context;
    return carriers.all.filter(
      ({ stage, orderId, sentAt, doubtful }) =>
        stage !== 'ended' && !carriers.heard.has(orderId) && (doubtful || sentAt <= due),
    );
  }

  /** If it should appear after all, it is not to work. */
  #cancelForCertain(session: IbSession, { ibId, stage }: Carrier): void {
    if (stage === 'sent' && ibId !== undefined) this.#context.sender.cancel(session, ibId);
  }
}
