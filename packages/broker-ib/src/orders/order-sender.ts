import type { Contract, Order as IbOrder } from '@stoqey/ib';
import type { Latencies } from '../connection/latencies.ts';
import type { IbSession } from '../connection/ib-session.ts';

/** One order as it goes over the wire. */
export interface OrderFrame {
  readonly ibId: number;
  readonly contract: Contract;
  readonly wire: IbOrder;
}

/** Writes orders and cancels, and takes the time they need on their way and back. */
export class OrderSender {
  readonly #latencies: Latencies;
  /** When each was written, by the process' clock; until something is heard of it. */
  readonly #written = new Map<number, number>();

  constructor(latencies: Latencies) {
    this.#latencies = latencies;
  }

  /**
   * Sends orders that belong together in one go, the first of them being the one the others are attached to. What cannot be
   * written whole is taken back: the first is cancelled, and `onFailed` told. False, and nothing was sent, when the connection is gone.
   */
  send(session: IbSession, frames: readonly OrderFrame[], onFailed: (error: unknown) => void): boolean {
    const decided = performance.now();
    const [first] = frames;
    return session.sendOrder((api) => {
      let written = 0;
      try {
        for (const { ibId, contract, wire } of frames) {
          api.placeOrder(ibId, contract, wire);
          this.#written.set(ibId, performance.now());
          written += 1;
        }
        this.#latencies.record('decision-to-wire', performance.now() - decided);
      } catch (error) {
        if (first !== undefined && written > 0) api.cancelOrder(first.ibId);
        onFailed(error);
      }
    }, frames.length);
  }

  /** False when the connection is gone. */
  cancel(session: IbSession, ibId: number): boolean {
    return session.sendOrder((api) => void api.cancelOrder(ibId), 1);
  }

  /** Something was heard of the order with this id. */
  heard(ibId: number): void {
    const written = this.#written.get(ibId);
    if (written === undefined) return;
    this.#written.delete(ibId);
    this.#latencies.record('wire-to-ack', performance.now() - written);
  }

  /** Nothing will be heard of what was written on the last connection. */
  forget(): void {
    this.#written.clear();
  }
}
