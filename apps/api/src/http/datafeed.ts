import { ApiError } from '../api-error.ts';
import type { DatafeedService } from '../services/datafeed-service.ts';
import { after, broughtQuotes } from '../services/market-access.ts';
import type { RestHandlers } from './rest-handlers.ts';
import { unixToMs } from './unix-time.ts';

const DEFAULT_RESULTS = 50;

export function datafeedHandlers(datafeed: DatafeedService) {
  const { access } = datafeed;
  return {
    getConfig: () => datafeed.configuration(),
    searchSymbols: async ({ query }) => {
      const { user_input, exchange = '', symbol_type = '', max_results = DEFAULT_RESULTS } = query;
      const found = await datafeed.search({ text: user_input, exchange, type: symbol_type });
      return found.slice(0, max_results);
    },
    resolveSymbol: ({ params: { symbol } }) => after(access.symbol(symbol), () => datafeed.resolve(symbol)),
    getBars: ({ query }) => {
      const { symbol, resolution, from_time, to_time, count_back } = query;
      const asked = {
        symbol,
        resolution,
        from: unixToMs(from_time),
        to: unixToMs(to_time),
        ...(count_back && { countBack: count_back }),
      };
      return after(datafeed.bringBars(asked), () => {
        const { closed, forming, olderTime } = datafeed.bars(asked);
        const bars = forming ? [...closed, forming] : [...closed];
        return { bars, no_data: bars.length === 0 && olderTime === undefined };
      });
    },
    getQuotes: ({ body: { symbols } }) =>
      after(broughtQuotes(access, symbols), () => symbols.map((symbol) => datafeed.quote(symbol))),
    getDepth: ({ params: { symbol } }) =>
      after(access.quote(symbol), () => {
        const book = datafeed.depth(symbol);
        if (!book) throw new ApiError('unknown_symbol', `${symbol} has no book: nothing was traded yet.`);
        return book;
      }),
    datafeedHealthCheck: () => ({
      status: 'ok' as const,
      message: 'Datafeed is serving',
      ...datafeed.counts(),
      timestamp: new Date().toISOString(),
    }),
  } satisfies Partial<RestHandlers>;
}
