import { errorText, members, type UdfRequester } from './udf-requester.ts';

/** A bar as a chart takes it; `time` in ms. */
export interface ChartBar {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume?: number;
}

export interface HistoryQuery {
  readonly ticker: string;
  readonly resolution: string;
  /** Unix seconds, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly countBack?: number;
}

export interface HistoryAnswer {
  readonly bars: readonly ChartBar[];
  readonly noData: boolean;
  /** As sent: unix seconds. */
  readonly nextTime?: number;
}

/** How much a server answers at most, and which end of a longer range it then answers. */
export interface ServerLimit {
  readonly maxResponseLength: number;
  readonly expectedOrder: 'latestFirst' | 'earliestFirst';
}

const numbers = (column: unknown): readonly number[] => (Array.isArray(column) ? column.map(Number) : []);

function barsOf(table: Readonly<Record<string, unknown>>): ChartBar[] {
  const [t, c] = [numbers(table['t']), numbers(table['c'])];
  const column = (name: string) => (table[name] === undefined ? undefined : numbers(table[name]));
  const [o, h, l, v] = [column('o'), column('h'), column('l'), column('v')];
  return t.map((seconds, index) => {
    const close = c[index] ?? NaN;
    return {
      time: seconds * 1000,
      open: (o ?? c)[index] ?? NaN,
      high: (h ?? c)[index] ?? NaN,
      low: (l ?? c)[index] ?? NaN,
      close,
      ...(v && { volume: v[index] ?? NaN }),
    };
  });
}

/** One history request; rejects with the server's text when it reports an error. */
export async function askHistory(
  requester: UdfRequester,
  { ticker, resolution, from, to, countBack }: HistoryQuery,
): Promise<HistoryAnswer> {
  const answer = await requester.ask('history', {
    symbol: ticker,
    resolution,
    from,
    to,
    ...(countBack !== undefined && { countback: countBack }),
  });
  const { s, nextTime, ...table } = members(answer);
  if (s !== 'ok' && s !== 'no_data') throw new Error(errorText(answer));
  if (s === 'ok') return { bars: barsOf(table), noData: false };
  return { bars: [], noData: true, ...(typeof nextTime === 'number' && { nextTime }) };
}

/** A history request to a server that cuts long answers: what is missing is asked for again, page by page. */
export async function askLimitedHistory(
  requester: UdfRequester,
  query: HistoryQuery,
  { maxResponseLength, expectedOrder }: ServerLimit,
): Promise<HistoryAnswer> {
  const latestFirst = expectedOrder === 'latestFirst';
  const first = await askHistory(requester, query);
  let bars = first.bars;
  let page = first.bars;
  let { from, to, countBack } = query;
  while (page.length === maxResponseLength) {
    const edge = (latestFirst ? page[0] : page.at(-1))?.time ?? NaN;
    if (latestFirst) to = Math.floor(edge / 1000);
    else from = Math.floor(edge / 1000);
    if (countBack !== undefined) countBack -= page.length;
    const next = { ...query, from, to, ...(countBack !== undefined && { countBack }) };
    // Each page begins where the one before ended.
    // oxlint-disable-next-line no-await-in-loop
    page = (await askHistory(requester, next)).bars;
    const fresh = page.filter(({ time }) => time !== edge);
    bars = latestFirst ? [...fresh, ...bars] : [...bars, ...fresh];
  }
  return { ...first, bars };
}
