import { getAccountInfo, getAccounts } from './broker/account/rest.ts';
import { getBrokerCapabilities } from './broker/capabilities/rest.ts';
import { getBrokerConnection } from './broker/connection/rest.ts';
import { brokerConnection } from './broker/connection/ws.ts';
import { equity } from './broker/equity/equity.ts';
import { getExecutions } from './broker/executions/rest.ts';
import { executions } from './broker/executions/ws.ts';
import { leverageInfo, previewLeverage, setLeverage } from './broker/leverage/leverage.ts';
import { cancelOrder, getOrders, modifyOrder, placeOrder, previewOrder } from './broker/orders/rest.ts';
import { orders } from './broker/orders/ws.ts';
import {
  closePosition,
  editPositionBrackets,
  getPositions,
  reversePosition,
} from './broker/positions/rest.ts';
import { positions } from './broker/positions/ws.ts';
import { deleteChart, getCharts, saveChart } from './chart-storage/charts.ts';
import {
  deleteDrawingTemplate,
  getDrawingTemplates,
  saveDrawingTemplate,
} from './chart-storage/drawing-templates.ts';
import {
  deleteStudyTemplate,
  getStudyTemplates,
  saveStudyTemplate,
} from './chart-storage/study-templates.ts';
import { listGaps } from './gaps/rest.ts';
import { gaps } from './gaps/ws.ts';
import { getBars } from './market/bars/rest.ts';
import { bars } from './market/bars/ws.ts';
import { getDepth } from './market/depth/depth.ts';
import { depth } from './market/depth/ws.ts';
import { getExchangeRate } from './market/exchange-rates/rest.ts';
import { exchangeRate } from './market/exchange-rates/ws.ts';
import { getQuotes } from './market/quotes/rest.ts';
import { quotes } from './market/quotes/ws.ts';
import { importPrices } from './market/imports/imports.ts';
import {
  getReplay,
  listReplays,
  startReplay,
  stepReplay,
  stopReplay,
  updateReplay,
} from './market/replay/replay.ts';
import { replay } from './market/replay/ws.ts';
import { datafeedHealthCheck, getConfig, resolveSymbol, searchSymbols } from './market/symbols/rest.ts';
import {
  udfConfig,
  udfHistory,
  udfMarks,
  udfQuotes,
  udfSearch,
  udfSymbolInfo,
  udfSymbols,
  udfTime,
  udfTimescaleMarks,
} from './market/udf/rest.ts';
import { getEquityCurve } from './portfolio/equity-curve/rest.ts';
import { getExposure } from './portfolio/exposure/rest.ts';
import { emergencyHalt, resumeTrading } from './portfolio/halt/rest.ts';
import { getPortfolioMetrics } from './portfolio/metrics/rest.ts';
import { getPortfolioPositions } from './portfolio/positions/rest.ts';
import { getShadowReport } from './portfolio/shadow/rest.ts';
import { getDailySnapshots } from './portfolio/snapshots/rest.ts';
import { getRiskHistory } from './risk/history/rest.ts';
import { getRiskLimits, setRiskLimits } from './risk/limits/rest.ts';
import { getRiskStatus } from './risk/status/rest.ts';
import { risk } from './risk/status/ws.ts';
import { getStrategy, listStrategies, startStrategy, stopStrategy } from './strategies/rest.ts';
import { strategies } from './strategies/ws.ts';
import {
  getDetailedHealth,
  getHealthMetrics,
  getHealthStatus,
  getLiveness,
  getPrometheusMetrics,
  getReadiness,
  getServerHealth,
} from './system/health.ts';
import { getApiMetadata } from './system/root.ts';
import { getAPIVersions, getCurrentAPIVersion } from './system/versions.ts';

/** Every REST operation of v1 by its operationId, in the order of the docs. */
export const restRoutes = {
  getApiMetadata,
  getHealthStatus,
  getCurrentAPIVersion,
  getAPIVersions,
  getServerHealth,
  getLiveness,
  getReadiness,
  getDetailedHealth,
  getHealthMetrics,
  getPrometheusMetrics,
  getConfig,
  searchSymbols,
  resolveSymbol,
  getBars,
  getQuotes,
  getDepth,
  getExchangeRate,
  datafeedHealthCheck,
  importPrices,
  listReplays,
  getReplay,
  startReplay,
  updateReplay,
  stepReplay,
  stopReplay,
  udfConfig,
  udfSymbols,
  udfSymbolInfo,
  udfSearch,
  udfHistory,
  udfMarks,
  udfTimescaleMarks,
  udfTime,
  udfQuotes,
  placeOrder,
  previewOrder,
  modifyOrder,
  cancelOrder,
  getOrders,
  getPositions,
  closePosition,
  reversePosition,
  editPositionBrackets,
  getExecutions,
  getAccountInfo,
  getAccounts,
  getBrokerCapabilities,
  getBrokerConnection,
  leverageInfo,
  setLeverage,
  previewLeverage,
  getPortfolioMetrics,
  getPortfolioPositions,
  getExposure,
  getDailySnapshots,
  getEquityCurve,
  getShadowReport,
  emergencyHalt,
  resumeTrading,
  getRiskLimits,
  setRiskLimits,
  getRiskStatus,
  getRiskHistory,
  listStrategies,
  getStrategy,
  startStrategy,
  stopStrategy,
  listGaps,
  getCharts,
  saveChart,
  deleteChart,
  getStudyTemplates,
  saveStudyTemplate,
  deleteStudyTemplate,
  getDrawingTemplates,
  saveDrawingTemplate,
  deleteDrawingTemplate,
} as const;

/** Every WebSocket route of v1 by its name, in the order of the docs. */
export const wsRoutes = {
  bars,
  quotes,
  depth,
  'exchange-rate': exchangeRate,
  replay,
  orders,
  positions,
  executions,
  equity,
  'broker-connection': brokerConnection,
  risk,
  gaps,
  strategies,
} as const;
