/** A share of a quantity in whole lots, at least one lot and never more than all of it. */
export function shareOf(quantity: number, share: number, lotSize: number): number {
  const lots = Math.max(1, Math.round((quantity * share) / lotSize));
  return Math.min(quantity, Number((lots * lotSize).toFixed(8)));
}
