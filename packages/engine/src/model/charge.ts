import type { Money } from '../money/fixed-point.ts';

/** What a venue says an execution has cost; negative is a refund. */
export interface Charge {
  readonly fee: Money;
  /** Of the fee. */
  readonly currency: string;
}

export const sameCharge = (a: Charge | undefined, b: Charge): boolean =>
  a?.fee === b.fee && a.currency === b.currency;
