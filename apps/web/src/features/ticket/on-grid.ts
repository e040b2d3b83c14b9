import type { PreOrder, SymbolInfo } from '@tickwire/client';
import type { PriceFormat } from '../../format/price.ts';

function isMultiple(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** Whether quantity and prices are multiples of lot and tick; half-typed numbers often are not, and have no costs yet. */
export function isOnGrid(
  { qty, limitPrice, stopPrice, takeProfit, stopLoss, guaranteedStop }: PreOrder,
  { lot_size }: Pick<SymbolInfo, 'lot_size'>,
  { tick }: PriceFormat,
): boolean {
  const onTick = (price: number | undefined) => price === undefined || isMultiple(price, tick);
  return (
    isMultiple(qty, lot_size) && [limitPrice, stopPrice, takeProfit, stopLoss, guaranteedStop].every(onTick)
  );
}
