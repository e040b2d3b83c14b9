/** From `from` on, prices are multiples of `increment`. */
export interface PriceStep {
  readonly from: number;
  readonly increment: number;
}

const step = (increment: number): readonly PriceStep[] => [{ from: 0, increment }];

/** By the number IB gives them; 26, 67 and 239 are IB's own. */
export const marketRules: ReadonlyMap<number, readonly PriceStep[]> = new Map([
  [26, step(0.01)],
  [67, step(0.25)],
  [239, step(0.00001)],
  [240, step(0.001)],
  [3000, step(0.01)],
  // Very liquid shares by MiFID II, RTS 11.
  [
    1913,
    [
      { from: 0, increment: 0.0005 },
      { from: 5, increment: 0.001 },
      { from: 10, increment: 0.002 },
      { from: 20, increment: 0.005 },
      { from: 50, increment: 0.01 },
      { from: 100, increment: 0.02 },
      { from: 200, increment: 0.05 },
      { from: 500, increment: 0.1 },
    ],
  ],
]);

function incrementAt(rule: number, price: number): number {
  const steps = marketRules.get(rule) ?? step(0.01);
  return steps.findLast(({ from }) => from <= Math.abs(price))?.increment ?? 0.01;
}

/** The smallest increment of a rule. */
export function minTick(rule: number): number {
  return incrementAt(rule, 0);
}

/** Whether orders can have this price. */
export function isOnTick(rule: number, price: number): boolean {
  const ticks = price / incrementAt(rule, price);
  return Math.abs(ticks - Math.round(ticks)) < 1e-6;
}

/** The nearest price that orders can have. */
export function roundToTick(rule: number, price: number): number {
  const increment = incrementAt(rule, price);
  return Number((Math.round(price / increment) * increment).toFixed(8));
}
