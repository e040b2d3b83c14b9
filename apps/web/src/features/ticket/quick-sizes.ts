/** Money, in the symbol's currency, that the quick sizes are worth about. */
const notionals = [1_000, 5_000, 10_000, 50_000];

interface SizedSymbol {
  readonly lot_size: number;
  readonly point_value: number;
}

/** Round quantities of about 1,000 to 50,000 of money, each a multiple of the lot, ascending. */
export function quickSizes(
  { lot_size: lot, point_value: pointValue }: SizedSymbol,
  price: number,
): readonly number[] {
  const unit = Math.abs(price) * pointValue;
  if (!(unit > 0)) return [lot];
  const sizes = notionals.map((notional) => roundToLot(niceBelow(notional / unit), lot));
  const distinct = [...new Set(sizes)];
  // A contract dearer than the sums above: a few lots instead.
  return distinct.length > 2 ? distinct : [1, 2, 5, 10].map((count) => roundToLot(count * lot, lot));
}

/** The greatest of 1, 2 or 5 times a power of ten that is not above `value`. */
function niceBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = value / power + 1e-9;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

function roundToLot(quantity: number, lot: number): number {
  const lots = Math.max(1, Math.round(quantity / lot));
  return Number((lots * lot).toPrecision(12));
}
