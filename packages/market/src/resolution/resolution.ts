import { Resolution as ResolutionText, canonicalResolution } from '@tickwire/contracts';

/** Length of a bar, read. Intraday bars have a length in seconds, longer ones count trading days, weeks or months. */
export type Resolution =
  | { readonly text: string; readonly unit: 'second'; readonly count: number }
  | { readonly text: string; readonly unit: 'day' | 'week' | 'month'; readonly count: number };

const units = { S: 'second', D: 'day', W: 'week', M: 'month' } as const;

/** Reads `5S`, `1`, `240`, `D`, `1D`, `2W`, `3M`; undefined for anything else, `1m` too. `text` is canonical: `1D` for `D`. */
export function parseResolution(text: string): Resolution | undefined {
  if (!ResolutionText.safeParse(text).success) return undefined;
  const canonical = canonicalResolution(text);
  const letter = canonical.at(-1);
  if (letter === 'S' || letter === 'D' || letter === 'W' || letter === 'M') {
    return { text: canonical, unit: units[letter], count: Number(canonical.slice(0, -1)) };
  }
  return { text: canonical, unit: 'second', count: Number(canonical) * 60 };
}
