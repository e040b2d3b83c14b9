/** Commands of one handler call, and of one minute in answer to the run's own orders. */
const MOST = 1000;

const MINUTE = 60_000;

/** The strategy does not come to rest; it is stopped. */
export class StrategyLoops extends Error {
  override readonly name = 'StrategyLoops';
}

/**
 * Ends a strategy that feeds on itself, be it in one handler or from fill to order to fill. Prices come from outside: what
 * a strategy does about them is bounded per call alone.
 */
export class LoopGuard {
  #calling = false;
  #inCall = 0;
  #answering = false;
  #answers = 0;
  #since = -Infinity;
  #exceeded: StrategyLoops | undefined;

  /** Whether a handler is being called. */
  get calling(): boolean {
    return this.#calling;
  }

  /** A handler is about to be called, `answering` an event of the run's own orders; `now` in ms UTC. */
  begin(answering: boolean, now: number): void {
    this.#calling = true;
    this.#inCall = 0;
    this.#answering = answering;
    if (now - this.#since < MINUTE) return;
    this.#since = now;
    this.#answers = 0;
  }

  /** The handler has come back. */
  end(): void {
    this.#calling = false;
  }

  /** Counts a command; throws StrategyLoops when it is one too many. */
  count(): void {
    this.#inCall += 1;
    if (this.#answering) this.#answers += 1;
    if (this.#inCall > MOST) {
      this.#exceeded ??= new StrategyLoops(`It sent more than ${MOST} commands in one call.`);
    } else if (this.#answers > MOST) {
      this.#exceeded ??= new StrategyLoops(
        `It sent more than ${MOST} commands within a minute in answer to its own orders.`,
      );
    }
    this.check();
  }

  /** Throws StrategyLoops once there were too many, also when a handler has caught it. */
  check(): void {
    if (this.#exceeded !== undefined) throw this.#exceeded;
  }
}
