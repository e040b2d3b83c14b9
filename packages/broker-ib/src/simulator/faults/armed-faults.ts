/** What goes wrong at the next occasion for it. */
export type ArmedFault =
  /** Value: the version to answer. */
  | 'server-version'
  | 'hello-unanswered'
  | 'client-id-in-use'
  | 'orders-replayed'
  | 'cut-frame'
  | 'extra-field'
  | 'missing-field'
  | 'drop-before-order'
  | 'drop-after-order'
  | 'order-lost'
  | 'order-silent'
  /** Value: the code. */
  | 'order-rejected'
  | 'order-malformed-reject'
  | 'cancel-lost'
  | 'fill-before-cancel'
  /** Value: ms. */
  | 'answer-late'
  | 'status-repeated'
  | 'status-missing'
  | 'execution-first'
  | 'commission-first'
  /** Value: ms. */
  | 'commission-late'
  | 'commission-never'
  | 'history-pacing'
  | 'history-no-data'
  | 'history-empty'
  | 'not-subscribed'
  | 'delayed-data'
  | 'delayed-not-enabled'
  | 'depth-not-subscribed'
  /** Value: how often it is said. */
  | 'competing-session';

/** How often a fault happens, and its value where it has one. */
interface Arming {
  left: number;
  readonly value: number;
}

/** Faults that wait for their occasion. */
export class ArmedFaults {
  readonly #armed = new Map<ArmedFault, Arming>();

  /** The fault happens at the next `times` occasions. */
  arm(fault: ArmedFault, times = 1, value = 0): void {
    this.#armed.set(fault, { left: times, value });
  }

  /** Uses an occasion: the value of the fault, undefined when all is well. */
  take(fault: ArmedFault): number | undefined {
    const arming = this.#armed.get(fault);
    if (arming === undefined) return undefined;
    arming.left -= 1;
    if (arming.left <= 0) this.#armed.delete(fault);
    return arming.value;
  }

  /** Whatever waits does not happen. */
  clear(): void {
    this.#armed.clear();
  }
}
