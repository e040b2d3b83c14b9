import type { QuoteData, UdfQuotes } from '@tickwire/contracts';
import type { Clock } from '../clock.ts';
import { onAccount } from '../services/account-caller.ts';
import type { BrokerService } from '../services/broker-service.ts';
import type { Caller } from '../services/caller.ts';
import type { DatafeedService } from '../services/datafeed-service.ts';
import { after, broughtQuotes } from '../services/market-access.ts';
import type { RestHandlers } from './rest-handlers.ts';
import { historyWriter } from './udf-history.ts';
import { fillMarks, marksTable, timescaleMarks } from './udf-marks.ts';
import { refuseConversion, symbolTable, udfSymbol } from './udf-symbols.ts';
import { secondsToMs } from './unix-time.ts';

const DEFAULT_RESULTS = 30;

/** History that has closed does not change, but a server may be restarted with another market. */
const CLOSED_RANGE_SECONDS = 300;

function udfQuote({ s, n, v }: QuoteData): UdfQuotes['d'][number] {
  if ('error' in v) return { s, n, v: {} };
  const { time: _time, delayed: _delayed, ...values } = v;
  return { s, n, v: values };
}

export function udfHandlers(datafeed: DatafeedService, broker: BrokerService, clock: Clock) {
  const writeHistory = historyWriter();
  const { access } = datafeed;

  interface MarkedRange {
    readonly symbol: string;
    readonly resolution: string;
    readonly from: number;
    readonly to: number;
    readonly accountId?: string | undefined;
  }

  async function marks(caller: Caller, { symbol, resolution, from, to, accountId }: MarkedRange) {
    const fills = await broker.executions(onAccount(caller, accountId), symbol);
    const barStart = (time: number) => datafeed.barStart(symbol, resolution, time);
    // A resolution without bars is refused even when there is no fill to place.
    barStart(clock.now());
    return fillMarks(fills, { from, to, barStart });
  }

  return {
    udfConfig: () => ({
      ...datafeed.configuration(),
      supports_search: true,
      supports_group_request: false,
      supports_marks: true,
      supports_timescale_marks: true,
      supports_time: true,
    }),
    udfSymbols: ({ query }) =>
      after(access.symbol(query.symbol), () => {
        const symbol = datafeed.resolve(query.symbol);
        refuseConversion(query, symbol);
        return udfSymbol(symbol);
      }),
    udfSymbolInfo: ({ query }) => {
      const group = query.group.toLowerCase();
      const inGroup = (name: string) => name.toLowerCase() === group;
      return symbolTable(
        datafeed.symbols().filter(({ exchange, type }) => inGroup(exchange) || inGroup(type)),
      );
    },
    udfSearch: async ({ query }, context) => {
      const { query: text = '', exchange = '', type = '', limit = DEFAULT_RESULTS, offset = 0 } = query;
      const found = await datafeed.search({ text, exchange, type });
      context.header('X-Total-Count', String(found.length));
      return found
        .slice(offset, offset + limit)
        .map((item) => ({ ...item, full_name: `${item.exchange}:${item.symbol}` }));
    },
    udfHistory: ({ query }, context) => {
      const { symbol, resolution, from, to, countback = 0 } = query;
      const countBack = Math.ceil(countback);
      const asked = {
        symbol,
        resolution,
        from: secondsToMs(from),
        to: secondsToMs(to),
        ...(countBack > 0 && { countBack }),
      };
      return after(datafeed.bringBars(asked), () => {
        if (query.currencyCode || query.unitId) refuseConversion(query, datafeed.resolve(symbol));
        const result = datafeed.bars(asked);
        if (result.final) context.keepFor(CLOSED_RANGE_SECONDS);
        return writeHistory(result);
      });
    },
    udfMarks: async ({ query }, caller) => marksTable(await marks(caller, query)),
    udfTimescaleMarks: async ({ query }, caller) => timescaleMarks(await marks(caller, query)),
    udfTime: () => Math.floor(clock.now() / 1000),
    udfQuotes: ({ query }) => {
      const symbols = query.symbols === '' ? [] : query.symbols.split(',');
      return after(broughtQuotes(access, symbols), () => ({
        s: 'ok' as const,
        d: symbols.map((symbol) => udfQuote(datafeed.quote(symbol))),
      }));
    },
  } satisfies Partial<RestHandlers>;
}
