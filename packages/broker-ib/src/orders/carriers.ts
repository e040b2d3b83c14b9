import { isComplete } from './carrier.ts';
import type { Carrier } from './carrier.ts';
import { IdIndex } from './id-index.ts';

/** Which order at IB carries which of the engine's, by every name it has. */
export class Carriers {
  /** The last one of each order of the engine. */
  readonly #byOrder = new Map<string, Carrier>();
  readonly #byPermId = new IdIndex();
  readonly #byIbId = new IdIndex();
  readonly #byParentId = new IdIndex();

  /** Orders of the engine that IB has told something of, until it is emptied. */
  readonly heard = new Set<string>();

  get all(): readonly Carrier[] {
    return [...this.#byOrder.values()];
  }

  byOrder(orderId: string): Carrier | undefined {
    return this.#byOrder.get(orderId);
  }

  byPermId(permId: number | undefined): Carrier | undefined {
    return this.#of(this.#byPermId.get(permId)).at(-1);
  }

  /** IB's order ids are only unique while nothing says otherwise: with a permanent id that is another's it is none of ours. */
  byIbId(ibId: number, permId?: number): Carrier | undefined {
    const carrier = this.#of(this.#byIbId.get(ibId)).at(-1);
    return permId === undefined || (carrier?.permId ?? permId) === permId ? carrier : undefined;
  }

  /** Those attached to the order, that have not ended. */
  attachedTo({ ibId }: Carrier): readonly Carrier[] {
    return this.#of(this.#byParentId.get(ibId)).filter(({ stage }) => stage !== 'ended');
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
    return this.#of(this.#byIbId.get(ibId)).filter(
      (other) => other.orderId !== orderId && other.stage !== 'ended',
    );
  }

  put(carrier: Carrier): void {
    const { orderId, permId, ibId, parentId } = carrier;
    const before = this.#byOrder.get(orderId);
    this.#byOrder.set(orderId, carrier);
    if (before?.permId !== permId) this.#byPermId.add(permId, orderId);
    if (before?.ibId !== ibId) this.#byIbId.add(ibId, orderId);
    if (before?.parentId !== parentId && parentId !== 0) this.#byParentId.add(parentId, orderId);
    if (before === undefined) return;
    if (before.permId !== permId) this.#byPermId.remove(before.permId, orderId);
    if (before.ibId !== ibId) this.#byIbId.remove(before.ibId, orderId);
    if (before.parentId !== parentId) this.#byParentId.remove(before.parentId, orderId);
  }

  /**
   * Lets go of those that have ended and were sent before `time` (ms UTC), unless the engine has yet to count on one that
   * has filled: what IB still says of them concerns nobody.
   */
  forgetEnded(time: number): void {
    for (const { orderId, stage, permId, ibId, parentId, awaited, executed, sentAt } of this.all) {
      if (stage !== 'ended' || sentAt >= time || (!awaited && executed > 0n)) continue;
      this.#byOrder.delete(orderId);
      this.#byPermId.remove(permId, orderId);
      this.#byIbId.remove(ibId, orderId);
      this.#byParentId.remove(parentId, orderId);
    }
  }

  #of(orderIds: Iterable<string>): readonly Carrier[] {
    return [...orderIds].flatMap((orderId) => this.#byOrder.get(orderId) ?? []);
  }
}
