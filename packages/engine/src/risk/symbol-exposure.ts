import type { Costing } from '../model/account.ts';
import { notional } from '../model/instrument-terms.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Position } from '../model/position.ts';
import { convert } from '../money/fixed-point.ts';
import type { Money, Price, Rate } from '../money/fixed-point.ts';
import { valueAt } from '../read/valuation.ts';
import type { Working } from './working.ts';

/** What an account has at stake in one symbol, in its currency. Signed: what is short is negative. */
export interface SymbolExposure {
  /** Of the position. */
  readonly value: Money;
  /** Unrealised P/L. */
  readonly gain: Money;
  /** Of the position if every buy filled, and if every sale did. */
  readonly up: Money;
  readonly down: Money;
  /** The larger of the two, without its sign. */
  readonly worst: Money;
}

const nothing = { value: 0n, gain: 0n };

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** `rate` is undefined for an instrument in the account's currency. */
export const symbolExposure = (
  terms: InstrumentTerms,
  price: Price,
  rate: Rate | undefined,
  position: Position | undefined,
  { buys, sells }: Working,
  costing: Costing,
): SymbolExposure => {
  const held = position?.qty ?? 0n;
  const worth = (qty: bigint): Money => (qty === 0n ? 0n : convert(notional(terms, price * qty), rate));
  const { value, gain } =
    position === undefined ? nothing : valueAt(position, terms, { costing, mark: price, rate });
  const up = buys === 0n ? value : worth(held + buys);
  const down = sells === 0n ? value : worth(held - sells);
  return { value, gain, up, down, worst: larger(magnitude(up), magnitude(down)) };
};
