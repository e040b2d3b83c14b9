import type { Bar } from '@tickwire/client';

/**
 * Joins a page of history with bars that were streamed while it was on its way.
 * Either may hold the later state of a forming bar; volume only grows within a bar, so the greater volume is the later one.
 */
export function joinBars(page: readonly Bar[], streamed: readonly Bar[]): readonly Bar[] {
  const byTime = new Map(page.map((bar) => [bar.time, bar]));
  const first = page[0]?.time ?? Number.NEGATIVE_INFINITY;
  for (const bar of streamed) {
    const known = byTime.get(bar.time);
    if (bar.time >= first && (!known || bar.volume >= known.volume)) byTime.set(bar.time, bar);
  }
  return [...byTime.values()].toSorted((a, b) => a.time - b.time);
}
