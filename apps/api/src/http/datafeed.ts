import type { SearchSymbolResultItem, SymbolInfo } from '@tickwire/contracts';
import type { DatafeedService } from '../services/datafeed-service.ts';
import type { RestHandlers } from './rest-handlers.ts';
import { unixToMs } from './unix-time.ts';

const DEFAULT_RESULTS = 50;

/** What a search shows of a symbol. */
export function searchItem({
  name,
  ticker,
  description,
  exchange,
  type,
}: SymbolInfo): SearchSymbolResultItem {
  return { symbol: name, description, exchange, ticker, type };
}

export function datafeedHandlers(datafeed: DatafeedService) {
  return {
    getConfig: () => datafeed.configuration(),
    searchSymbols: ({ query }) => {
      const { user_input, exchange = '', symbol_type = '', max_results = DEFAULT_RESULTS } = query;
      const found = datafeed.search({ text: user_input, exchange, type: symbol_type });
      return found.slice(0, max_results).map(searchItem);
    },
    resolveSymbol: ({ params }) => datafeed.resolve(params.symbol),
    getBars: ({ query }) => {
      const { symbol, resolution, from_time, to_time, count_back } = query;
      const { closed, forming, olderTime } = datafeed.bars({
        symbol,
        resolution,
        from: unixToMs(from_time),
        to: unixToMs(to_time),
        ...(count_back && { countBack: count_back }),
      });
      const bars = forming ? [...closed, forming] : [...closed];
      return { bars, no_data: bars.length === 0 && olderTime === undefined };
    },
    getQuotes: ({ body }) => body.symbols.map((symbol) => datafeed.quote(symbol)),
    getDepth: ({ params }) => datafeed.depth(params.symbol),
    datafeedHealthCheck: () => ({
      status: 'ok' as const,
      message: 'Datafeed is serving',
      ...datafeed.counts(),
      timestamp: new Date().toISOString(),
    }),
  } satisfies Partial<RestHandlers>;
}
