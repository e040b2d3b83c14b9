/** A quantity rounded down to whole lots; 0 when it is less than one. */
function wholeLots(quantity: number, lot: number): number {
  // A sum that is a hair below a lot for want of binary digits is that lot.
  const lots = Math.floor(quantity / lot + 1e-9);
  return lots > 0 ? Number((lots * lot).toPrecision(12)) : 0;
}

/** How much a share (0 to 1) of the money at hand pays for, at what one unit needs of margin and commission. */
export function quantityOfFunds(share: number, available: number, costPerUnit: number, lot: number): number {
  return costPerUnit > 0 && available > 0 ? wholeLots((share * available) / costPerUnit, lot) : 0;
}

/** The largest quantity that loses no more than `risk` when it is entered and stopped `distance` apart, before commission. */
export function quantityOfRisk(risk: number, distance: number, moneyPerUnit: number, lot: number): number {
  const lossPerUnit = distance * moneyPerUnit;
  return lossPerUnit > 0 && risk > 0 ? wholeLots(risk / lossPerUnit, lot) : 0;
}
