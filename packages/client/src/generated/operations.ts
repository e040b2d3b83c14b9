// Generated from specs/openapi.json by `make generate-openapi-client`. Do not edit.

import type { operations as Api } from './openapi.ts';

/** Where every operation lives, and whether an idempotency key makes it safe to repeat. */
export const operations = {
  getApiMetadata: { method: 'GET', path: '/' },
  getHealthStatus: { method: 'GET', path: '/api/v1/health' },
  getCurrentAPIVersion: { method: 'GET', path: '/api/v1/version' },
  getAPIVersions: { method: 'GET', path: '/api/v1/versions' },
  getServerHealth: { method: 'GET', path: '/health' },
  getLiveness: { method: 'GET', path: '/health/live' },
  getReadiness: { method: 'GET', path: '/health/ready' },
  getDetailedHealth: { method: 'GET', path: '/health/detailed' },
  getHealthMetrics: { method: 'GET', path: '/health/metrics' },
  getPrometheusMetrics: { method: 'GET', path: '/metrics' },
  getConfig: { method: 'GET', path: '/api/v1/datafeed/config' },
  searchSymbols: { method: 'GET', path: '/api/v1/datafeed/search' },
  resolveSymbol: { method: 'GET', path: '/api/v1/datafeed/resolve/{symbol}' },
  getBars: { method: 'GET', path: '/api/v1/datafeed/bars' },
  getQuotes: { method: 'POST', path: '/api/v1/datafeed/quotes' },
  getDepth: { method: 'GET', path: '/api/v1/datafeed/depth/{symbol}' },
  getExchangeRate: { method: 'GET', path: '/api/v1/datafeed/exchange-rate' },
  datafeedHealthCheck: { method: 'GET', path: '/api/v1/datafeed/health' },
  importPrices: { method: 'POST', path: '/api/v1/imports' },
  listReplays: { method: 'GET', path: '/api/v1/replay' },
  getReplay: { method: 'GET', path: '/api/v1/replay/{symbol}' },
  startReplay: { method: 'PUT', path: '/api/v1/replay/{symbol}' },
  updateReplay: { method: 'PATCH', path: '/api/v1/replay/{symbol}' },
  stopReplay: { method: 'DELETE', path: '/api/v1/replay/{symbol}' },
  stepReplay: { method: 'POST', path: '/api/v1/replay/{symbol}/step' },
  udfConfig: { method: 'GET', path: '/api/v1/udf/config' },
  udfSymbols: { method: 'GET', path: '/api/v1/udf/symbols' },
  udfSymbolInfo: { method: 'GET', path: '/api/v1/udf/symbol_info' },
  udfSearch: { method: 'GET', path: '/api/v1/udf/search' },
  udfHistory: { method: 'GET', path: '/api/v1/udf/history' },
  udfMarks: { method: 'GET', path: '/api/v1/udf/marks' },
  udfTimescaleMarks: { method: 'GET', path: '/api/v1/udf/timescale_marks' },
  udfTime: { method: 'GET', path: '/api/v1/udf/time' },
  udfQuotes: { method: 'GET', path: '/api/v1/udf/quotes' },
  placeOrder: { method: 'POST', path: '/api/v1/broker/orders', repeatable: true },
  getOrders: { method: 'GET', path: '/api/v1/broker/orders' },
  previewOrder: { method: 'POST', path: '/api/v1/broker/orders/preview' },
  modifyOrder: { method: 'PUT', path: '/api/v1/broker/orders/{order_id}' },
  cancelOrder: { method: 'DELETE', path: '/api/v1/broker/orders/{order_id}' },
  getPositions: { method: 'GET', path: '/api/v1/broker/positions' },
  closePosition: { method: 'DELETE', path: '/api/v1/broker/positions/{position_id}', repeatable: true },
  reversePosition: {
    method: 'POST',
    path: '/api/v1/broker/positions/{position_id}/reverse',
    repeatable: true,
  },
  editPositionBrackets: { method: 'PUT', path: '/api/v1/broker/positions/{position_id}/brackets' },
  getExecutions: { method: 'GET', path: '/api/v1/broker/executions/{symbol}' },
  getAccountInfo: { method: 'GET', path: '/api/v1/broker/account' },
  getAccounts: { method: 'GET', path: '/api/v1/broker/accounts' },
  getBrokerCapabilities: { method: 'GET', path: '/api/v1/broker/capabilities' },
  getBrokerConnection: { method: 'GET', path: '/api/v1/broker/connection' },
  leverageInfo: { method: 'GET', path: '/api/v1/broker/leverage/info' },
  setLeverage: { method: 'PUT', path: '/api/v1/broker/leverage/set' },
  previewLeverage: { method: 'POST', path: '/api/v1/broker/leverage/preview' },
  getPortfolioMetrics: { method: 'GET', path: '/api/v1/portfolio/metrics' },
  getPortfolioPositions: { method: 'GET', path: '/api/v1/portfolio/positions' },
  getExposure: { method: 'GET', path: '/api/v1/portfolio/exposure' },
  getDailySnapshots: { method: 'GET', path: '/api/v1/portfolio/snapshots' },
  getEquityCurve: { method: 'GET', path: '/api/v1/portfolio/equity-curve' },
  getShadowReport: { method: 'GET', path: '/api/v1/portfolio/shadow' },
  emergencyHalt: { method: 'POST', path: '/api/v1/portfolio/emergency-halt' },
  resumeTrading: { method: 'POST', path: '/api/v1/portfolio/resume' },
  getRiskLimits: { method: 'GET', path: '/api/v1/risk/limits' },
  setRiskLimits: { method: 'PUT', path: '/api/v1/risk/limits' },
  getRiskStatus: { method: 'GET', path: '/api/v1/risk/status' },
  getRiskHistory: { method: 'GET', path: '/api/v1/risk/history' },
  listStrategies: { method: 'GET', path: '/api/v1/strategies' },
  getStrategy: { method: 'GET', path: '/api/v1/strategies/{strategy_id}' },
  startStrategy: { method: 'POST', path: '/api/v1/strategies/{strategy_id}/start' },
  stopStrategy: { method: 'POST', path: '/api/v1/strategies/{strategy_id}/stop' },
  listGaps: { method: 'GET', path: '/api/v1/gaps' },
  getCharts: { method: 'GET', path: '/1.1/charts' },
  saveChart: { method: 'POST', path: '/1.1/charts' },
  deleteChart: { method: 'DELETE', path: '/1.1/charts' },
  getStudyTemplates: { method: 'GET', path: '/1.1/study_templates' },
  saveStudyTemplate: { method: 'POST', path: '/1.1/study_templates' },
  deleteStudyTemplate: { method: 'DELETE', path: '/1.1/study_templates' },
  getDrawingTemplates: { method: 'GET', path: '/1.1/drawing_templates' },
  saveDrawingTemplate: { method: 'POST', path: '/1.1/drawing_templates' },
  deleteDrawingTemplate: { method: 'DELETE', path: '/1.1/drawing_templates' },
} as const;

/**
 * What every operation takes and gives. `params` fill the path's placeholders; `undefined` says that an
 * operation takes nothing of the kind, and as a result that the body is empty.
 */
export interface Operations {
  /** What this server is and where everything is found; a browser gets the trading page instead. */
  getApiMetadata: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getApiMetadata']['responses'][200]['content']['application/json'];
  };

  /** Whether this version of the API is up. */
  getHealthStatus: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getHealthStatus']['responses'][200]['content']['application/json'];
  };

  /** The version of the API this path belongs to. */
  getCurrentAPIVersion: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getCurrentAPIVersion']['responses'][200]['content']['application/json'];
  };

  /** All versions of the API and where each stands in its life cycle. */
  getAPIVersions: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getAPIVersions']['responses'][200]['content']['application/json'];
  };

  /** Whether the server is healthy, with its uptime. */
  getServerHealth: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getServerHealth']['responses'][200]['content']['application/json'];
  };

  /** Answers 204 while the process runs. */
  getLiveness: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: undefined;
  };

  /** Whether requests can be served: 200 when ready, 503 when not. */
  getReadiness: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getReadiness']['responses'][200]['content']['application/json'];
  };

  /** Every component with its state, and latency metrics. */
  getDetailedHealth: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getDetailedHealth']['responses'][200]['content']['application/json'];
  };

  /** Latency of orders, data, sockets and requests in milliseconds. */
  getHealthMetrics: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getHealthMetrics']['responses'][200]['content']['application/json'];
  };

  /** Metrics in the Prometheus text format. */
  getPrometheusMetrics: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: string;
  };

  /** What the datafeed offers: resolutions, exchanges, symbol types. */
  getConfig: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getConfig']['responses'][200]['content']['application/json'];
  };

  /** Symbols whose name, ticker or description contains the text. */
  searchSymbols: {
    params: undefined;
    query: Api['searchSymbols']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['searchSymbols']['responses'][200]['content']['application/json'];
  };

  /** Everything a chart must know of a symbol. */
  resolveSymbol: {
    params: Api['resolveSymbol']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['resolveSymbol']['responses'][200]['content']['application/json'];
  };

  /** Bars of a symbol in [from_time, to_time), or the last count_back ones before to_time. */
  getBars: {
    params: undefined;
    query: Api['getBars']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getBars']['responses'][200]['content']['application/json'];
  };

  /** Quotes of several symbols in the order asked; an unknown one is an element with s = "error". */
  getQuotes: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: Api['getQuotes']['requestBody']['content']['application/json'];
    result: Api['getQuotes']['responses'][200]['content']['application/json'];
  };

  /** Depth of book of a symbol. */
  getDepth: {
    params: Api['getDepth']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getDepth']['responses'][200]['content']['application/json'];
  };

  /** What a unit of one currency is worth in another. */
  getExchangeRate: {
    params: undefined;
    query: Api['getExchangeRate']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getExchangeRate']['responses'][200]['content']['application/json'];
  };

  /** Whether the datafeed serves, and how much. */
  datafeedHealthCheck: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['datafeedHealthCheck']['responses'][200]['content']['application/json'];
  };

  /** Imports the prices of a CSV file as a symbol that can be charted and replayed. */
  importPrices: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: Api['importPrices']['requestBody']['content']['application/json'];
    result: Api['importPrices']['responses'][200]['content']['application/json'];
  };

  /** Every imported symbol and where its replay stands. */
  listReplays: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['listReplays']['responses'][200]['content']['application/json'];
  };

  /** Where the replay of one imported symbol stands. */
  getReplay: {
    params: Api['getReplay']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getReplay']['responses'][200]['content']['application/json'];
  };

  /** Moves the cursor of an imported symbol to a date and plays from there. */
  startReplay: {
    params: Api['startReplay']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: Api['startReplay']['requestBody']['content']['application/json'];
    result: Api['startReplay']['responses'][200]['content']['application/json'];
  };

  /** Pauses, resumes or changes the speed of a started replay. */
  updateReplay: {
    params: Api['updateReplay']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: Api['updateReplay']['requestBody']['content']['application/json'];
    result: Api['updateReplay']['responses'][200]['content']['application/json'];
  };

  /** Ends the replay: the whole history is shown again and the market of the symbol is closed. */
  stopReplay: {
    params: Api['stopReplay']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['stopReplay']['responses'][200]['content']['application/json'];
  };

  /** Plays whole source bars at once, playing or paused. */
  stepReplay: {
    params: Api['stepReplay']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: Api['stepReplay']['requestBody']['content']['application/json'];
    result: Api['stepReplay']['responses'][200]['content']['application/json'];
  };

  /** Configuration of the UDF datafeed. */
  udfConfig: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['udfConfig']['responses'][200]['content']['application/json'];
  };

  /** Resolves a symbol by name, ticker or EXCHANGE:NAME. */
  udfSymbols: {
    params: undefined;
    query: Api['udfSymbols']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['udfSymbols']['responses'][200]['content']['application/json'];
  };

  /** All symbols of an exchange as a table. */
  udfSymbolInfo: {
    params: undefined;
    query: Api['udfSymbolInfo']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['udfSymbolInfo']['responses'][200]['content']['application/json'];
  };

  /** Finds symbols; the header X-Total-Count tells how many match in all. */
  udfSearch: {
    params: undefined;
    query: Api['udfSearch']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['udfSearch']['responses'][200]['content']['application/json'];
  };

  /** Bars in [from, to), or the last countback ones before to. */
  udfHistory: {
    params: undefined;
    query: Api['udfHistory']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['udfHistory']['responses'][200]['content']['application/json'];
  };

  /** Own fills as marks on bars. */
  udfMarks: {
    params: undefined;
    query: Api['udfMarks']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['udfMarks']['responses'][200]['content']['application/json'];
  };

  /** Own fills as marks on the time scale. */
  udfTimescaleMarks: {
    params: undefined;
    query: Api['udfTimescaleMarks']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['udfTimescaleMarks']['responses'][200]['content']['application/json'];
  };

  /** Server time in unix seconds, as a bare number. */
  udfTime: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['udfTime']['responses'][200]['content']['application/json'];
  };

  /** Quotes of several symbols, comma-separated. */
  udfQuotes: {
    params: undefined;
    query: Api['udfQuotes']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['udfQuotes']['responses'][200]['content']['application/json'];
  };

  /** Places an order; the answer comes once it is durable. */
  placeOrder: {
    params: undefined;
    query: Api['placeOrder']['parameters']['query'];
    headers: Api['placeOrder']['parameters']['header'];
    body: Api['placeOrder']['requestBody']['content']['application/json'];
    result: Api['placeOrder']['responses'][200]['content']['application/json'];
  };

  /** Working orders and today's final ones. */
  getOrders: {
    params: undefined;
    query: Api['getOrders']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getOrders']['responses'][200]['content']['application/json'];
  };

  /** What an order would cost, without placing it. */
  previewOrder: {
    params: undefined;
    query: Api['previewOrder']['parameters']['query'];
    headers: undefined;
    body: Api['previewOrder']['requestBody']['content']['application/json'];
    result: Api['previewOrder']['responses'][200]['content']['application/json'];
  };

  /** Makes a working order what the body says; a bracket that the body leaves out is removed. */
  modifyOrder: {
    params: Api['modifyOrder']['parameters']['path'];
    query: Api['modifyOrder']['parameters']['query'];
    headers: undefined;
    body: Api['modifyOrder']['requestBody']['content']['application/json'];
    result: Api['modifyOrder']['responses'][200]['content']['application/json'];
  };

  /** Cancels a working order, and with it its bracket. */
  cancelOrder: {
    params: Api['cancelOrder']['parameters']['path'];
    query: Api['cancelOrder']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['cancelOrder']['responses'][200]['content']['application/json'];
  };

  /** Open positions. */
  getPositions: {
    params: undefined;
    query: Api['getPositions']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getPositions']['responses'][200]['content']['application/json'];
  };

  /** Closes a position, or a part of it, with a market order of the opposite side. */
  closePosition: {
    params: Api['closePosition']['parameters']['path'];
    query: Api['closePosition']['parameters']['query'];
    headers: Api['closePosition']['parameters']['header'];
    body: undefined;
    result: Api['closePosition']['responses'][200]['content']['application/json'];
  };

  /** Turns a position round with one market order of twice its quantity; its bracket is cancelled. */
  reversePosition: {
    params: Api['reversePosition']['parameters']['path'];
    query: Api['reversePosition']['parameters']['query'];
    headers: Api['reversePosition']['parameters']['header'];
    body: undefined;
    result: Api['reversePosition']['responses'][200]['content']['application/json'];
  };

  /** Sets take-profit and stop of an open position; its other orders stay as they are. */
  editPositionBrackets: {
    params: Api['editPositionBrackets']['parameters']['path'];
    query: Api['editPositionBrackets']['parameters']['query'];
    headers: undefined;
    body: Api['editPositionBrackets']['requestBody']['content']['application/json'];
    result: Api['editPositionBrackets']['responses'][200]['content']['application/json'];
  };

  /** Own fills of a symbol, oldest first. */
  getExecutions: {
    params: Api['getExecutions']['parameters']['path'];
    query: Api['getExecutions']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getExecutions']['responses'][200]['content']['application/json'];
  };

  /** The account orders go to. */
  getAccountInfo: {
    params: undefined;
    query: Api['getAccountInfo']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getAccountInfo']['responses'][200]['content']['application/json'];
  };

  /** The accounts the caller may use, the default one first. */
  getAccounts: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getAccounts']['responses'][200]['content']['application/json'];
  };

  /** Which orders the venue of an account takes, and whether a leverage can be set there. */
  getBrokerCapabilities: {
    params: undefined;
    query: Api['getBrokerCapabilities']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getBrokerCapabilities']['responses'][200]['content']['application/json'];
  };

  /** Whether an account is connected to its venue, and why it takes no orders if it does not. */
  getBrokerConnection: {
    params: undefined;
    query: Api['getBrokerConnection']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getBrokerConnection']['responses'][200]['content']['application/json'];
  };

  /** The leverage set for a symbol and its bounds; one that estimates margin alone, with nothing to set, where the venue decides margin. */
  leverageInfo: {
    params: undefined;
    query: Api['leverageInfo']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['leverageInfo']['responses'][200]['content']['application/json'];
  };

  /** Sets the leverage of a symbol, unless the venue of the account decides margin. */
  setLeverage: {
    params: undefined;
    query: Api['setLeverage']['parameters']['query'];
    headers: undefined;
    body: Api['setLeverage']['requestBody']['content']['application/json'];
    result: Api['setLeverage']['responses'][200]['content']['application/json'];
  };

  /** What a leverage would mean, without setting it. */
  previewLeverage: {
    params: undefined;
    query: Api['previewLeverage']['parameters']['query'];
    headers: undefined;
    body: Api['previewLeverage']['requestBody']['content']['application/json'];
    result: Api['previewLeverage']['responses'][200]['content']['application/json'];
  };

  /** Equity, exposure, margin and risk of an account in one answer. */
  getPortfolioMetrics: {
    params: undefined;
    query: Api['getPortfolioMetrics']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getPortfolioMetrics']['responses'][200]['content']['application/json'];
  };

  /** Open positions with market value, P/L by cause and lots. */
  getPortfolioPositions: {
    params: undefined;
    query: Api['getPortfolioPositions']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getPortfolioPositions']['responses'][200]['content']['application/json'];
  };

  /** What the account is exposed to, by symbol, currency and type of instrument. */
  getExposure: {
    params: undefined;
    query: Api['getExposure']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getExposure']['responses'][200]['content']['application/json'];
  };

  /** The account at the end of past UTC days, the newest 400, oldest first. */
  getDailySnapshots: {
    params: undefined;
    query: Api['getDailySnapshots']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getDailySnapshots']['responses'][200]['content']['application/json'];
  };

  /** Equity of the account over the last year, kept every minute and at every fill; by the hour once two days old. */
  getEquityCurve: {
    params: undefined;
    query: Api['getEquityCurve']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getEquityCurve']['responses'][200]['content']['application/json'];
  };

  /** Where the venue and the paper venue beside it differ. */
  getShadowReport: {
    params: undefined;
    query: Api['getShadowReport']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getShadowReport']['responses'][200]['content']['application/json'];
  };

  /** Halts trading at once: no new order, every working one cancelled, positions closed if asked. */
  emergencyHalt: {
    params: undefined;
    query: Api['emergencyHalt']['parameters']['query'];
    headers: undefined;
    body: NonNullable<Api['emergencyHalt']['requestBody']>['content']['application/json'] | undefined;
    result: Api['emergencyHalt']['responses'][200]['content']['application/json'];
  };

  /** Lifts a halt, for a reason; strategies stay stopped. */
  resumeTrading: {
    params: undefined;
    query: Api['resumeTrading']['parameters']['query'];
    headers: undefined;
    body: Api['resumeTrading']['requestBody']['content']['application/json'];
    result: Api['resumeTrading']['responses'][200]['content']['application/json'];
  };

  /** The limits every order of the account is checked against. */
  getRiskLimits: {
    params: undefined;
    query: Api['getRiskLimits']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getRiskLimits']['responses'][200]['content']['application/json'];
  };

  /** Sets the limits it names and answers with all of them; working orders stay as they are. */
  setRiskLimits: {
    params: undefined;
    query: Api['setRiskLimits']['parameters']['query'];
    headers: undefined;
    body: Api['setRiskLimits']['requestBody']['content']['application/json'];
    result: Api['setRiskLimits']['responses'][200]['content']['application/json'];
  };

  /** Where the account stands against its limits, and whether it is halted. */
  getRiskStatus: {
    params: undefined;
    query: Api['getRiskStatus']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getRiskStatus']['responses'][200]['content']['application/json'];
  };

  /** Halts, resumes and changed limits of the account, newest first; the newest 1,000 are known. */
  getRiskHistory: {
    params: undefined;
    query: Api['getRiskHistory']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getRiskHistory']['responses'][200]['content']['application/json'];
  };

  /** The strategies on the caller's accounts. */
  listStrategies: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['listStrategies']['responses'][200]['content']['application/json'];
  };

  /** What a strategy does and has logged. */
  getStrategy: {
    params: Api['getStrategy']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['getStrategy']['responses'][200]['content']['application/json'];
  };

  /** Starts a strategy; refused while its account is halted. */
  startStrategy: {
    params: Api['startStrategy']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['startStrategy']['responses'][200]['content']['application/json'];
  };

  /** Stops a strategy: its working orders are cancelled, positions stay with the brackets that protect them. */
  stopStrategy: {
    params: Api['stopStrategy']['parameters']['path'];
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['stopStrategy']['responses'][200]['content']['application/json'];
  };

  /** The interruptions of the venue since the server was started, oldest first, the newest 1,000 at most. */
  listGaps: {
    params: undefined;
    query: undefined;
    headers: undefined;
    body: undefined;
    result: Api['listGaps']['responses'][200]['content']['application/json'];
  };

  /** The saved chart layouts, newest first, or with `chart` the content of one. */
  getCharts: {
    params: undefined;
    query: Api['getCharts']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getCharts']['responses'][200]['content']['application/json'];
  };

  /** Saves a chart layout as a new one, or with `chart` in place of one. */
  saveChart: {
    params: undefined;
    query: Api['saveChart']['parameters']['query'];
    headers: undefined;
    body: Api['saveChart']['requestBody']['content']['application/json'];
    result: Api['saveChart']['responses'][200]['content']['application/json'];
  };

  /** Deletes a saved chart layout. */
  deleteChart: {
    params: undefined;
    query: Api['deleteChart']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['deleteChart']['responses'][200]['content']['application/json'];
  };

  /** The saved study templates by name, or with `template` the content of one. */
  getStudyTemplates: {
    params: undefined;
    query: Api['getStudyTemplates']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getStudyTemplates']['responses'][200]['content']['application/json'];
  };

  /** Saves a study template, in place of one of the same name. */
  saveStudyTemplate: {
    params: undefined;
    query: Api['saveStudyTemplate']['parameters']['query'];
    headers: undefined;
    body: Api['saveStudyTemplate']['requestBody']['content']['application/json'];
    result: Api['saveStudyTemplate']['responses'][200]['content']['application/json'];
  };

  /** Deletes a saved study template. */
  deleteStudyTemplate: {
    params: undefined;
    query: Api['deleteStudyTemplate']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['deleteStudyTemplate']['responses'][200]['content']['application/json'];
  };

  /** The names of the templates saved for a drawing, or with `name` the content of one. */
  getDrawingTemplates: {
    params: undefined;
    query: Api['getDrawingTemplates']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['getDrawingTemplates']['responses'][200]['content']['application/json'];
  };

  /** Saves a template of a drawing, in place of one of the same name. */
  saveDrawingTemplate: {
    params: undefined;
    query: Api['saveDrawingTemplate']['parameters']['query'];
    headers: undefined;
    body: Api['saveDrawingTemplate']['requestBody']['content']['application/json'];
    result: Api['saveDrawingTemplate']['responses'][200]['content']['application/json'];
  };

  /** Deletes a saved template of a drawing. */
  deleteDrawingTemplate: {
    params: undefined;
    query: Api['deleteDrawingTemplate']['parameters']['query'];
    headers: undefined;
    body: undefined;
    result: Api['deleteDrawingTemplate']['responses'][200]['content']['application/json'];
  };
}
