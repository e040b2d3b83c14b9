import type { Scheduler } from '@tickwire/resilience';

/** TWS complains from the 51st message of a second on. */
const MOST_PER_SECOND = 40;
/** Room for a bracket, whatever the option says and however often TWS complained. */
const FEWEST_PER_SECOND = 8;
/** A little more than a second: on their way messages draw closer together. */
const WINDOW_MS = 1100;
/** The part of the pace that requests leave to orders. */
const ORDER_SHARE = 0.25;
/** After a complaint one more message is allowed every so often. */
const RECOVERY_MS = 5000;

export interface PacerOptions {
  readonly scheduler: Scheduler;
  /** 40 when left out, and at most. */
  readonly messagesPerSecond?: number | undefined;
}

interface WaitingOrder {
  readonly messages: number;
  readonly send: () => void;
}

/**
 * Keeps the pace TWS allows. A message takes a place for a little more than a second; requests never take the last quarter
 * of the places, so that an order leaves at once however many requests wait.
 */
export class Pacer {
  readonly #scheduler: Scheduler;
  readonly #most: number;
  readonly #requests = new Set<() => void>();
  readonly #timers = new Set<() => void>();
  #orders: WaitingOrder[] = [];
  #limit: number;
  #taken = 0;
  #isCoolingDown = false;

  constructor({ scheduler, messagesPerSecond = MOST_PER_SECOND }: PacerOptions) {
    this.#scheduler = scheduler;
    this.#most = Math.min(MOST_PER_SECOND, Math.max(FEWEST_PER_SECOND, Math.floor(messagesPerSecond)));
    this.#limit = this.#most;
  }

  /** Requests that wait. */
  get waiting(): number {
    return this.#requests.size;
  }

  /** Sends the messages of an order together, at once unless orders alone have used the pace up. */
  order(messages: number, send: () => void): void {
    this.#orders.push({ messages, send });
    this.#drain();
  }

  /** Sends one message when requests may; returns how to withdraw it while it waits. */
  request(send: () => void): () => void {
    // Of its own, so that the same function may wait twice.
    const waiting = (): void => send();
    this.#requests.add(waiting);
    this.#drain();
    return () => void this.#requests.delete(waiting);
  }

  /** TWS complained: half the pace, which returns little by little. */
  slowDown(): void {
    // One burst, many complaints.
    if (this.#isCoolingDown) return;
    this.#isCoolingDown = true;
    this.#after(WINDOW_MS, () => (this.#isCoolingDown = false));
    const isRecovering = this.#limit < this.#most;
    this.#limit = Math.max(FEWEST_PER_SECOND, Math.floor(this.#limit / 2));
    if (!isRecovering) this.#recover();
  }

  /** Forgets the orders that wait: IB's servers, which they were meant for, are gone. */
  dropOrders(): void {
    this.#orders = [];
  }

  /** Forgets everything that waits: it was meant for a connection that is gone. */
  clear(): void {
    this.dropOrders();
    this.#requests.clear();
  }

  /** Forgets everything and ends its timers. */
  close(): void {
    this.clear();
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
  }

  #recover(): void {
    if (this.#limit >= this.#most) return;
    this.#after(RECOVERY_MS, () => {
      this.#limit += 1;
      this.#drain();
      this.#recover();
    });
  }

  #drain(): void {
    for (let [next] = this.#orders; next !== undefined; [next] = this.#orders) {
      // An order larger than the whole pace goes when nothing else is in its way.
      if (this.#taken > 0 && this.#taken + next.messages > this.#limit) return;
      this.#orders.shift();
      this.#take(next.messages);
      next.send();
    }
    for (const send of this.#requests) {
      if (this.#taken >= Math.floor(this.#limit * (1 - ORDER_SHARE))) return;
      this.#requests.delete(send);
      this.#take(1);
      send();
    }
  }

  #take(messages: number): void {
    this.#taken += messages;
    this.#after(WINDOW_MS, () => {
      this.#taken -= messages;
      this.#drain();
    });
  }

  #after(ms: number, task: () => void): void {
    const cancel = this.#scheduler.after(ms, () => {
      this.#timers.delete(cancel);
      task();
    });
    this.#timers.add(cancel);
  }
}
