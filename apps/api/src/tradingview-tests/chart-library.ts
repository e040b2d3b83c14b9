import type { Bar } from '@tickwire/client';
import type { BarsPeriod, Datafeed, HistoryMetadata } from '@tickwire/client/tradingview/datafeed';

/** How long the library goes on with a stream that nobody looks at any more, ms. */
const LATE_MS = 10_000;

export interface LibraryClock {
  /** The market's time, ms UTC. */
  now(): number;
  /** Runs once after `ms`. */
  after(ms: number, task: () => void): void;
}

type SymbolInfo = Parameters<Parameters<Datafeed['resolveSymbol']>[1]>[0];

/** What a chart shows: shared by all charts of the same symbol and resolution. */
export interface Series {
  readonly guid: string;
  readonly symbol: SymbolInfo;
  readonly resolution: string;
  bars: Bar[];
  /** How often its cache was thrown away. */
  resets: number;
  /** How often a bar came from the stream. */
  ticks: number;
  users: number;
  isStreaming: boolean;
  /** The sticky error, if any. */
  error: string | undefined;
  hasAll: boolean;
  /** Resolves when what is being loaded has come. */
  loading: Promise<void>;
}

/** Spoils an object the library was given: whoever still needs it has not handed out a copy. */
function scribble(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(scribble);
    value.length = 0;
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      scribble(Reflect.get(value, key));
      Reflect.set(value, key, NaN);
    }
  }
}

const emptyText = (info: SymbolInfo) =>
  (
    ['name', 'ticker', 'description', 'exchange', 'listed_exchange', 'session', 'timezone', 'format'] as const
  ).filter((key) => !info[key]);

function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What the library would log of a symbol in its debug mode. */
export function symbolFaults(info: SymbolInfo): string[] {
  const faults = emptyText(info).map((key) => `${key} is empty`);
  if (!(info.minmov > 0)) faults.push('minmov must be positive');
  if (!(info.pricescale > 0)) faults.push('pricescale must be positive');
  for (const each of [...info.intraday_multipliers, ...info.seconds_multipliers])
    if (!/^\d+$/.test(each)) faults.push(`multiplier ${each} has letters`);
  for (const each of info.supported_resolutions)
    if (!/^\d+[SDWM]?$/.test(each)) faults.push(`${each} is no resolution`);
  if (new Set(info.supported_resolutions).size !== info.supported_resolutions.length)
    faults.push('a resolution is there twice');
  if (!isTimeZone(info.timezone)) faults.push(`time zone ${info.timezone} is unknown`);
  for (const [key, value] of Object.entries(info)) if (value === null) faults.push(`${key} is null`);
  return faults;
}

/**
 * A library that treats a datafeed as TradingView's does: it keeps history and errors until it is told to throw them away, spoils
 * the objects it is given, shares a stream between charts and ends it late. Whatever a datafeed does wrong is in `problems`.
 */
export class ChartLibrary {
  readonly problems: string[] = [];
  readonly #datafeed: Datafeed;
  readonly #clock: LibraryClock;
  readonly #series = new Map<string, Series>();

  constructor(datafeed: Datafeed, clock: LibraryClock) {
    this.#datafeed = datafeed;
    this.#clock = clock;
  }

  /** Calls a method whose answer is one of these callbacks; resolves with the name of the one called and what it was given. */
  call<Name extends string>(
    what: string,
    names: readonly Name[],
    ask: (callbacks: Record<Name, (...values: unknown[]) => void>) => void,
  ): Promise<{ readonly name: Name; readonly values: unknown[] }> {
    return new Promise((resolve, reject) => {
      let isAsking = true;
      let calls = 0;
      const callback = (name: Name) => [
        name,
        (...values: unknown[]) => {
          if (isAsking) this.problems.push(`${what} called ${name} at once`);
          calls += 1;
          if (calls > 1) this.problems.push(`${what} called ${name} as callback number ${calls}`);
          const kept = structuredClone(values);
          scribble(values);
          resolve({ name, values: kept });
        },
      ];
      try {
        ask(Object.fromEntries(names.map(callback)));
      } catch (error) {
        this.problems.push(`${what} threw ${String(error)}`);
        reject(error);
      }
      isAsking = false;
    });
  }

  async resolve(name: string): Promise<SymbolInfo> {
    const answer = await this.call(
      `resolveSymbol ${name}`,
      ['onResolve', 'onError'],
      ({ onResolve, onError }) => this.#datafeed.resolveSymbol(name, onResolve, onError),
    );
    if (answer.name === 'onError') throw new Error(String(answer.values[0]));
    const info = answer.values[0] as SymbolInfo;
    this.problems.push(...symbolFaults(info).map((fault) => `symbol ${name}: ${fault}`));
    return info;
  }

  /** A chart turns to a symbol; resolves once the history is there and the stream has been asked for. */
  async show(symbol: SymbolInfo, resolution: string, count = 50): Promise<Series> {
    const guid = `${symbol.ticker}_#_${resolution}`;
    const known = this.#series.get(guid);
    if (known) {
      known.users += 1;
      await known.loading;
      return known;
    }
    const series: Series = {
      guid,
      symbol,
      resolution,
      bars: [],
      resets: 0,
      ticks: 0,
      users: 1,
      isStreaming: false,
      error: undefined,
      hasAll: false,
      loading: Promise.resolve(),
    };
    this.#series.set(guid, series);
    series.loading = this.#load(series, count);
    await series.loading;
    return series;
  }

  /** A chart turns away. The stream ends later, if nobody has come back by then. */
  leave(series: Series): void {
    series.users -= 1;
    this.#clock.after(LATE_MS, () => {
      if (series.users > 0) return;
      this.#end(series);
      this.#series.delete(series.guid);
    });
  }

  /** What the page asks for: charts that show nothing but an error try again. */
  resetCache(): void {
    for (const series of this.#series.values()) {
      if (series.error !== undefined) series.loading = this.#reset(series);
    }
  }

  /** Scrolls back by a page. */
  async older(series: Series, count = 50): Promise<void> {
    const [first] = series.bars;
    if (!first || series.hasAll) return;
    const to = first.time / 1000;
    const { bars, metadata } = await this.#page(series, { to, countBack: count, firstDataRequest: false });
    if (metadata.noData && metadata.nextTime === undefined) series.hasAll = true;
    if (bars.some(({ time }) => time >= first.time))
      this.problems.push(`${series.guid}: incremental update failed`);
    series.bars = [...bars, ...series.bars];
  }

  async #load(series: Series, count: number): Promise<void> {
    const to = Math.floor(this.#clock.now() / 1000) + 60;
    const { bars } = await this.#page(series, { to, countBack: count, firstDataRequest: true });
    series.bars = bars;
    if (series.error !== undefined || series.isStreaming) return;
    series.isStreaming = true;
    this.#datafeed.subscribeBars(
      structuredClone(series.symbol),
      series.resolution,
      (bar) => this.#tick(series, bar),
      series.guid,
      () => {
        series.loading = this.#reset(series);
      },
    );
  }

  #tick(series: Series, given: Bar): void {
    const bar = { ...given };
    scribble(given);
    if (!series.isStreaming) this.problems.push(`${series.guid}: a tick after the end`);
    const last = series.bars.at(-1);
    if (!last || !Object.values(bar).every(Number.isFinite)) {
      this.problems.push(`${series.guid}: ${JSON.stringify(bar)} came to ${series.bars.length} bars`);
      return;
    }
    if (bar.time < last.time) this.problems.push(`${series.guid}: putToCacheNewBar: time violation`);
    if (bar.time === last.time) series.bars.pop();
    if (bar.time >= last.time) series.bars.push(bar);
    series.ticks += 1;
  }

  /** Throws the cache away, sticky errors with it, and loads again as much as there was. */
  async #reset(series: Series): Promise<void> {
    series.resets += 1;
    const loaded = Math.max(50, series.bars.length);
    this.#end(series);
    series.error = undefined;
    series.bars = [];
    await this.#load(series, loaded);
  }

  #end(series: Series): void {
    series.isStreaming = false;
    this.#datafeed.unsubscribeBars(series.guid);
  }

  async #page(
    series: Series,
    period: Omit<BarsPeriod, 'from'>,
  ): Promise<{ bars: Bar[]; metadata: HistoryMetadata }> {
    const nothing = { bars: [], metadata: { noData: true } };
    if (series.error !== undefined) return nothing;
    const { symbol, resolution, guid } = series;
    const from = period.to - period.countBack * 60;
    const answer = await this.call(`getBars ${guid}`, ['onResult', 'onError'], ({ onResult, onError }) =>
      this.#datafeed.getBars(symbol, resolution, { ...period, from }, onResult, onError),
    );
    if (answer.name === 'onError') {
      const [reason] = answer.values;
      if (typeof reason !== 'string' || reason === '')
        this.problems.push(`${guid}: an error without a reason`);
      series.error = String(reason);
      return nothing;
    }
    const [bars, metadata] = answer.values as [Bar[], HistoryMetadata];
    const times = bars.map(({ time }) => time);
    if (times.some((time, index) => index > 0 && time <= (times[index - 1] ?? NaN)))
      this.problems.push(`${guid}: bars are not ascending`);
    if (metadata.noData && bars.length > 0) this.problems.push(`${guid}: bars and noData`);
    return { bars, metadata };
  }
}
