import { useStore } from '@nanostores/react';
import type { OrderFigures, Side } from '@tickwire/client';
import { computed } from 'nanostores';
import { useMemo } from 'react';
import { orderLimit } from '../../data/order-limit.ts';
import { $positions } from '../../data/positions.ts';
import { $riskLimits } from '../../data/risk-limits.ts';
import type { SizeLimits } from './sizing.ts';

/** The limits of an order in a symbol, valued by the figures of a previewed one of `qty`; undefined without these. */
export function useSizeLimits(
  symbol: string,
  side: Side,
  figures: OrderFigures | undefined,
  qty: number | undefined,
): SizeLimits | undefined {
  const limits = useStore($riskLimits);
  const $closes = useMemo(
    () =>
      computed($positions, (positions) => {
        const held = positions?.get(symbol);
        return held === undefined || held.side === side ? 0 : held.qty;
      }),
    [symbol, side],
  );
  const closes = useStore($closes);
  if (figures === undefined || qty === undefined) return undefined;
  const isRestricted = limits?.symbols.some((own) => own.symbol === symbol && own.restricted);
  return {
    quantity: isRestricted ? 0 : orderLimit(limits, symbol, 'maxOrderQuantity'),
    value: orderLimit(limits, symbol, 'maxOrderNotional'),
    valuePerUnit: figures.orderValue / qty,
    closes,
  };
}
