// Generated from specs/asyncapi.json by `make generate-ws-routers`. Do not edit.
import { barsRouter } from './bars-router.ts';
import type { BarsRequest, BarsUpdate } from './bars-router.ts';
import { quotesRouter } from './quotes-router.ts';
import type { QuotesRequest, QuotesUpdate } from './quotes-router.ts';
import { depthRouter } from './depth-router.ts';
import type { DepthRequest, DepthUpdate } from './depth-router.ts';
import { exchangeRateRouter } from './exchange-rate-router.ts';
import type { ExchangeRateRequest, ExchangeRateUpdate } from './exchange-rate-router.ts';
import { replayRouter } from './replay-router.ts';
import type { ReplayRequest, ReplayUpdate } from './replay-router.ts';
import { ordersRouter } from './orders-router.ts';
import type { OrdersRequest, OrdersUpdate } from './orders-router.ts';
import { positionsRouter } from './positions-router.ts';
import type { PositionsRequest, PositionsUpdate } from './positions-router.ts';
import { executionsRouter } from './executions-router.ts';
import type { ExecutionsRequest, ExecutionsUpdate } from './executions-router.ts';
import { equityRouter } from './equity-router.ts';
import type { EquityRequest, EquityUpdate } from './equity-router.ts';
import { brokerConnectionRouter } from './broker-connection-router.ts';
import type { BrokerConnectionRequest, BrokerConnectionUpdate } from './broker-connection-router.ts';
import { riskRouter } from './risk-router.ts';
import type { RiskRequest, RiskUpdate } from './risk-router.ts';
import { gapsRouter } from './gaps-router.ts';
import type { GapsRequest, GapsUpdate } from './gaps-router.ts';
import { strategiesRouter } from './strategies-router.ts';
import type { StrategiesRequest, StrategiesUpdate } from './strategies-router.ts';
import type { RouteService } from '../route-service.ts';

/** What must stand behind the socket: one service per route of the contract. */
export interface WsServices {
  readonly bars: RouteService<BarsRequest, BarsUpdate>;
  readonly quotes: RouteService<QuotesRequest, QuotesUpdate>;
  readonly depth: RouteService<DepthRequest, DepthUpdate>;
  readonly 'exchange-rate': RouteService<ExchangeRateRequest, ExchangeRateUpdate>;
  readonly replay: RouteService<ReplayRequest, ReplayUpdate>;
  readonly orders: RouteService<OrdersRequest, OrdersUpdate>;
  readonly positions: RouteService<PositionsRequest, PositionsUpdate>;
  readonly executions: RouteService<ExecutionsRequest, ExecutionsUpdate>;
  readonly equity: RouteService<EquityRequest, EquityUpdate>;
  readonly 'broker-connection': RouteService<BrokerConnectionRequest, BrokerConnectionUpdate>;
  readonly risk: RouteService<RiskRequest, RiskUpdate>;
  readonly gaps: RouteService<GapsRequest, GapsUpdate>;
  readonly strategies: RouteService<StrategiesRequest, StrategiesUpdate>;
}

/** Every router by the name of its route. */
export const routers = {
  bars: barsRouter,
  quotes: quotesRouter,
  depth: depthRouter,
  'exchange-rate': exchangeRateRouter,
  replay: replayRouter,
  orders: ordersRouter,
  positions: positionsRouter,
  executions: executionsRouter,
  equity: equityRouter,
  'broker-connection': brokerConnectionRouter,
  risk: riskRouter,
  gaps: gapsRouter,
  strategies: strategiesRouter,
} as const;
