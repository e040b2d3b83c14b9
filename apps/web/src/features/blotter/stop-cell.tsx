import type { Position } from '@tickwire/client';
import { PriceCell } from './cells.tsx';
import { CoverTag } from './cover-tag.tsx';

/** The stop of a position: its price, and whether it is guaranteed, or the ticks it trails by; and of how much it is. */
export function StopCell({ position }: { readonly position: Position }) {
  const { symbol, stopLoss, guaranteedStop, trailingStopPips } = position;
  return (
    <>
      {trailingStopPips === undefined ? (
        <PriceCell symbol={symbol} price={guaranteedStop ?? stopLoss} />
      ) : (
        `trails ${trailingStopPips} ticks`
      )}
      {guaranteedStop !== undefined && <span className="blotter-tag">guaranteed</span>}
      <CoverTag position={position} leg="stop" />
    </>
  );
}
