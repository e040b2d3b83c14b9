import { ApiError } from '../api-error.ts';
import type { PageClient } from './page-client.ts';
import type { UdfMarks } from '../generated/models.ts';
import { systemTimers } from '../timers.ts';
import type { Timers } from '../timers.ts';
import type { Datafeed, Mark } from './datafeed/datafeed-api.ts';
import { deliver, reasonOf } from './datafeed/deliver.ts';
import { readHistory } from './datafeed/history.ts';
import { createLiveBars } from './datafeed/live-bars.ts';
import { createLiveDepth } from './datafeed/live-depth.ts';
import { createLiveQuotes, quoteItem } from './datafeed/live-quotes.ts';
import { isPassing, retried } from './retried.ts';
import { createSymbolSearch } from './datafeed/symbol-search.ts';

export type * from './datafeed/datafeed-api.ts';

export interface DatafeedOptions {
  /**
   * Called when what charts keep has to be thrown away: updates were missed for good, a bar was corrected, or history that could
   * not be loaded can be now. The page then calls the widget's `resetCache()`, if it has it, and `resetData()` of its charts.
   */
  readonly onReset?: () => void;
  /** Whose fills are marked, asked each time; the default account's where it is left out or undefined. */
  readonly accountId?: () => string | undefined;
  readonly timers?: Timers;
  /** From 0 to below 1; spreads repeated calls. */
  readonly random?: () => number;
}

/** The most symbols one call asks quotes of. */
const QUOTES_AT_ONCE = 500;

/** The marks of the table's rows. */
function marksOf({ id, time, color, text, label, labelFontColor, minSize }: UdfMarks): Mark[] {
  return id.map((each, index) => ({
    id: each,
    time: time[index] ?? NaN,
    color: color[index] ?? '',
    text: text[index] ?? '',
    label: label[index] ?? '',
    labelFontColor: labelFontColor[index] ?? '',
    minSize: minSize[index] ?? 0,
  }));
}

/**
 * A datafeed for TradingView's Advanced Charts and Trading Platform (version 28 and newer) on this server: history over HTTP,
 * bars and quotes live over the client's socket.
 */
export function createDatafeed(
  client: PageClient,
  { onReset, accountId, timers = systemTimers, random = Math.random }: DatafeedOptions = {},
): Datafeed {
  const { rest } = client;
  const retry = <T>(call: () => Promise<T>, attempts?: number) => retried(call, { timers, random }, attempts);

  let isResetting = false;
  const tellReset = () => {
    if (isResetting) return;
    isResetting = true;
    // Many charts are reset in one go; the page hears of it once.
    timers.after(0, () => {
      isResetting = false;
      onReset?.();
    });
  };
  const { served, subscribeBars, unsubscribeBars } = createLiveBars(client, tellReset);

  const ofAccount = () => {
    const id = accountId?.();
    return id === undefined ? {} : { accountId: id };
  };

  /** Whether a chart keeps an error that has passed once the server is back. */
  let keepsError = false;
  client.onStatus((status) => {
    if (status === 'open' && keepsError) tellReset();
    if (status === 'open') keepsError = false;
  });

  return {
    ...createSymbolSearch(rest),
    ...createLiveQuotes(client),
    ...createLiveDepth(client),
    subscribeBars,
    unsubscribeBars,

    onReady(callback) {
      const asked = retry(() => rest.udfConfig(), Infinity).then(
        ({ supports_search: _search, supports_group_request: _group, ...configuration }) => configuration,
      );
      deliver(asked, callback, console.error);
    },

    resolveSymbol(name, onResolve, onError, { currencyCode, unitId } = {}) {
      const query = {
        symbol: name,
        ...(currencyCode !== undefined && { currencyCode }),
        ...(unitId !== undefined && { unitId }),
      };
      deliver(
        retry(() => rest.udfSymbols({ query })),
        onResolve,
        (error) =>
          onError(error instanceof ApiError && error.status === 404 ? 'unknown_symbol' : reasonOf(error)),
      );
    },

    getBars({ ticker }, resolution, { from, to, countBack, firstDataRequest }, onResult, onError) {
      const query = { symbol: ticker, resolution, from, to, countback: countBack };
      deliver(
        retry(() => rest.udfHistory({ query })).then(readHistory),
        ({ bars, metadata }) => {
          const newest = bars.at(-1);
          if (newest) served(ticker, resolution, newest, firstDataRequest);
          onResult(bars, metadata);
        },
        (error) => {
          keepsError ||= isPassing(error);
          onError(reasonOf(error));
        },
      );
    },

    getMarks({ ticker }, from, to, onData, resolution) {
      const query = { symbol: ticker, from, to, resolution, ...ofAccount() };
      const marks = retry(() => rest.udfMarks({ query })).then(marksOf);
      deliver(marks, onData, () => onData([]));
    },

    getTimescaleMarks({ ticker }, from, to, onData, resolution) {
      const query = { symbol: ticker, from, to, resolution, ...ofAccount() };
      deliver(
        retry(() => rest.udfTimescaleMarks({ query })),
        onData,
        () => onData([]),
      );
    },

    getServerTime(callback) {
      deliver(
        retry(() => rest.udfTime(), Infinity),
        callback,
        console.error,
      );
    },

    getQuotes(symbols, onData, onError) {
      const calls: Promise<Parameters<typeof quoteItem>[0][]>[] = [];
      for (let start = 0; start < symbols.length; start += QUOTES_AT_ONCE) {
        const body = { symbols: symbols.slice(start, start + QUOTES_AT_ONCE) };
        calls.push(retry(() => rest.getQuotes({ body })));
      }
      deliver(
        Promise.all(calls),
        (pages) => onData(pages.flat().map(quoteItem)),
        (error) => onError(reasonOf(error)),
      );
    },
  };
}
