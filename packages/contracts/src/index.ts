export {
  bodyErrors,
  commonErrors,
  declaredErrors,
  defineRestRoute,
  inputErrors,
  PROBLEM_JSON,
} from './rest-route.ts';
export type { ErrorFormat, RestExample, RestResponse, RestRoute, TextResponse } from './rest-route.ts';
export { defineWsRoute } from './ws-route.ts';
export type { Delivery, WsRoute } from './ws-route.ts';
export { scopes } from './scope.ts';
export type { Scope } from './scope.ts';

export { restRoutes, wsRoutes } from './v1/index.ts';
export { topicKey } from './v1/topic.ts';

export { errorTable, errorCodes } from './v1/errors/error-table.ts';
export type { ErrorCode } from './v1/errors/error-table.ts';
export { Problem } from './v1/errors/problem.ts';
export type { FieldError } from './v1/errors/problem.ts';
export type { LimitBreach } from './v1/risk/limits/limit-breach.ts';
export { ChartStorageError } from './v1/chart-storage/chart-storage-error.ts';
export { UdfError } from './v1/errors/udf-error.ts';

export type {
  ApiHealth,
  ComponentHealth,
  DetailedHealth,
  HealthMetrics,
  LatencyMetrics,
  LatencySummary,
  Readiness,
  ServerHealth,
} from './v1/system/health.ts';
export type { ApiMetadata } from './v1/system/root.ts';
export type { ApiVersions, VersionInfo } from './v1/system/versions.ts';

export type { IdempotencyHeaders } from './v1/shared/idempotency-key.ts';
export { SuccessResponse } from './v1/shared/success-response.ts';

export { Bar } from './v1/market/bars/bar.ts';
export { BarsPage } from './v1/market/bars/rest.ts';
export { Resolution, advertisedResolutions, canonicalResolution } from './v1/market/bars/resolution.ts';
export { QuoteData } from './v1/market/quotes/quote.ts';
export type { QuoteValues } from './v1/market/quotes/quote.ts';
export { ExchangeRate } from './v1/market/exchange-rates/exchange-rate.ts';
export type { CurrencyPair } from './v1/market/exchange-rates/exchange-rate.ts';
export { Depth } from './v1/market/depth/depth.ts';
export type { DepthLevel } from './v1/market/depth/depth.ts';
export { SymbolInfo, SymbolType } from './v1/market/symbols/symbol-info.ts';
export { SearchSymbolResultItem } from './v1/market/symbols/search-result.ts';
export { DatafeedConfiguration } from './v1/market/symbols/datafeed-configuration.ts';
export { DatafeedHealth } from './v1/market/symbols/rest.ts';
export { ImportPrices, ImportedPrices } from './v1/market/imports/imports.ts';
export { ReplayState, ReplayStatus } from './v1/market/replay/replay.ts';
export type {
  UdfConfiguration,
  UdfHistory,
  UdfMarks,
  UdfQuotes,
  UdfSearchItem,
  UdfSymbol,
  UdfSymbolTable,
  UdfTimescaleMark,
} from './v1/market/udf/models.ts';

export { OrderStatus, OrderType, ParentType, Side, StopType } from './v1/broker/orders/enums.ts';
export { PreOrder } from './v1/broker/orders/pre-order.ts';
export { PlacedOrder } from './v1/broker/orders/placed-order.ts';
export { OrderFigures, OrderPreviewResult } from './v1/broker/orders/preview.ts';
export { PlaceOrderResult } from './v1/broker/orders/rest.ts';
export { Position } from './v1/broker/positions/position.ts';
export { Brackets } from './v1/broker/positions/rest.ts';
export { Execution } from './v1/broker/executions/execution.ts';
export { AccountMetainfo } from './v1/broker/account/rest.ts';
export { EquityData } from './v1/broker/equity/equity.ts';
export { LeverageInfo, LeveragePreviewResult, LeverageSetParams } from './v1/broker/leverage/leverage.ts';
export { BrokerConnectionStatus, ConnectionStatus } from './v1/broker/connection/connection-status.ts';

export type { BrokerCapabilities } from './v1/broker/capabilities/rest.ts';

export type { ChartOwner } from './v1/chart-storage/chart-owner.ts';
export type { ChartContent, NewChart, SavedChart } from './v1/chart-storage/charts.ts';
export type { DrawingTemplate } from './v1/chart-storage/drawing-templates.ts';
export type { StudyTemplate } from './v1/chart-storage/study-templates.ts';

export { Gap } from './v1/gaps/gap.ts';

export type { HaltState } from './v1/portfolio/halt/halt-state.ts';
export type {
  EmergencyHaltRequest,
  EmergencyHaltResult,
  HaltedAccount,
  ResumeRequest,
  ResumeResult,
} from './v1/portfolio/halt/rest.ts';
export type { PortfolioMetrics } from './v1/portfolio/metrics/portfolio-metrics.ts';
export type { PortfolioPosition } from './v1/portfolio/positions/portfolio-position.ts';
export type { Exposure, ExposureItem } from './v1/portfolio/exposure/exposure.ts';
export type { EquityCurve, EquityCurvePoint } from './v1/portfolio/equity-curve/equity-curve.ts';
export type { DailySnapshot } from './v1/portfolio/snapshots/daily-snapshot.ts';
export type { ShadowDrift, ShadowReport } from './v1/portfolio/shadow/shadow-report.ts';
export type { RiskLimits, RiskLimitsChange } from './v1/risk/limits/risk-limits.ts';
export type { LimitChange, RiskChange, RiskHistory } from './v1/risk/history/risk-change.ts';
export type { RiskStatus } from './v1/risk/status/risk-status.ts';
export type { Strategy, StrategyLogEntry } from './v1/strategies/strategy.ts';

export {
  BatchMs,
  RequestId,
  SessionGoaway,
  SessionPing,
  SessionPong,
  StreamPosition,
  SubscriptionResponse,
  WsErrorCode,
  WsErrorFrame,
} from './v1/session/frames.ts';
export { closeCodes } from './v1/session/close-codes.ts';
