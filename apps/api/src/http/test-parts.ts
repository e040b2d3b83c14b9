import type { AccountMetainfo, Bar, Execution, SymbolInfo } from '@tickwire/contracts';
import { ApiError } from '../api-error.ts';
import type { Composition } from '../composition.ts';
import { localPrincipal } from '../principal.ts';
import { noGaps } from '../services/gap-service.ts';
import { everythingHere } from '../services/market-access.ts';
import type { BarsQuery, DatafeedService } from '../services/datafeed-service.ts';
import { testPortfolio } from './test-portfolio.ts';

// Small services with fixed data, so that a test of the HTTP side knows every answer.

const MINUTE = 60_000;

/** The minute bars of ACME end with the forming one at this instant. */
export const NOW = Date.UTC(2026, 0, 5, 15, 0, 30);
export const FIRST_BAR = Date.UTC(2026, 0, 5, 13, 0);

export const acme: SymbolInfo = {
  name: 'ACME',
  ticker: 'ACME',
  description: 'Acme & Sons',
  type: 'stock',
  session: '0930-1600',
  session_holidays: '20260101',
  corrections: '',
  timezone: 'America/New_York',
  exchange: 'NYSE',
  listed_exchange: 'NYSE',
  format: 'price',
  pricescale: 100,
  minmov: 1,
  currency_code: 'USD',
  has_intraday: true,
  has_daily: true,
  has_weekly_and_monthly: true,
  has_seconds: true,
  seconds_multipliers: ['5'],
  intraday_multipliers: ['1', '5'],
  supported_resolutions: ['1', '1D'],
  volume_precision: 0,
  data_status: 'streaming',
  lot_size: 1,
  point_value: 1,
};

const bars: readonly Bar[] = Array.from({ length: (NOW - FIRST_BAR) / MINUTE + 1 }, (_, index) => {
  const open = 100 + index;
  return {
    time: FIRST_BAR + index * MINUTE,
    open,
    high: open + 2,
    low: open - 1,
    close: open + 1,
    volume: 10,
  };
});

function resolve(symbol: string): SymbolInfo {
  if (['ACME', 'NYSE:ACME'].includes(symbol.toUpperCase())) return acme;
  throw new ApiError('unknown_symbol', `No instrument is called ${symbol}.`);
}

function minutes(symbol: string, resolution: string): readonly Bar[] {
  resolve(symbol);
  if (resolution === '1') return bars;
  throw new ApiError('unsupported_resolution', `ACME has no bars at ${resolution}.`);
}

export const datafeed: DatafeedService = {
  configuration: () => ({
    supported_resolutions: ['1'],
    supports_marks: false,
    supports_timescale_marks: false,
    supports_time: false,
    exchanges: [{ value: 'NYSE', name: 'NYSE', desc: 'New York' }],
    symbols_types: [{ name: 'Stock', value: 'stock' }],
  }),
  access: everythingHere,
  symbols: () => [acme],
  bringBars: () => undefined,
  search: async ({ text, exchange = '', type = '' }) =>
    acme.description.toLowerCase().includes(text.toLowerCase()) &&
    ['', 'NYSE'].includes(exchange) &&
    ['', 'stock'].includes(type)
      ? [{ symbol: 'ACME', ticker: 'ACME', description: acme.description, exchange: 'NYSE', type: 'stock' }]
      : [],
  resolve,
  bars: ({ symbol, resolution, from, to, countBack }: BarsQuery) => {
    const before = minutes(symbol, resolution).filter(({ time }) => time < to);
    const found =
      countBack === undefined ? before.filter(({ time }) => time >= from) : before.slice(-countBack);
    const older = before.findLast(({ time }) => time < from);
    const forming = found.findLast(({ time }) => time > NOW - MINUTE);
    return {
      closed: forming ? found.slice(0, -1) : found,
      ...(forming && { forming }),
      ...(found.length === 0 && older && { olderTime: older.time }),
      final: to <= NOW - (NOW % MINUTE),
    };
  },
  barStart: (symbol, resolution, time) =>
    minutes(symbol, resolution).findLast((bar) => bar.time <= time)?.time,
  quote: (n) => {
    if (n.toUpperCase() !== 'ACME') return { s: 'error', n, v: { error: 'Symbol not found' } };
    return {
      s: 'ok',
      n,
      v: {
        lp: 101,
        ask: 101.5,
        bid: 100.5,
        spread: 1,
        open_price: 100,
        high_price: 102,
        low_price: 99,
        prev_close_price: 100,
        volume: 1000,
        ch: 1,
        chp: 1,
        short_name: 'ACME',
        exchange: 'NYSE',
        description: acme.description,
        original_name: 'NYSE:ACME',
        time: NOW,
      },
    };
  },
  depth: (symbol) => ({ symbol: resolve(symbol).ticker, time: NOW, bids: [], asks: [] }),
  counts: () => ({ symbols_loaded: 1, bars_count: 0 }),
};

/** Thirteen fills within one minute, then one a minute later. */
export const fills: readonly Execution[] = Array.from({ length: 14 }, (_, index) => ({
  id: `FILL-${index + 1}`,
  orderId: `ORDER-${index + 1}`,
  symbol: 'ACME',
  price: 100.5,
  qty: 2,
  side: index % 2 === 0 ? 1 : -1,
  time: FIRST_BAR + (index < 13 ? index * 1000 : MINUTE + 1),
  commission: 0,
}));

const accountInfo = (id: string): AccountMetainfo => ({
  id,
  name: 'Demo Trading Account',
  type: 'demo',
  mode: 'paper',
  currency: 'USD',
  costing: 'average',
});

const success = Promise.resolve();

/** Wired parts of a server whose every service answers with fixed data; `changes` replace single parts. */
export function testParts(changes: Partial<Composition> = {}): Composition {
  return {
    clock: { now: () => NOW },
    datafeed,
    rates: { bring: () => undefined, find: () => undefined },
    broker: {
      accounts: ({ principal }) => principal.accounts.map(accountInfo),
      account: ({ accountId }) => accountInfo(accountId),
      capabilities: () => ({
        orderTypes: [1, 2],
        durations: ['GTC'],
        brackets: false,
        trailingStop: false,
        guaranteedStop: false,
        postOnly: false,
        reduceOnly: false,
        leverage: true,
      }),
      orders: () => [],
      positions: () => [],
      executions: (_caller, symbol) => (resolve(symbol), fills),
      placeOrder: async (_caller, { symbol }) => ({ orderId: `ORDER-${resolve(symbol).ticker}` }),
      previewOrder: () => ({ sections: [] }),
      modifyOrder: () => success,
      cancelOrder: async (_caller, orderId) => {
        if (orderId === 'FILLED') throw new ApiError('order_final', 'Order FILLED is filled.');
        if (orderId === 'BROKEN') throw new Error('disk password=hunter2 is full');
      },
      closePosition: async (_caller, _id, { amount = 5 }) => ({
        closedQty: amount,
        remainingQty: 5 - amount,
      }),
      reversePosition: async (_caller, positionId) => ({ orderId: `REVERSE-${positionId}` }),
      editPositionBrackets: () => success,
      leverageInfo: (_caller, { symbol }) => ({
        title: resolve(symbol).name,
        leverage: 1,
        min: 1,
        max: 100,
        step: 1,
      }),
      setLeverage: async (_caller, { leverage }) => leverage,
      previewLeverage: () => ({}),
    },
    connections: { status: () => ({ status: 1, timestamp: NOW }) },
    gaps: noGaps,
    ...testPortfolio(),
    imports: {
      import: () => Promise.reject(new ApiError('import_refused', 'This server imports nothing.')),
    },
    replay: unavailableReplay(),
    charts: emptyChartStorage,
    principal: localPrincipal(['DEMO-ACCOUNT']),
    probes: [],
    metrics: [],
    histograms: [],
    upgrade: (_request, socket) => socket.destroy(),
    halt: () => success,
    stopPhases: [],
    closeSockets: () => success,
    close: () => success,
    ...changes,
  };
}

const emptyChartStorage: Composition['charts'] = {
  charts: () => [],
  chart: () => undefined,
  addChart: () => undefined,
  replaceChart: () => false,
  removeChart: () => false,
  templates: () => [],
  template: () => undefined,
  saveTemplate: () => false,
  removeTemplate: () => false,
  drawingTemplates: () => [],
  drawingTemplate: () => undefined,
  saveDrawingTemplate: () => false,
  removeDrawingTemplate: () => false,
};

function unavailableReplay(): Composition['replay'] {
  const refuse = (symbol: string): never => {
    throw new ApiError('replay_unavailable', `${resolve(symbol).name} was not imported.`);
  };
  return { list: () => [], get: refuse, start: refuse, update: refuse, step: refuse, stop: refuse };
}
