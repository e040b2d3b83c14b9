/** A quantity rounded down to whole lots; 0 when it is less than one. */
function wholeLots(quantity: number, lot: number): number {
  // A sum that is a hair below a lot for want of binary digits is that lot.
  const lots = Math.floor(quantity / lot + 1e-9);
  return lots > 0 ? Number((lots * lot).toPrecision(12)) : 0;
}

/** What an order can be paid with. Money is the account's. */
export interface Funds {
  readonly available: number;
  /** What one unit needs beyond `freeQuantity`, which needs none because of what is held on the other side. */
  readonly marginPerUnit: number;
  readonly freeQuantity: number;
  readonly commissionPerUnit: number;
}

/** How much a share (0 to 1) of what there is pays for, in margin and commission. */
export function quantityOfFunds(
  share: number,
  { available, marginPerUnit, freeQuantity, commissionPerUnit }: Funds,
  lot: number,
): number {
  const costPerUnit = marginPerUnit + commissionPerUnit;
  const left = Math.max(0, available - freeQuantity * commissionPerUnit);
  return costPerUnit > 0 ? wholeLots(share * (freeQuantity + left / costPerUnit), lot) : 0;
}

/** What an order may not be larger than, whatever the account could pay for; `null` or undefined without such a limit. */
export interface SizeLimits {
  readonly quantity: number | null | undefined;
  /** Money of the account, as is `valuePerUnit`. */
  readonly value: number | null | undefined;
  readonly valuePerUnit: number;
  /** How much of what is held it would close, which no limit holds back. */
  readonly closes: number;
}

/** As much of a quantity as the limits let through. */
export function withinLimits(
  wanted: number,
  { quantity, value, valuePerUnit, closes }: SizeLimits,
  lot: number,
): number {
  const byValue =
    value === null || value === undefined || valuePerUnit <= 0 ? Infinity : value / valuePerUnit;
  const most = Math.max(closes, Math.min(quantity ?? Infinity, byValue));
  return most < wanted ? wholeLots(most, lot) : wanted;
}

/** The largest quantity that loses no more than `risk` when it is entered and stopped `distance` apart, before commission. */
export function quantityOfRisk(risk: number, distance: number, moneyPerUnit: number, lot: number): number {
  const lossPerUnit = distance * moneyPerUnit;
  return lossPerUnit > 0 && risk > 0 ? wholeLots(risk / lossPerUnit, lot) : 0;
}
