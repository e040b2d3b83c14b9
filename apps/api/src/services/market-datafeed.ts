import {
  advertisedResolutions,
  type QuoteData,
  type QuoteValues,
  type SearchSymbolResultItem,
  type SymbolInfo,
} from '@tickwire/contracts';
import {
  parseResolution,
  searchInstruments,
  symbolInfo,
  type BarRange,
  type Instrument,
  type MarketDepth,
  type RemoteSource,
} from '@tickwire/market';
import type { Clock } from '../clock.ts';
import { ClosedPages } from './closed-pages.ts';
import { MAX_BARS_PER_PAGE, type BarsQuery, type DatafeedService } from './datafeed-service.ts';
import { everythingHere, type MarketAccess } from './market-access.ts';
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

/** How late prices without a subscription are: the usual of exchanges; nobody tells the delay of each. */
const DELAY_SECONDS = 900;

/** More bars than this a range in ms cannot hold; years of seconds must not be built to answer with one page. */
function barsAtMost(resolution: string, from: number, to: number): number {
  const read = parseResolution(resolution);
  return (to - from) / 1000 / (read?.unit === 'second' ? read.count : DAY_SECONDS);
}

export interface MarketDatafeedOptions {
  readonly access?: MarketAccess;
  /** What a page opens with. */
  readonly defaultSymbols?: readonly string[];
  /** Why there are no prices of a ticker, as a sentence. */
  readonly problemOf?: (ticker: string) => string | undefined;
}

/** The datafeed over every source of the catalog. */
export function createMarketDatafeed(
  catalog: MarketCatalog,
  clock: Clock,
  storedBars: () => number,
  { access = everythingHere, defaultSymbols = [], problemOf }: MarketDatafeedOptions = {},
): DatafeedService {
  const pages = new ClosedPages();
  const info = ({ instrument, source, remote }: Listing): SymbolInfo => ({
    ...symbolInfo(instrument, source),
    ...(remote?.isDelayed(instrument.ticker) && { data_status: 'delayed_streaming', delay: DELAY_SECONDS }),
  });

  return {
    access,

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
        default_symbols: [...defaultSymbols],
      };
    },

    async search(filter) {
      const here = searchInstruments(catalog.instruments, filter);
      const elsewhere = await access.search(filter.text)?.catch((error: unknown) => {
        if (here.length === 0) throw error;
        return [];
      });
      const known = new Set(here.map(({ ticker }) => ticker));
      // What a text means elsewhere is not for us to judge; exchange and type are.
      const more = searchInstruments(elsewhere ?? [], { ...filter, text: '' });
      return [...here, ...more.filter(({ ticker }) => !known.has(ticker))].map(searchItem);
    },

    symbols: () => catalog.instruments.map(({ ticker }) => info(findListing(catalog, ticker))),

    bringBars: ({ symbol, resolution, from, to, countBack }) =>
      access.bars({ symbol, resolution, range: readRange({ resolution, from, to, countBack }) }),

    resolve: (symbol) => info(findListing(catalog, symbol)),

    bars: ({ symbol, resolution, from, to, countBack }) =>
      translateMarketErrors(() => {
        const now = clock.now();
        const { instrument, source, imported, remote } = findListing(catalog, symbol);
        const { ticker } = instrument;
        const [newest] = source.bars(ticker, resolution, { to: Infinity, countBack: 1 }, now);
        if (!newest) return { closed: [], final: false };

        const reachesNewest = to > newest.time;
        const forming =
          reachesNewest && (countBack !== undefined || newest.time >= from) ? newest : undefined;
        const end = Math.min(to, newest.time);
        const range = readRange({ resolution, from, to: end, countBack });
        const count = range.countBack && range.countBack - (forming ? 1 : 0);
        // History elsewhere may be completed later: a page of it is not for keeps.
        const found =
          count === undefined || remote
            ? source.bars(
                ticker,
                resolution,
                count === undefined ? range : { to: end, countBack: count },
                now,
              )
            : pages.before({ source, ticker, resolution, end, count }, now);
        const closed = countBack === undefined ? found.filter(({ time }) => time >= from) : found;
        const final = !imported && !remote && !reachesNewest;
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
      if (values) return { s: 'ok', n: symbol, v: values };
      const error = problemOf?.(listing.instrument.ticker) ?? 'No quote yet';
      return { s: 'error', n: symbol, v: { error } };
    },

    depth(symbol) {
      const { instrument, source, remote } = findListing(catalog, symbol);
      const now = clock.now();
      const depth = source.depth(instrument.ticker, now) ?? (remote && topOfBook(instrument, remote, now));
      return (
        depth && { symbol: instrument.ticker, time: depth.time, bids: [...depth.bids], asks: [...depth.asks] }
      );
    },

    counts: () => ({ symbols_loaded: catalog.instruments.length, bars_count: storedBars() }),
  };
}

/** The best prices as a book: all that is known of it where the source tells no more. */
function topOfBook({ ticker, tradable }: Instrument, source: RemoteSource, now: number): MarketDepth {
  const quote = source.quote(ticker, now);
  if (quote === undefined || !tradable) return { time: quote?.time ?? now, bids: [], asks: [] };
  const level = (price: number, volume: number) => (volume > 0 ? [{ price, volume }] : []);
  return {
    time: quote.time,
    bids: level(quote.bid, quote.bidSize),
    asks: level(quote.ask, quote.askSize),
  };
}

/** The bars a query is about: of a range longer than a page the newest. */
function readRange({ resolution, from, to, countBack }: Omit<BarsQuery, 'symbol'>): BarRange {
  const isLong = barsAtMost(resolution, from, to) > MAX_BARS_PER_PAGE;
  if (countBack === undefined && !isLong) return { from, to };
  return { to, countBack: Math.min(countBack ?? Infinity, MAX_BARS_PER_PAGE) };
}

function searchItem({ name, ticker, description, exchange, type }: Instrument): SearchSymbolResultItem {
  return { symbol: name, description, exchange, ticker, type };
}

function quoteValues({ instrument, source, remote }: Listing, now: number): QuoteValues | undefined {
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
    ...(remote?.isDelayed(instrument.ticker) && { delayed: true }),
  };
}
