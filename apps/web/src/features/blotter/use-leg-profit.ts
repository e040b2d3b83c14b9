import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { $portfolio } from '../../data/portfolio.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { profitAt } from './position-worth.ts';

/** What a position would make closed at a price, in the account's currency; undefined while that is not known. */
export function useLegProfit(position: Position): (price: number | undefined) => number | undefined {
  const info = useStore(symbolInfo(position.symbol));
  const rate = useStore($portfolio)?.get(position.symbol)?.rate;
  return (price) =>
    price === undefined || !info || rate === undefined
      ? undefined
      : profitAt(position, price, info.point_value, rate);
}
