import { Side, type PortfolioPosition, type Position } from '@tickwire/client';

/** What a position is worth, in the account's currency. */
export interface Worth {
  /** Negative when short. */
  readonly value: number;
  /** Unrealised P/L as a percentage of what was paid. */
  readonly percent: number | undefined;
}

/** What a position is worth at live prices; undefined while that, or what was paid for as much as it holds now, is not known. */
export function positionWorth(
  { qty, side, unrealizedPL }: Position,
  paid: PortfolioPosition | undefined,
): Worth | undefined {
  if (unrealizedPL === undefined || paid?.qty !== qty || paid.side !== side) return undefined;
  const cost = Math.abs(paid.costBasis);
  return {
    value: paid.costBasis + unrealizedPL,
    percent: cost === 0 ? undefined : (100 * unrealizedPL) / cost,
  };
}

/** What a position would have made, before fees, closed at a price: `pointValue` and `rate` make it money of the account. */
export function profitAt(
  { avgPrice, qty, side }: Position,
  price: number,
  pointValue: number,
  rate: number,
): number {
  return (price - avgPrice) * (side === Side.BUY ? 1 : -1) * qty * pointValue * rate;
}

/** The totals of several positions; undefined as soon as one of them is not known. */
export function totalWorth(
  positions: readonly Position[],
  paid: ReadonlyMap<string, PortfolioPosition> | undefined,
): Worth | undefined {
  let value = 0;
  let profit = 0;
  let cost = 0;
  for (const position of positions) {
    const bought = paid?.get(position.symbol);
    const worth = positionWorth(position, bought);
    if (!worth || !bought) return undefined;
    value += worth.value;
    profit += position.unrealizedPL ?? 0;
    cost += Math.abs(bought.costBasis);
  }
  return { value, percent: cost === 0 ? undefined : (100 * profit) / cost };
}
