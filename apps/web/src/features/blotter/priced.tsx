import type { ReactNode } from 'react';
import { useOldPrices } from '../../data/data-age.ts';

/** What a price of the symbol says: grey while that may be old, though everything else of its row is not. */
export function Priced({ symbol, children }: { readonly symbol: string; readonly children: ReactNode }) {
  return <span className={useOldPrices(symbol) ? 'stale' : undefined}>{children}</span>;
}
