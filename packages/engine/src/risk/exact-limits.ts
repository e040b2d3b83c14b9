import type { RiskLimits } from '@tickwire/contracts';
import { toMoney, toUnits } from '../money/fixed-point.ts';

/** A limit as it was set, for sentences, and exact, for comparing. */
export interface Bound {
  readonly value: number;
  /** In units of what it limits: quantity, money, or 1e-8 of a share or a multiple. */
  readonly exact: bigint;
}

/** What applies to the orders and the position of one symbol. No bound, no limit. */
export interface SymbolBounds {
  readonly restricted: boolean;
  readonly maxOrderQuantity: Bound | undefined;
  readonly maxOrderNotional: Bound | undefined;
  readonly maxPositionQuantity: Bound | undefined;
  readonly maxPositionNotional: Bound | undefined;
  readonly priceCollar: Bound | undefined;
}

/** An account's limits, made exact once when they are set. */
export interface ExactLimits {
  /** As the contract words them. */
  readonly set: RiskLimits;
  readonly maxGrossExposure: Bound | undefined;
  readonly maxNetExposure: Bound | undefined;
  readonly maxConcentration: Bound | undefined;
  readonly maxLeverage: Bound | undefined;
  readonly fatFingerMultiple: Bound | undefined;
  readonly dailyLossReduce: Bound | undefined;
  readonly dailyLossHalt: Bound | undefined;
  readonly drawdownReduce: Bound | undefined;
  readonly drawdownHalt: Bound | undefined;
  /** The symbol's own limits, and the account's for what it leaves out. */
  of(symbol: string): SymbolBounds;
}

type Limit = number | null;

const units = (limit: Limit): Bound | undefined =>
  limit === null ? undefined : { value: limit, exact: toUnits(limit) };

const money = (limit: Limit): Bound | undefined =>
  limit === null ? undefined : { value: limit, exact: toMoney(limit) };

export const exactLimits = (set: RiskLimits): ExactLimits => {
  const { account, symbols } = set;
  const bounds = (own: Partial<RiskLimits['symbols'][number]>): SymbolBounds => {
    // A limit that is absent is the account's; null is none.
    const either = (limit: Limit | undefined, ofAccount: Limit): Limit =>
      limit === undefined ? ofAccount : limit;
    return {
      restricted: own.restricted === true,
      maxOrderQuantity: units(either(own.maxOrderQuantity, account.maxOrderQuantity)),
      maxOrderNotional: money(either(own.maxOrderNotional, account.maxOrderNotional)),
      maxPositionQuantity: units(either(own.maxPositionQuantity, account.maxPositionQuantity)),
      maxPositionNotional: money(either(own.maxPositionNotional, account.maxPositionNotional)),
      priceCollar: units(either(own.priceCollar, account.priceCollar)),
    };
  };
  const bySymbol = new Map(symbols.map((own) => [own.symbol, bounds(own)]));
  const others = bounds({});
  return {
    set,
    maxGrossExposure: money(account.maxGrossExposure),
    maxNetExposure: money(account.maxNetExposure),
    maxConcentration: units(account.maxConcentration),
    maxLeverage: units(account.maxLeverage),
    fatFingerMultiple: units(account.fatFingerMultiple),
    dailyLossReduce: units(account.dailyLossReduce),
    dailyLossHalt: units(account.dailyLossHalt),
    drawdownReduce: units(account.drawdownReduce),
    drawdownHalt: units(account.drawdownHalt),
    of: (symbol) => bySymbol.get(symbol) ?? others,
  };
};
