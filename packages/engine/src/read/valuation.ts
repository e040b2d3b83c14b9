import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { notional, sameContract } from '../model/instrument-terms.ts';
import type { Position } from '../model/position.ts';
import { convert, divide, toRate, toUnits } from '../money/fixed-point.ts';
import type { Money, Price, Rate } from '../money/fixed-point.ts';
import type { Costing } from '../model/account.ts';
import type { FxRates } from '../ports/fx-rates.ts';
import type { MarketView } from '../ports/market-view.ts';

export interface ValuationSources {
  readonly market: MarketView;
  readonly fx: FxRates;
}

/** What a position is worth, in the account's currency. The value of a short is negative. */
export interface Valuation {
  readonly value: Money;
  /** Unrealised P/L: the two effects together. */
  readonly gain: Money;
  /** What the gain would be at the rates the position was opened at. */
  readonly priceEffect: Money;
  /** What the change of the rates since makes of it. */
  readonly currencyEffect: Money;
}

const ratio = (dividend: bigint, divisor: bigint): bigint =>
  divisor < 0n ? divide(-dividend, -divisor) : divide(dividend, divisor);

/** The last price, the one a chart shows; it says nothing of the position once the symbol stands for another contract. */
const markOf = (position: Position, { spec }: InstrumentTerms, market: MarketView): Price => {
  const listed = market.instrument(spec.symbol);
  const last =
    listed === undefined || sameContract(listed, spec) ? market.quote(spec.symbol)?.last : undefined;
  return last === undefined ? position.lastPrice : toUnits(last);
};

/** How a position is valued: at a price, and at a rate into the account's currency where that is another one. */
export interface ValuedAt {
  readonly costing: Costing;
  readonly mark: Price;
  readonly rate: Rate | undefined;
}

/** Values a position on the terms it was booked on. */
export const valueAt = (
  position: Position,
  terms: InstrumentTerms,
  { costing, mark, rate }: ValuedAt,
): Valuation => {
  const fifo = costing === 'fifo';
  const cost = fifo ? position.fifoCost : position.averageCost;
  const value = notional(terms, mark * position.qty);
  const own = value - cost;
  if (rate === undefined) return { value, gain: own, priceEffect: own, currencyEffect: 0n };
  const gain = convert(own, rate);
  const home = fifo ? position.fifoHome : position.averageHome;
  // What has cost nothing has no rate it was opened at.
  const priceEffect = cost === 0n ? gain : ratio(own * home, cost);
  return { value: convert(value, rate), gain, priceEffect, currencyEffect: gain - priceEffect };
};

/**
 * At the last price, or at the price of the position's last fill when there is no quote of its contract. Undefined
 * without a rate into the account's currency.
 */
export const valuation = (
  position: Position,
  terms: InstrumentTerms,
  costing: Costing,
  accountCurrency: string,
  { market, fx }: ValuationSources,
): Valuation | undefined => {
  const { currency } = terms.spec;
  const mark = markOf(position, terms, market);
  if (currency === accountCurrency) return valueAt(position, terms, { costing, mark, rate: undefined });
  const rate = fx.rate(currency, accountCurrency);
  return rate === undefined ? undefined : valueAt(position, terms, { costing, mark, rate: toRate(rate) });
};
