import { isComplete } from './carrier.ts';
import type { Carrier } from './carrier.ts';

/** Which order at IB carries which of the engine's, by every name it has. */
export class Carriers {
  /** The last one of each order of the engine. */
  readonly #byOrder = new Map<string, Carrier>();
  readonly #byPermId = new Map<number, string>();
  readonly #byIbId = new Map<number, string>();

  /** Orders of the engine that IB has told something of, until it is emptied. */
  readonly heard = new Set<string>();

  get all(): readonly Carrier[] {
    return [...this.#byOrder.values()];
  }

  byOrder(orderId: string): Carrier | undefined {
    return this.#byOrder.get(orderId);
  }

  byPermId(permId: number | undefined): Carrier | undefined {
    const orderId = permId === undefined ? undefined : this.#byPermId.get(permId);
    const carrier = orderId === undefined ? undefined : this.#byOrder.get(orderId);
    return carrier?.permId === permId ? carrier : undefined;
  }

  /** IB's order ids are only unique while nothing says otherwise: with a permanent id that is another's it is none of ours. */
  byIbId(ibId: number, permId?: number): Carrier | undefined {
    const orderId = this.#byIbId.get(ibId);
    const carrier = orderId === undefined ? undefined : this.#byOrder.get(orderId);
    if (carrier?.ibId !== ibId) return undefined;
    return permId === undefined || carrier.permId === undefined || carrier.permId === permId
      ? carrier
      : undefined;
  }

  /** Those attached to the order with this id, that have not ended. */
  attachedTo({ ibId }: Carrier): readonly Carrier[] {
    return ibId === undefined
      ? []
      : this.all.filter(({ parentId, stage }) => parentId === ibId && stage !== 'ended');
  }

  /** Whether IB ends the order because the one it is attached to ends before it has filled whole. */
  goesWithParent({ parentId }: Carrier): boolean {
    const parent = parentId === 0 ? undefined : this.byIbId(parentId);
    return parent !== undefined && (parent.cancelling || parent.stage === 'ended') && !isComplete(parent);
  }

  /** Whether the order with this id is to be cancelled and has not been. */
  isEnding(ibId: number): boolean {
    const carrier = ibId === 0 ? undefined : this.byIbId(ibId);
    return carrier?.cancelling === true && carrier.stage !== 'ended';
  }

  /** Those that work under the same id: after a change that went wrong IB may work two orders with one. */
  sharing({ ibId, orderId }: Carrier): readonly Carrier[] {
    return ibId === undefined
      ? []
      : this.all.filter(
          (other) => other.ibId === ibId && other.orderId !== orderId && other.stage !== 'ended',
        );
  }

  put(carrier: Carrier): void {
    const { orderId, permId, ibId } = carrier;
    this.#byOrder.set(orderId, carrier);
    if (permId !== undefined) this.#byPermId.set(permId, orderId);
    if (ibId !== undefined) this.#byIbId.set(ibId, orderId);
  }

  /** Lets go of those that have ended, unless the engine has yet to count on one that has filled. */
  forgetEnded(): void {
    for (const { orderId, stage, permId, ibId, awaited, executed } of this.all) {
      if (stage !== 'ended' || (!awaited && executed > 0n)) continue;
      this.#byOrder.delete(orderId);
      if (permId !== undefined) this.#byPermId.delete(permId);
      if (ibId !== undefined) this.#byIbId.delete(ibId);
    }
  }
}
