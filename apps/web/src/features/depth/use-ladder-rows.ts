import type { Depth } from '@tickwire/client';
import { useState } from 'react';

/** Levels a side that most books tell; room for them stands from the first. */
const USUAL = 5;

/** How many rows each side has room for: as many as the book of the symbol ever had, so that nothing moves when it thins. */
export function useLadderRows(symbol: string, depth: Depth | undefined): number {
  const [known, setKnown] = useState({ symbol, rows: USUAL });
  const before = known.symbol === symbol ? known.rows : USUAL;
  const rows = Math.max(before, depth?.asks.length ?? 0, depth?.bids.length ?? 0);
  if (known.symbol !== symbol || rows !== known.rows) setKnown({ symbol, rows });
  return rows;
}
