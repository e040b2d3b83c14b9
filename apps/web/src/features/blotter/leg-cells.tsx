import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { quoteOf } from '../../data/quotes.ts';
import { directionOf, formatPercent, formatSigned } from '../../format/money.ts';
import { useLegProfit } from './use-leg-profit.ts';

interface LegCellProps {
  readonly position: Position;
  readonly price: number | undefined;
}

/** What a leg would make of its position, and how far the market is from it. */
export function LegCell({ position, price }: LegCellProps) {
  const profit = useLegProfit(position)(price);
  const last = useStore(quoteOf(position.symbol))?.lp;
  if (price === undefined) return '–';
  const distance = last === undefined || last === 0 ? undefined : (100 * (price - last)) / Math.abs(last);
  return (
    <>
      {profit === undefined ? '–' : <span className={directionOf(profit)}>{formatSigned(profit)}</span>}
      <span className="blotter-distance muted">{distance !== undefined && formatPercent(distance)}</span>
    </>
  );
}
