import { getAccountInfo } from './broker/account/rest.ts';
import { brokerConnection } from './broker/connection/connection.ts';
import { equity } from './broker/equity/equity.ts';
import { getExecutions } from './broker/executions/rest.ts';
import { executions } from './broker/executions/ws.ts';
import { leverageInfo, previewLeverage, setLeverage } from './broker/leverage/leverage.ts';
import { cancelOrder, getOrders, modifyOrder, placeOrder, previewOrder } from './broker/orders/rest.ts';
import { orders } from './broker/orders/ws.ts';
import { closePosition, editPositionBrackets, getPositions } from './broker/positions/rest.ts';
import { positions } from './broker/positions/ws.ts';
import { getBars } from './market/bars/rest.ts';
import { bars } from './market/bars/ws.ts';
import { getDepth } from './market/depth/depth.ts';
import { getQuotes } from './market/quotes/rest.ts';
import { quotes } from './market/quotes/ws.ts';
import {
  getReplay,
  listReplays,
  startReplay,
  stepReplay,
  stopReplay,
  updateReplay,
} from './market/replay/replay.ts';
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
  datafeedHealthCheck,
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
  editPositionBrackets,
  getExecutions,
  getAccountInfo,
  leverageInfo,
  setLeverage,
  previewLeverage,
} as const;

/** Every WebSocket route of v1 by its name, in the order of the docs. */
export const wsRoutes = {
  bars,
  quotes,
  orders,
  positions,
  executions,
  equity,
  'broker-connection': brokerConnection,
} as const;
