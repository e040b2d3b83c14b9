import type { Scheduler } from '@tickwire/resilience';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { MarketClock } from './market-clock.ts';
import type { PriceBoard } from './price-board.ts';

/** IB tells quotes about four times a second. */
const STEP_MS = 250;

/** Moves the market by the scheduler's time while it runs. */
export class MarketRunner {
  readonly #scheduler: Scheduler;
  readonly #clock: MarketClock;
  readonly #board: PriceBoard;
  readonly #watched: () => readonly SimulatedContract[];
  readonly #afterStep: () => void;
  #cancel: (() => void) | undefined;
  #stepped = 0;

  /** @param watched the contracts somebody looks at or has orders for. */
  constructor(
    scheduler: Scheduler,
    clock: MarketClock,
    board: PriceBoard,
    watched: () => readonly SimulatedContract[],
    afterStep: () => void,
  ) {
    this.#scheduler = scheduler;
    this.#clock = clock;
    this.#board = board;
    this.#watched = watched;
    this.#afterStep = afterStep;
  }

  run(): void {
    if (this.#cancel !== undefined) return;
    this.#clock.run();
    this.#stepped = this.#clock.now;
    this.#wait();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#clock.stop();
  }

  #wait(): void {
    this.#cancel = this.#scheduler.after(STEP_MS, () => {
      const after = this.#stepped;
      this.#stepped = this.#clock.now;
      this.#board.step(this.#watched(), after);
      this.#wait();
      this.#afterStep();
    });
  }
}
