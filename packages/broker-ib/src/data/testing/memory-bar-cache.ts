import type { Bar } from '@tickwire/contracts';
import { Coverage, type BarCache } from '@tickwire/market';

/** A cache that lasts as long as the test. */
export function memoryBarCache(): BarCache {
  const coverages = new Map<string, Coverage>();
  const bars = new Map<string, Map<number, Bar>>();
  const geneses = new Map<string, number>();
  return {
    read(ticker, base, { from, to }) {
      const key = `${ticker} ${base}`;
      const known = coverages.get(key)?.known({ from, to }) ?? [];
      const inside = [...(bars.get(key)?.values() ?? [])].filter(({ time }) =>
        known.some((part) => time >= part.from && time < part.to),
      );
      return { known, bars: inside.toSorted((a, b) => a.time - b.time) };
    },
    write(ticker, base, range, written) {
      const key = `${ticker} ${base}`;
      const coverage = coverages.get(key) ?? new Coverage();
      const kept = bars.get(key) ?? new Map<number, Bar>();
      for (const time of kept.keys()) if (time >= range.from && time < range.to) kept.delete(time);
      for (const bar of written) kept.set(bar.time, bar);
      coverage.add(range);
      coverages.set(key, coverage);
      bars.set(key, kept);
    },
    genesis: (ticker) => geneses.get(ticker),
    keepGenesis: (ticker, time) => void geneses.set(ticker, time),
  };
}
