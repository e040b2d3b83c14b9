import type { Scheduler } from '@tickwire/resilience';
import { zonedTime } from '../wire/ib-time.ts';

/** What the clock of TWS shows, and in which zone its times are told. */
export class ServerClock {
  readonly #scheduler: Scheduler;
  /** IANA, which includes IB's names: of the times of executions. */
  zone = 'US/Eastern';
  /** What the hello calls the zone, in whatever language. */
  zoneName = 'EST';
  /** ms that it is ahead. */
  skew = 0;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** ms UTC. */
  now(): number {
    return this.#scheduler.now() + this.skew;
  }

  /** As it is told to a client that connects. */
  greeting(): string {
    return zonedTime(this.now(), this.zone, this.zoneName);
  }
}
