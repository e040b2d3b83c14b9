import { useStore } from '@nanostores/react';
import { $halted } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { $tradingClosed } from '../../data/venue.ts';

/** Whether nothing can be traded now: no connection, a halt, or a venue that takes nothing. */
export function useTradingOff(): boolean {
  const stale = useStale();
  const halted = useStore($halted);
  const closed = useStore($tradingClosed) !== undefined;
  return stale || halted || closed;
}
