// Generated from specs/asyncapi.json by `make generate-asyncapi-types`. Do not edit.

/** Path of the socket. */
export const socketPath = '/api/v1/ws';

/** Why the server closes a socket, and whether to come back. */
export const closeCodes = {
  goingAway: { code: 1012, retry: true, meaning: 'The server restarts.' },
  tooSlow: { code: 4008, retry: true, meaning: 'The client did not read fast enough for too long.' },
  idle: { code: 4009, retry: true, meaning: 'Nothing was heard from the client for two heartbeats.' },
  tooManyErrors: { code: 4400, retry: false, meaning: 'Too many frames that had to be refused.' },
  frameTooLarge: { code: 1009, retry: false, meaning: 'A frame was far beyond the limit.' },
  tooManyConnections: { code: 4429, retry: true, meaning: 'The server has no room for another connection.' },
} as const;

export type AccountId = string;

export interface AccountRequest {
  accountId: AccountId;
}

/** Open, high, low, close and volume of one period. */
export interface Bar {
  /** Start of the bar, ms UTC. Bars of a day or longer: the trading day (first one of the period) at 00:00 UTC. */
  time: TimestampMs;
  open: Price;
  high: Price;
  low: Price;
  close: Price;
  volume: number;
}

export interface BarsRequest {
  symbol: SymbolName;
  resolution?: Resolution;
}

export type BatchMs = number;

export interface BrokerConnectionRequest {
  /** The venue of the default account when left out, also while that account is not known yet. */
  accountId?: AccountId;
}

/** Where the connection to a venue stands. */
export interface BrokerConnectionStatus {
  status: ConnectionStatus;
  /** A sentence: what is the matter and what to do; connected, to what. */
  message?: string;
  disconnectType?: number;
  /** Since when, ms UTC. */
  timestamp: TimestampMs;
  /** `recovering`: connected, and what happened meanwhile is being compared. `paused`: connected, and no order leaves for a while. `upstream-down`: the gateway is there and has lost its servers. `failed`: trying again cannot help. */
  stage?: 'stopped' | 'connecting' | 'recovering' | 'ready' | 'paused' | 'upstream-down' | 'failed';
  /** What the venue is called. */
  venue?: string;
  /** `live`: the account holds real money. Absent while no account is known. */
  accountType?: 'demo' | 'live';
  /** Where its orders go. `live` is the venue, with real money or, as of a paper account at a broker, without: that is told by accountType. */
  accountMode?: 'paper' | 'shadow' | 'live';
  /** Which of these `GET /api/v1/broker/capabilities` says no of, known before an account is: an order that asks for one is refused with unsupported_order. Absent where the venue has them all. */
  notOffered?: ('guaranteed-stop' | 'post-only')[];
  /** Why no order is taken now, as a sentence; absent while orders are taken. */
  tradingClosed?: string;
}

/** CONNECTED 1, CONNECTING 2, DISCONNECTED 3, ERROR 4 */
export const ConnectionStatus = { CONNECTED: 1, CONNECTING: 2, DISCONNECTED: 3, ERROR: 4 } as const;
export type ConnectionStatus = (typeof ConnectionStatus)[keyof typeof ConnectionStatus];

export type Currency = string;

export interface CurrencyPair {
  from: Currency;
  to: Currency;
}

/** Resting size on both sides of the book. */
export interface Depth {
  symbol: string;
  time: TimestampMs;
  /** Ascending by price: the best bid is the last. */
  bids: DepthLevel[];
  /** Ascending by price: the best ask is the first. */
  asks: DepthLevel[];
}

export interface DepthLevel {
  price: Price;
  volume: number;
}

export interface DepthRequest {
  symbol: SymbolName;
}

/** All in the account currency. The margin is absent while something that works cannot be priced. */
export interface EquityData {
  /** Balance plus unrealised P/L at live prices. */
  equity: number;
  /** Deposits plus realised P/L minus commissions. */
  balance: number;
  unrealizedPL: number;
  /** Before commissions. */
  realizedPL: number;
  /** Initial margin of all that is held and works. */
  marginUsed?: number;
  /** Equity less the margin used. */
  marginAvailable?: number;
}

/** The rate by which accounts are valued. */
export interface ExchangeRate {
  from: Currency;
  to: Currency;
  /** Units of `to` for one unit of `from`. */
  rate: number;
  time: TimestampMs;
}

export interface Execution {
  id: string;
  orderId: string;
  symbol: string;
  price: Price;
  /** Units of the instrument; 0 for a fill that the venue has taken back. */
  qty: number;
  side: Side;
  /** Market time of the fill, ms UTC. */
  time: TimestampMs;
  /** In the account currency; negative is a refund. 0 until it is known, where the venue tells it after the fill. */
  commission: number;
  /** Profit or loss that the fill has realised, in the account currency: by the account's costing (average or FIFO), at the exchange rate of the fill, and before its commission. Over all fills of an account it adds up to what the account has realised. Absent when the fill has reduced no position. */
  realizedPL?: number;
}

export interface ExecutionsRequest {
  accountId: AccountId;
  /** Only fills of this symbol. */
  symbol?: SymbolName | null;
}

/** A time in which something may have happened at the venue that this server was not told of. */
export interface Gap {
  id: number;
  /** `connection`: orders, fills, positions and prices alike. `market-data`: the prices of the symbols it names. */
  scope: 'connection' | 'market-data';
  /** Tickers; empty means all. */
  symbols: string[];
  /** Last moment at which all was known, ms UTC. */
  from: TimestampMs;
  /** When it had ended and what was missed had been asked for, ms UTC; absent while it lasts. */
  to?: TimestampMs;
  /** Why, as a sentence. */
  cause: string;
}

export interface GapsRequest {}

/** Whether an account may trade. It survives a restart. */
export interface HaltState {
  /** `active`: orders are taken. `reducing`: only those that reduce a position. `halted`: none, and working ones are cancelled. */
  level: 'active' | 'reducing' | 'halted';
  /** Positions are closed as well. */
  flatten: boolean;
  /** Why the level was last changed: the halt, or the resume. */
  reason?: string;
  /** Who or what changed it: halted, or resumed. */
  by?: string;
  /** When. Absent, as are reason and by, while the level has never changed. */
  since?: TimestampMs;
}

/** A risk limit and what went beyond it. */
export interface LimitBreach {
  /** Name of the limit as in the risk limits. */
  name: string;
  /** What it is set to. */
  value: number;
  /** What stands against it: of a refused order, what it would have made. */
  observed: number;
}

export interface OrderDuration {
  /** How long the order works, in any case of letters. `GTC`: until it is filled or cancelled. `DAY`: until the symbol's exchange session ends; placed outside a session, until the end of the next. `IOC`: fills what it can at once, the rest is cancelled. `FOK`: fills whole at once or is refused as `not_filled`. */
  type: string;
  /** Sent by charts; no duration uses it. */
  datetime?: number;
}

/** CANCELED 1, FILLED 2, INACTIVE 3, PLACING 4, REJECTED 5, WORKING 6 */
export const OrderStatus = {
  CANCELED: 1,
  FILLED: 2,
  INACTIVE: 3,
  PLACING: 4,
  REJECTED: 5,
  WORKING: 6,
} as const;
export type OrderStatus = (typeof OrderStatus)[keyof typeof OrderStatus];

/** LIMIT 1, MARKET 2, STOP 3, STOP_LIMIT 4 */
export const OrderType = { LIMIT: 1, MARKET: 2, STOP: 3, STOP_LIMIT: 4 } as const;
export type OrderType = (typeof OrderType)[keyof typeof OrderType];

/** ORDER 1, POSITION 2 */
export const ParentType = { ORDER: 1, POSITION: 2 } as const;
export type ParentType = (typeof ParentType)[keyof typeof ParentType];

export interface PlacedOrder {
  id: string;
  symbol: string;
  type: OrderType;
  side: Side;
  qty: Quantity;
  /** CANCELED 1, FILLED 2, INACTIVE 3 (a bracket whose parent has not filled), PLACING 4, REJECTED 5, WORKING 6 */
  status: OrderStatus;
  limitPrice?: Price;
  stopPrice?: Price;
  takeProfit?: Price;
  stopLoss?: Price;
  guaranteedStop?: Price;
  trailingStopPips?: number;
  trailingStopPrice?: number;
  stopType?: StopType;
  duration?: OrderDuration;
  /** As it was placed; `<strategy>:<run>:<number>` of an order that a strategy inside the server placed. */
  clientOrderId?: string;
  postOnly?: boolean;
  reduceOnly?: boolean;
  /** Of a bracket: the order or position it protects. */
  parentId?: string;
  parentType?: ParentType;
  filledQty: number;
  /** Mean fill price, once anything is filled. */
  avgPrice?: Price;
  updateTime: TimestampMs;
  /** Why the order was rejected or cancelled, or where an external one comes from. */
  message?: string;
  /** True for an order that was placed elsewhere, for example in the trading platform of the broker: it is shown, and the venue may refuse to change or cancel it. */
  external?: boolean;
}

export interface Position {
  /** The ticker: positions are netted per symbol. */
  id: string;
  symbol: string;
  /** Zero once: the position has just been closed. */
  qty: number;
  side: Side;
  avgPrice: Price;
  /** At live prices in the account currency; absent when it cannot be priced. */
  unrealizedPL?: number;
  takeProfit?: Price;
  stopLoss?: Price;
  guaranteedStop?: Price;
  trailingStopPips?: number;
  trailingStopPrice?: number;
  stopType?: StopType;
  updateTime: TimestampMs;
}

export type Price = number;

export type Quantity = number;

/** Quote of one symbol; `s` tells which form `v` has. */
export interface QuoteData {
  s: 'ok' | 'error';
  /** The symbol exactly as it was asked for. */
  n: string;
  v: QuoteValues | QuoteError;
}

export interface QuoteError {
  error: string;
}

export interface QuoteValues {
  /** Last price. */
  lp: number;
  /** The last price where there is none, as of a symbol that is `watch_only`. */
  ask: number;
  /** As ask. */
  bid: number;
  spread: number;
  /** Of the current trading day, as the four that follow. */
  open_price: number;
  high_price: number;
  low_price: number;
  prev_close_price: number;
  volume: number;
  /** Change since the previous close. */
  ch: number;
  /** The same in percent. */
  chp: number;
  short_name: string;
  exchange: string;
  description: string;
  original_name: string;
  /** Market time of the last print, ms UTC. */
  time?: number;
  /** The prices come late, for want of a subscription; absent when they are live. */
  delayed?: true;
}

export interface QuotesRequest {
  /** At least once a minute each. */
  symbols?: SymbolName[];
  /** At every tick. */
  fast_symbols?: SymbolName[];
}

export interface ReplayRequest {
  /** An imported symbol; every one without it. */
  symbol?: SymbolName;
}

export type ReplaySpeed = number;

export interface ReplayState {
  /** Ticker of the imported symbol. */
  symbol: string;
  status: ReplayStatus;
  speed: ReplaySpeed;
  /** Where the cursor stands; history ends here. */
  market_time: TimestampMs;
  /** First bar of the imported history. */
  first_time: TimestampMs;
  /** Last bar of the imported history. */
  last_time: TimestampMs;
  /** Of the imported bars. */
  resolution: string;
  bars_total: number;
  /** Source bars at or before the cursor. */
  bars_played: number;
}

/** `idle`: not started, the whole history is shown and the market is closed. */
export type ReplayStatus = 'idle' | 'playing' | 'paused' | 'finished';

export type RequestId = string | number;

export type Resolution = string;

/** Values are in the account currency. A number that cannot be known, because a position cannot be priced, is absent. */
export interface RiskStatus {
  accountId: AccountId;
  currency: string;
  halt: HaltState;
  equity?: number;
  /** Equity less the day's opening equity. */
  dayPL?: number;
  /** Equity when the UTC day began. */
  dayOpenEquity?: number;
  /** Highest equity so far. */
  peakEquity?: number;
  /** Fall from the peak as a share of it. */
  drawdown?: number;
  /** Loss of the day as a share of its opening equity; 0 on a day of gain. */
  dailyLoss?: number;
  grossExposure?: number;
  netExposure?: number;
  /** Gross exposure as a multiple of the equity. */
  leverage?: number;
  openOrders: number;
  /** Symbols whose position has no price or exchange rate. */
  unpriceable: string[];
  /** The `seq` of the newest change in the risk history; absent while there is none. */
  lastChange?: number;
  /** Limits the account is beyond. */
  breaches: LimitBreach[];
}

/** The server is about to close; reconnect after so many ms. */
export interface SessionGoaway {
  type: 'session.goaway';
  payload: {
    afterMs: number;
  };
}

export interface SessionPing {
  type: 'session.ping';
  id?: RequestId;
  payload?: {};
}

export interface SessionPong {
  type: 'session.pong';
  id?: RequestId;
  payload: {
    serverTime: number;
  };
}

/** BUY 1, SELL -1 */
export const Side = { BUY: 1, SELL: -1 } as const;
export type Side = (typeof Side)[keyof typeof Side];

/** STOP_LOSS 0, TRAILING_STOP 1, GUARANTEED_STOP 2 */
export const StopType = { STOP_LOSS: 0, TRAILING_STOP: 1, GUARANTEED_STOP: 2 } as const;
export type StopType = (typeof StopType)[keyof typeof StopType];

/** A strategy that runs inside the server. */
export interface Strategy {
  id: string;
  name: string;
  description: string;
  accountId: AccountId;
  symbols: string[];
  /** `failed`: it threw and was stopped; `error` says what. */
  status: 'stopped' | 'running' | 'failed';
  error?: string;
  startedAt?: TimestampMs;
  /** Orders it placed since it was started. */
  orders: number;
  fills: number;
  /** The newest 100, oldest first. */
  log: StrategyLogEntry[];
}

export interface StrategyLogEntry {
  time: TimestampMs;
  level: 'info' | 'warning' | 'error';
  text: string;
}

export interface StreamPosition {
  epoch: string;
  seq: number;
}

export interface SubscriptionResponse {
  status: 'ok' | 'error';
  message: string;
  /** Key of the stream; every later frame of it carries it. */
  topic: string;
  /** Error code, with status `error`. */
  code?: string;
}

export type SymbolName = string;

export type TimestampMs = number;

/** More may come. */
export type WsErrorCode =
  | 'bad_json'
  | 'unknown_type'
  | 'invalid_payload'
  | 'frame_too_large'
  | 'too_many_subscriptions'
  | 'rate_limited';

/** A frame could not be understood; the socket stays open. */
export interface WsErrorFrame {
  type: 'error';
  id?: RequestId;
  payload: {
    code: WsErrorCode;
    message: string;
    issues?: {
      path: string;
      message: string;
    }[];
  };
}

/** What every route takes to subscribe, and what it streams. */
export interface SocketRoutes {
  bars: { request: BarsRequest; update: Bar };
  quotes: { request: QuotesRequest; update: QuoteData };
  depth: { request: DepthRequest; update: Depth };
  'exchange-rate': { request: CurrencyPair; update: ExchangeRate };
  replay: { request: ReplayRequest; update: ReplayState };
  orders: { request: AccountRequest; update: PlacedOrder };
  positions: { request: AccountRequest; update: Position };
  executions: { request: ExecutionsRequest; update: Execution };
  equity: { request: AccountRequest; update: EquityData };
  'broker-connection': { request: BrokerConnectionRequest; update: BrokerConnectionStatus };
  risk: { request: AccountRequest; update: RiskStatus };
  gaps: { request: GapsRequest; update: Gap };
  strategies: { request: AccountRequest; update: Strategy };
}

/** `every`: no update is ever missing. `keyed`: the newest one per key arrives (null: one key in all). */
export const deliveries = {
  bars: { class: 'keyed', key: 'time' },
  quotes: { class: 'keyed', key: 'n' },
  depth: { class: 'keyed', key: null },
  'exchange-rate': { class: 'keyed', key: null },
  replay: { class: 'keyed', key: 'symbol' },
  orders: { class: 'every' },
  positions: { class: 'keyed', key: 'id' },
  executions: { class: 'every' },
  equity: { class: 'keyed', key: null },
  'broker-connection': { class: 'keyed', key: null },
  risk: { class: 'keyed', key: null },
  gaps: { class: 'every' },
  strategies: { class: 'keyed', key: 'id' },
} as const satisfies Record<keyof SocketRoutes, { class: 'every' } | { class: 'keyed'; key: string | null }>;
