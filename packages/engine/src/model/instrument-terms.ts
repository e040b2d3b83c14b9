import type { InstrumentSpec } from './instrument-spec.ts';
import { UNIT, divide, toUnits } from '../money/fixed-point.ts';
import type { Money, Price, Quantity } from '../money/fixed-point.ts';

/** An instrument with its numbers made exact. */
export interface InstrumentTerms {
  readonly spec: InstrumentSpec;
  readonly tick: Price;
  readonly lot: Quantity;
  /** Point value as a fraction: whole point values, nearly all of them, cost no division. */
  readonly multiplier: bigint;
  readonly divisor: bigint;
}

export const instrumentTerms = (spec: InstrumentSpec): InstrumentTerms => {
  const points = toUnits(spec.pointValue);
  const whole = points % UNIT === 0n;
  return {
    spec,
    tick: toUnits(spec.tickSize),
    lot: toUnits(spec.lotSize),
    multiplier: whole ? points / UNIT : points,
    divisor: whole ? 1n : UNIT,
  };
};

/** Money that `value`, a price times a quantity, stands for. */
export const notional = (terms: InstrumentTerms, value: Money): Money => {
  const multiplied = terms.multiplier === 1n ? value : value * terms.multiplier;
  return terms.divisor === 1n ? multiplied : divide(multiplied, terms.divisor);
};

/** The unit price at which `qty` has cost `cost`; zero for no quantity. */
export const unitPrice = (terms: InstrumentTerms, cost: Money, qty: Quantity): Price => {
  if (qty === 0n) return 0n;
  const sign = qty < 0n ? -1n : 1n;
  return divide(sign * cost * terms.divisor, sign * qty * terms.multiplier);
};

/** Whether a position or an order on terms of one spec means the same amount of money on those of the other. */
export const sameContract = (a: InstrumentSpec, b: InstrumentSpec): boolean =>
  a === b || (a.currency === b.currency && a.pointValue === b.pointValue);

export const sameSpec = (a: InstrumentSpec, b: InstrumentSpec): boolean =>
  a === b ||
  (a.symbol === b.symbol &&
    a.description === b.description &&
    a.type === b.type &&
    a.currency === b.currency &&
    a.tickSize === b.tickSize &&
    a.lotSize === b.lotSize &&
    a.pointValue === b.pointValue &&
    a.tradable === b.tradable);
