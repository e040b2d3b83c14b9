import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { $portfolio } from '../../data/portfolio.ts';
import { directionOf, formatMoney, formatPercent, formatSigned } from '../../format/money.ts';
import { FlashingNumber } from '../../ui/flashing-number.tsx';
import { positionWorth } from './position-worth.ts';

/** Unrealised P/L in money, moving. */
export function ProfitCell({ profit }: { readonly profit: number | undefined }) {
  if (profit === undefined) return <span title="There is no price or exchange rate for it">–</span>;
  return (
    <FlashingNumber
      className={`blotter-pl ${directionOf(profit)}`}
      value={profit}
      text={formatSigned(profit)}
    />
  );
}

/** A percentage of what was paid. */
export function PercentCell({ percent }: { readonly percent: number | undefined }) {
  return percent === undefined ? '–' : <span className={directionOf(percent)}>{formatPercent(percent)}</span>;
}

/** P/L as a percentage of what was paid. */
export function ProfitShareCell({ position }: { readonly position: Position }) {
  const paid = useStore($portfolio)?.get(position.symbol);
  return <PercentCell percent={positionWorth(position, paid)?.percent} />;
}

/** Market value, negative when short. */
export function ValueCell({ position }: { readonly position: Position }) {
  const worth = positionWorth(position, useStore($portfolio)?.get(position.symbol));
  return worth ? formatMoney(worth.value) : '–';
}
