/** IB's names of bar sizes, and ours. */
const sizes: Readonly<Record<string, string>> = {
  '1 secs': '1S',
  '5 secs': '5S',
  '10 secs': '10S',
  '15 secs': '15S',
  '30 secs': '30S',
  '1 min': '1',
  '2 mins': '2',
  '3 mins': '3',
  '5 mins': '5',
  '10 mins': '10',
  '15 mins': '15',
  '20 mins': '20',
  '30 mins': '30',
  '1 hour': '60',
  '2 hours': '120',
  '3 hours': '180',
  '4 hours': '240',
  '8 hours': '480',
  '1 day': '1D',
  '1W': '1W',
  '1 week': '1W',
  '1M': '1M',
  '1 month': '1M',
};

export interface BarSize {
  /** As the simulated market names it. */
  readonly resolution: string;
  /** Of bars within a day; undefined for longer ones. */
  readonly seconds: number | undefined;
}

/** Reads `5 secs`, `1 min`, `1 day`; undefined for anything else. */
export function readBarSize(text: string): BarSize | undefined {
  const resolution = sizes[text.trim()];
  if (resolution === undefined) return undefined;
  if (resolution.endsWith('S')) return { resolution, seconds: Number(resolution.slice(0, -1)) };
  return { resolution, seconds: /^\d+$/.test(resolution) ? Number(resolution) * 60 : undefined };
}

export const legalBarSizes: string = Object.keys(sizes)
  .filter((size) => size !== '1 week' && size !== '1 month')
  .join(', ');
