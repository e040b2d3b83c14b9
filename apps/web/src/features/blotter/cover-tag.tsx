import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import type { Cover } from '../../data/cover.ts';
import { $covers } from '../../data/orders.ts';
import { QuantityCell } from './cells.tsx';

/** How much of a position a leg of its bracket closes, where that is not all of it. */
export function CoverTag({
  position: { id, symbol, qty },
  leg,
}: {
  readonly position: Position;
  readonly leg: keyof Cover;
}) {
  const covered = useStore($covers).get(id)?.[leg] ?? 0;
  // Sums of decimals are off by less than any lot.
  if (covered === 0 || covered > qty - 1e-9) return null;
  return (
    <span className="blotter-tag" title="The rest of the position is not covered">
      for <QuantityCell symbol={symbol} quantity={covered} />
    </span>
  );
}
