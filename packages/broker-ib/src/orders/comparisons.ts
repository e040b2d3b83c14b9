import type { OrderContext } from './order-context.ts';
import type { Reconciler } from './reconciler.ts';
import { ANSWER_MS } from './watch-answer.ts';

/** Orders of others are only told of when asked, ms. */
const WATCH_MS = 30_000;

/** When orders are compared with IB's lists: one time at a time, whenever something is in doubt, and now and then. */
export class Comparisons {
  readonly #context: OrderContext;
  readonly #reconciler: () => Reconciler;
  #running: Promise<void> | undefined;
  #isDue = false;
  #stopWatching = (): void => undefined;

  constructor(context: OrderContext, reconciler: () => Reconciler) {
    this.#context = context;
    this.#reconciler = reconciler;
  }

  /** Compares soon: at once, or when nothing is in the way any more. */
  look(): void {
    const session = this.#context.session();
    this.#isDue = this.#running !== undefined || session === undefined;
    if (this.#running !== undefined || session === undefined) return;
    this.#run(this.#reconciler().run(session, ANSWER_MS, () => Promise.resolve())).catch((error: unknown) =>
      this.#context.log.warn(
        { err: error },
        'Orders could not be compared with those of Interactive Brokers.',
      ),
    );
  }

  /** Runs a comparison of another kind once the one under way is over, which a lost connection ends. Rejects as it does. */
  async recover(compare: () => Promise<void>): Promise<void> {
    await this.#running;
    await this.#run(compare());
    this.#watch();
  }

  /** Does what was asked for while nothing could be. */
  resume(): void {
    if (this.#isDue) this.look();
  }

  #run(comparison: Promise<void>): Promise<void> {
    const settled = comparison.finally(() => {
      this.#running = undefined;
      this.resume();
    });
    this.#running = settled.catch(() => undefined);
    return settled;
  }

  #watch(): void {
    this.#stopWatching();
    this.#stopWatching = this.#context.timers.after(WATCH_MS, () => {
      this.look();
      this.#watch();
    });
  }
}
