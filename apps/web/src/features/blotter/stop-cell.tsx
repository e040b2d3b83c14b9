import type { Position } from '@tickwire/client';
import { PriceCell } from './cells.tsx';

/** The stop of a position: its price, and whether it is guaranteed, or the ticks it trails by. */
export function StopCell({
  position: { symbol, stopLoss, guaranteedStop, trailingStopPips },
}: {
  readonly position: Position;
}) {
  if (trailingStopPips !== undefined) return `trails ${trailingStopPips} ticks`;
  return (
    <>
      <PriceCell symbol={symbol} price={guaranteedStop ?? stopLoss} />
      {guaranteedStop !== undefined && <span className="blotter-tag">guaranteed</span>}
    </>
  );
}
