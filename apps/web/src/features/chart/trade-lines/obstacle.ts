import { useStore } from '@nanostores/react';
import { $halted } from '../../../data/risk.ts';
import { useStale, useStaleData } from '../../../data/stale.ts';
import { $tradingClosed } from '../../../data/venue.ts';
import { haltSentence } from '../../../format/halt.ts';

/** Why no order in a symbol can be changed now, as a sentence; undefined while all can. */
export function useObstacle(symbol: string): string | undefined {
  const lost = useStale();
  const old = useStaleData(symbol);
  const closed = useStore($tradingClosed);
  const halted = useStore($halted);
  if (lost) return 'The connection is lost. Lines can be moved once it is back.';
  if (halted) return haltSentence('halted');
  if (closed !== undefined) return closed;
  return old ? 'No prices arrive. Lines can be moved once they do.' : undefined;
}
