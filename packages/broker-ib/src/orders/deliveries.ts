import { VenueCounter } from '@tickwire/engine';
import type { VenueDelivery, VenueReport } from '@tickwire/engine';

/** The way to the engine. What concerns an account it has not opened yet waits until it has. */
export class Deliveries {
  readonly counter = new VenueCounter();
  readonly #opened = new Set<string>();
  #waiting: VenueDelivery[] = [];
  #deliver: (delivery: VenueDelivery) => void = () => undefined;

  connect(deliver: (delivery: VenueDelivery) => void): void {
    this.#deliver = deliver;
  }

  tell(accountId: string, symbol: string, reports: Iterable<VenueReport>): void {
    const delivery = { accountId, symbol, reports: [...reports] };
    if (delivery.reports.length === 0) return;
    if (!this.#opened.has(accountId)) this.#waiting.push(delivery);
    else this.#pass(delivery);
  }

  /** The engine has the account from here on. */
  open(accountId: string): void {
    this.#opened.add(accountId);
    const due = this.#waiting.filter((delivery) => delivery.accountId === accountId);
    this.#waiting = this.#waiting.filter((delivery) => delivery.accountId !== accountId);
    for (const delivery of due) this.#pass(delivery);
  }

  #pass(delivery: VenueDelivery): void {
    this.#deliver({ ...delivery, reports: this.counter.noting(delivery.reports) });
  }
}
