import {
  advertisedResolutions,
  type QuoteData,
  type QuoteValues,
  type SymbolInfo,
} from '@tickwire/contracts';
import { parseResolution, searchInstruments, symbolInfo } from '@tickwire/market';
import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import { ClosedPages } from './closed-pages.ts';
import { MAX_BARS_PER_PAGE, type DatafeedService } from './datafeed-service.ts';
import { findListing, type Listing, type MarketCatalog } from './market-catalog.ts';
import { translateMarketErrors } from './market-error.ts';

const typeNames: Record<SymbolInfo['type'], string> = {
  stock: 'Stocks',
  etf: 'ETFs',
  index: 'Indices',
  forex: 'Forex',
  futures: 'Futures',
  crypto: 'Crypto',
};

const DAY_SECONDS = 86_400;

/** More bars than this a range in ms cannot hold; years of seconds must not be built to answer with one page. */
function barsAtMost(resolution: string, from: number, to: number): number {
  const read = parseResolution(resolution);
  return (to - from) / 1000 / (read?.unit === 'second' ? read.count : DAY_SECONDS);
}

/** The datafeed over every source of the catalog. */
export function createMarketDatafeed(
  catalog: MarketCatalog,
  clock: Clock,
  storedBars: () => number,
): DatafeedService {
  const pages = new ClosedPages();
  const info = ({ instrument, source }: Listing) => symbolInfo(instrument, source);

  return {
    configuration() {
      const exchanges = [...new Set(catalog.instruments.map(({ exchange }) => exchange))].toSorted();
      const types = [...new Set(catalog.instruments.map(({ type }) => type))];
      return {
        supported_resolutions: [...advertisedResolutions],
        supports_marks: true,
        supports_timescale_marks: true,
        supports_time: true,
        exchanges: [
          { value: '', name: 'All exchanges', desc: '' },
          ...exchanges.map((exchange) => ({ value: exchange, name: exchange, desc: exchange })),
        ],
        symbols_types: [
          { name: 'All types', value: '' },
          ...types.map((type) => ({ name: typeNames[type], value: type })),
        ],
      };
    },

    search: (filter) =>
      searchInstruments(catalog.instruments, filter).map(({ ticker }) => info(findListing(catalog, ticker))),

    resolve: (symbol) => info(findListing(catalog, symbol)),

    bars: ({ symbol, resolution, from, to, countBack }) =>
      translateMarketErrors(() => {
        const now = clock.now();
        const { instrument, source, imported } = findListing(catalog, symbol);
        const { ticker } = instrument;
        const [newest] = source.bars(ticker, resolution, { to: Infinity, countBack: 1 }, now);
        if (!newest) return { closed: [], final: false };

        const reachesNewest = to > newest.time;
        const forming =
          reachesNewest && (countBack !== undefined || newest.time >= from) ? newest : undefined;
        const end = Math.min(to, newest.time);
        const isLong = barsAtMost(resolution, from, end) > MAX_BARS_PER_PAGE;
        const count = Math.min(countBack ?? Infinity, MAX_BARS_PER_PAGE) - (forming ? 1 : 0);
        const found =
          countBack !== undefined || isLong
            ? pages.before({ source, ticker, resolution, end, count }, now)
            : source.bars(ticker, resolution, { from, to: end }, now);
        const closed = countBack === undefined ? found.filter(({ time }) => time >= from) : found;
        const final = !imported && !reachesNewest;
        if (forming) return { closed, forming, final };
        if (closed.length > 0) return { closed, final };
        const olderTime = source.newestBefore(ticker, resolution, Math.min(from, to), now);
        return olderTime === undefined ? { closed, final } : { closed, final, olderTime };
      }),

    barStart(symbol, resolution, time) {
      const { instrument, source } = findListing(catalog, symbol);
      return translateMarketErrors(() => source.barTime(instrument.ticker, resolution, time));
    },

    quote(symbol): QuoteData {
      const listing = catalog.find(symbol);
      if (!listing) return { s: 'error', n: symbol, v: { error: 'Symbol not found' } };
      const values = quoteValues(listing, clock.now());
      return values
        ? { s: 'ok', n: symbol, v: values }
        : { s: 'error', n: symbol, v: { error: 'No quote yet' } };
    },

    depth(symbol) {
      const { instrument, source } = findListing(catalog, symbol);
      const depth = source.depth(instrument.ticker, clock.now());
      if (!depth) throw new ApiError('unknown_symbol', `${symbol} has no book: nothing was traded yet.`);
      return { symbol: instrument.ticker, time: depth.time, bids: [...depth.bids], asks: [...depth.asks] };
    },

    counts: () => ({ symbols_loaded: catalog.instruments.length, bars_count: storedBars() }),
  };
}

function quoteValues({ instrument, source }: Listing, now: number): QuoteValues | undefined {
  const quote = source.quote(instrument.ticker, now);
  if (!quote) return undefined;
  const round = (price: number) => Number(price.toFixed(9));
  const change = quote.last - quote.prevClose;
  return {
    lp: quote.last,
    ask: quote.ask,
    bid: quote.bid,
    spread: round(quote.ask - quote.bid),
    open_price: quote.open,
    high_price: quote.high,
    low_price: quote.low,
    prev_close_price: quote.prevClose,
    volume: quote.volume,
    ch: round(change),
    chp: quote.prevClose === 0 ? 0 : Number(((100 * change) / Math.abs(quote.prevClose)).toFixed(4)),
    short_name: instrument.name,
    exchange: instrument.exchange,
    description: instrument.description,
    original_name: `${instrument.exchange}:${instrument.name}`,
    time: quote.time,
  };
}
