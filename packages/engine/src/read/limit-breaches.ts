import type { LimitBreach } from '../commands/refusal.ts';
import { UNIT, divide, fromMoney, fromUnits, magnitude } from '../money/fixed-point.ts';
import type { Money } from '../money/fixed-point.ts';
import type { Bound } from '../risk/exact-limits.ts';
import { lossBreaches } from '../risk/loss.ts';
import type { AccountView } from './account-view.ts';

/** What the positions are worth at the prices of now, in the account's currency. */
interface Valued {
  readonly equity: Money;
  readonly gross: Money;
  readonly net: Money;
  /** Of each position, signed. */
  readonly values: ReadonlyMap<string, Money>;
}

/** The limits an account is beyond, by its own doing or the market's. Without values, those of quantities alone. */
export const breachesOf = (
  { limits, positions, standing, workingCount }: AccountView,
  valued: Valued | undefined,
): LimitBreach[] => {
  const found: LimitBreach[] = [];
  const compare = (
    name: string,
    limit: Bound | undefined,
    observed: bigint,
    word: (exact: bigint) => number,
  ): void => {
    if (limit !== undefined && observed > limit.exact)
      found.push({ name, value: limit.value, observed: word(observed) });
  };
  const { maxOpenOrders } = limits.set.account;
  if (maxOpenOrders !== null && workingCount > maxOpenOrders) {
    found.push({ name: 'maxOpenOrders', value: maxOpenOrders, observed: workingCount });
  }
  for (const [symbol, { qty }] of positions) {
    const { maxPositionQuantity, maxPositionNotional } = limits.of(symbol);
    compare('maxPositionQuantity', maxPositionQuantity, magnitude(qty), fromUnits);
    const value = magnitude(valued?.values.get(symbol) ?? 0n);
    compare('maxPositionNotional', maxPositionNotional, value, fromMoney);
    if (valued !== undefined && valued.equity > 0n) {
      const share = divide(value * UNIT, valued.equity);
      compare('maxConcentration', limits.maxConcentration, share, fromUnits);
    }
  }
  if (valued === undefined) return found;
  const { equity, gross, net } = valued;
  compare('maxGrossExposure', limits.maxGrossExposure, gross, fromMoney);
  compare('maxNetExposure', limits.maxNetExposure, magnitude(net), fromMoney);
  if (equity > 0n) compare('maxLeverage', limits.maxLeverage, divide(gross * UNIT, equity), fromUnits);
  return [...found, ...lossBreaches(limits, standing, equity).map(({ limit }) => limit)];
};
