import type { MarketAccess, WantedBars } from './market-access.ts';

/**
 * Keeps the newest bars of a followed symbol coming, where they have to be asked for: now, and again whenever they can be
 * asked for after an interruption. `onBrought` is told each time they have come. Returns the end.
 */
export function keepBarsLive(
  access: MarketAccess,
  { symbol, resolution }: Pick<WantedBars, 'symbol' | 'resolution'>,
  onBrought: () => void,
): () => void {
  let ended = false;
  const ask = (): void => {
    const waiting = access.bars({ symbol, resolution, range: { to: Infinity, countBack: 2 } });
    if (waiting) void tellOnce(waiting);
  };
  const tellOnce = async (waiting: Promise<void>): Promise<void> => {
    try {
      await waiting;
    } catch {
      // Asked again as soon as that may help.
      return;
    }
    if (!ended) onBrought();
  };
  ask();
  const stopRetrying = access.onReachable(ask);
  return () => {
    ended = true;
    stopRetrying();
  };
}
