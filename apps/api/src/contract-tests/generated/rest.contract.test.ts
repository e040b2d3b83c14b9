// Generated from the contracts by `make generate`. Do not edit.

import { describe, test } from 'vitest';
import { restContract } from '../rest-contract.ts';
import { runningServer } from '../running-server.ts';

const server = runningServer();

describe('getApiMetadata: GET /', () => {
  const operation = restContract(server, 'getApiMetadata');
  test('metadata: 200', () => operation.example('metadata'));
});

describe('getHealthStatus: GET /api/v1/health', () => {
  const operation = restContract(server, 'getHealthStatus');
  test('up: 200', () => operation.example('up'));
});

describe('getCurrentAPIVersion: GET /api/v1/version', () => {
  const operation = restContract(server, 'getCurrentAPIVersion');
  test('this version: 200', () => operation.example('this version'));
});

describe('getAPIVersions: GET /api/v1/versions', () => {
  const operation = restContract(server, 'getAPIVersions');
  test('all versions: 200', () => operation.example('all versions'));
});

describe('getServerHealth: GET /health', () => {
  const operation = restContract(server, 'getServerHealth');
  test('healthy: 200', () => operation.example('healthy'));
});

describe('getLiveness: GET /health/live', () => {
  const operation = restContract(server, 'getLiveness');
  test('alive: 204', () => operation.example('alive'));
});

describe('getReadiness: GET /health/ready', () => {
  const operation = restContract(server, 'getReadiness');
  test('ready: 200', () => operation.example('ready'));
});

describe('getDetailedHealth: GET /health/detailed', () => {
  const operation = restContract(server, 'getDetailedHealth');
  test('components: 200', () => operation.example('components'));
});

describe('getHealthMetrics: GET /health/metrics', () => {
  const operation = restContract(server, 'getHealthMetrics');
  test('latencies: 200', () => operation.example('latencies'));
});

describe('getPrometheusMetrics: GET /metrics', () => {
  const operation = restContract(server, 'getPrometheusMetrics');
  test('metrics: 200', () => operation.example('metrics'));
});

describe('getConfig: GET /api/v1/datafeed/config', () => {
  const operation = restContract(server, 'getConfig');
  test('configuration: 200', () => operation.example('configuration'));
});

describe('searchSymbols: GET /api/v1/datafeed/search', () => {
  const operation = restContract(server, 'searchSymbols');
  test('by name: 200', () => operation.example('by name'));
  test('all forex pairs: 200', () => operation.example('all forex pairs'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('resolveSymbol: GET /api/v1/datafeed/resolve/{symbol}', () => {
  const operation = restContract(server, 'resolveSymbol');
  test('by name: 200', () => operation.example('by name'));
  test('by exchange and name: 200', () => operation.example('by exchange and name'));
  test('unknown symbol: 404', () => operation.example('unknown symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getBars: GET /api/v1/datafeed/bars', () => {
  const operation = restContract(server, 'getBars');
  test('last 300 minutes of bitcoin: 200', () => operation.example('last 300 minutes of bitcoin'));
  test('a week of days: 200', () => operation.example('a week of days'));
  test('far more than one page holds: 200', () => operation.example('far more than one page holds'));
  test('unknown symbol: 404', () => operation.example('unknown symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getQuotes: POST /api/v1/datafeed/quotes', () => {
  const operation = restContract(server, 'getQuotes');
  test('two symbols: 200', () => operation.example('two symbols'));
  test('one unknown: 200', () => operation.example('one unknown'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getDepth: GET /api/v1/datafeed/depth/{symbol}', () => {
  const operation = restContract(server, 'getDepth');
  test('five levels of bitcoin: 200', () => operation.example('five levels of bitcoin'));
  test('unknown symbol: 404', () => operation.example('unknown symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getExchangeRate: GET /api/v1/datafeed/exchange-rate', () => {
  const operation = restContract(server, 'getExchangeRate');
  test('euros in dollars: 200', () => operation.example('euros in dollars'));
  test('a currency nobody quotes: 422', () => operation.example('a currency nobody quotes'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('datafeedHealthCheck: GET /api/v1/datafeed/health', () => {
  const operation = restContract(server, 'datafeedHealthCheck');
  test('serving: 200', () => operation.example('serving'));
});

describe('importPrices: POST /api/v1/imports', () => {
  const operation = restContract(server, 'importPrices');
  test('two days: 200', () => operation.example('two days'));
  test('a row without a close: 422', () => operation.example('a row without a close'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('listReplays: GET /api/v1/replay', () => {
  const operation = restContract(server, 'listReplays');
  test('all: 200', () => operation.example('all'));
});

describe('getReplay: GET /api/v1/replay/{symbol}', () => {
  const operation = restContract(server, 'getReplay');
  test('not an imported symbol: 409', () => operation.example('not an imported symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('startReplay: PUT /api/v1/replay/{symbol}', () => {
  const operation = restContract(server, 'startReplay');
  test('not an imported symbol: 409', () => operation.example('not an imported symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('updateReplay: PATCH /api/v1/replay/{symbol}', () => {
  const operation = restContract(server, 'updateReplay');
  test('not an imported symbol: 409', () => operation.example('not an imported symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('stepReplay: POST /api/v1/replay/{symbol}/step', () => {
  const operation = restContract(server, 'stepReplay');
  test('not an imported symbol: 409', () => operation.example('not an imported symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('stopReplay: DELETE /api/v1/replay/{symbol}', () => {
  const operation = restContract(server, 'stopReplay');
  test('not an imported symbol: 409', () => operation.example('not an imported symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('udfConfig: GET /api/v1/udf/config', () => {
  const operation = restContract(server, 'udfConfig');
  test('configuration: 200', () => operation.example('configuration'));
});

describe('udfSymbols: GET /api/v1/udf/symbols', () => {
  const operation = restContract(server, 'udfSymbols');
  test('by exchange and name: 200', () => operation.example('by exchange and name'));
  test('unknown symbol: 404', () => operation.example('unknown symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('udfSymbolInfo: GET /api/v1/udf/symbol_info', () => {
  const operation = restContract(server, 'udfSymbolInfo');
  test('one exchange: 200', () => operation.example('one exchange'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('udfSearch: GET /api/v1/udf/search', () => {
  const operation = restContract(server, 'udfSearch');
  test('by name: 200', () => operation.example('by name'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('udfHistory: GET /api/v1/udf/history', () => {
  const operation = restContract(server, 'udfHistory');
  test('last 300 minutes: 200', () => operation.example('last 300 minutes'));
  test('unknown symbol: 404', () => operation.example('unknown symbol'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('udfMarks: GET /api/v1/udf/marks', () => {
  const operation = restContract(server, 'udfMarks');
  test('fills: 200', () => operation.example('fills'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('udfTimescaleMarks: GET /api/v1/udf/timescale_marks', () => {
  const operation = restContract(server, 'udfTimescaleMarks');
  test('fills: 200', () => operation.example('fills'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('udfTime: GET /api/v1/udf/time', () => {
  const operation = restContract(server, 'udfTime');
  test('now: 200', () => operation.example('now'));
});

describe('udfQuotes: GET /api/v1/udf/quotes', () => {
  const operation = restContract(server, 'udfQuotes');
  test('two symbols: 200', () => operation.example('two symbols'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('placeOrder: POST /api/v1/broker/orders', () => {
  const operation = restContract(server, 'placeOrder');
  test('market order: 200', () => operation.example('market order'));
  test('limit order: 200', () => operation.example('limit order'));
  test('limit order with a bracket, of the day: 200', () =>
    operation.example('limit order with a bracket, of the day'));
  test('two keys that differ: 422', () => operation.example('two keys that differ'));
  test('limit order without its price: 422', () => operation.example('limit order without its price'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('previewOrder: POST /api/v1/broker/orders/preview', () => {
  const operation = restContract(server, 'previewOrder');
  test('limit order: 200', () => operation.example('limit order'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('modifyOrder: PUT /api/v1/broker/orders/{order_id}', () => {
  const operation = restContract(server, 'modifyOrder');
  test('unknown order: 404', () => operation.example('unknown order'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('cancelOrder: DELETE /api/v1/broker/orders/{order_id}', () => {
  const operation = restContract(server, 'cancelOrder');
  test('unknown order: 404', () => operation.example('unknown order'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getOrders: GET /api/v1/broker/orders', () => {
  const operation = restContract(server, 'getOrders');
  test('all: 200', () => operation.example('all'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getPositions: GET /api/v1/broker/positions', () => {
  const operation = restContract(server, 'getPositions');
  test('all: 200', () => operation.example('all'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('closePosition: DELETE /api/v1/broker/positions/{position_id}', () => {
  const operation = restContract(server, 'closePosition');
  test('no such position: 404', () => operation.example('no such position'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('reversePosition: POST /api/v1/broker/positions/{position_id}/reverse', () => {
  const operation = restContract(server, 'reversePosition');
  test('no such position: 404', () => operation.example('no such position'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('editPositionBrackets: PUT /api/v1/broker/positions/{position_id}/brackets', () => {
  const operation = restContract(server, 'editPositionBrackets');
  test('no such position: 404', () => operation.example('no such position'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getExecutions: GET /api/v1/broker/executions/{symbol}', () => {
  const operation = restContract(server, 'getExecutions');
  test('fills of bitcoin: 200', () => operation.example('fills of bitcoin'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getAccountInfo: GET /api/v1/broker/account', () => {
  const operation = restContract(server, 'getAccountInfo');
  test('the default account: 200', () => operation.example('the default account'));
  test('no such account: 404', () => operation.example('no such account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getAccounts: GET /api/v1/broker/accounts', () => {
  const operation = restContract(server, 'getAccounts');
  test('all: 200', () => operation.example('all'));
});

describe('getBrokerCapabilities: GET /api/v1/broker/capabilities', () => {
  const operation = restContract(server, 'getBrokerCapabilities');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('no such account: 404', () => operation.example('no such account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getBrokerConnection: GET /api/v1/broker/connection', () => {
  const operation = restContract(server, 'getBrokerConnection');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('no such account: 404', () => operation.example('no such account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('leverageInfo: GET /api/v1/broker/leverage/info', () => {
  const operation = restContract(server, 'leverageInfo');
  test('bitcoin: 200', () => operation.example('bitcoin'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('setLeverage: PUT /api/v1/broker/leverage/set', () => {
  const operation = restContract(server, 'setLeverage');
  test('tenfold: 200', () => operation.example('tenfold'));
  test('too high: 422', () => operation.example('too high'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('previewLeverage: POST /api/v1/broker/leverage/preview', () => {
  const operation = restContract(server, 'previewLeverage');
  test('tenfold: 200', () => operation.example('tenfold'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getPortfolioMetrics: GET /api/v1/portfolio/metrics', () => {
  const operation = restContract(server, 'getPortfolioMetrics');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getPortfolioPositions: GET /api/v1/portfolio/positions', () => {
  const operation = restContract(server, 'getPortfolioPositions');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getExposure: GET /api/v1/portfolio/exposure', () => {
  const operation = restContract(server, 'getExposure');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getDailySnapshots: GET /api/v1/portfolio/snapshots', () => {
  const operation = restContract(server, 'getDailySnapshots');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('of one month: 200', () => operation.example('of one month'));
  test('of a day there is not: 422', () => operation.example('of a day there is not'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getEquityCurve: GET /api/v1/portfolio/equity-curve', () => {
  const operation = restContract(server, 'getEquityCurve');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('of one day, coarsely: 200', () => operation.example('of one day, coarsely'));
  test('with fewer points than a curve has: 422', () =>
    operation.example('with fewer points than a curve has'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getShadowReport: GET /api/v1/portfolio/shadow', () => {
  const operation = restContract(server, 'getShadowReport');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('emergencyHalt: POST /api/v1/portfolio/emergency-halt', () => {
  const operation = restContract(server, 'emergencyHalt');
  test('everything, without a body: 200', () => operation.example('everything, without a body'));
  test('one account, closing its positions: 200', () =>
    operation.example('one account, closing its positions'));
  test('no such account: 404', () => operation.example('no such account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('resumeTrading: POST /api/v1/portfolio/resume', () => {
  const operation = restContract(server, 'resumeTrading');
  test('all accounts: 200', () => operation.example('all accounts'));
  test('without a reason: 422', () => operation.example('without a reason'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getRiskLimits: GET /api/v1/risk/limits', () => {
  const operation = restContract(server, 'getRiskLimits');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('setRiskLimits: PUT /api/v1/risk/limits', () => {
  const operation = restContract(server, 'setRiskLimits');
  test('smaller orders: 200', () => operation.example('smaller orders'));
  test('a limit on one symbol: 200', () => operation.example('a limit on one symbol'));
  test('a name that is no limit: 422', () => operation.example('a name that is no limit'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getRiskStatus: GET /api/v1/risk/status', () => {
  const operation = restContract(server, 'getRiskStatus');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getRiskHistory: GET /api/v1/risk/history', () => {
  const operation = restContract(server, 'getRiskHistory');
  test('of the default account: 200', () => operation.example('of the default account'));
  test('the ten before a change: 200', () => operation.example('the ten before a change'));
  test('more than a page holds: 422', () => operation.example('more than a page holds'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('listStrategies: GET /api/v1/strategies', () => {
  const operation = restContract(server, 'listStrategies');
  test('all: 200', () => operation.example('all'));
});

describe('getStrategy: GET /api/v1/strategies/{strategy_id}', () => {
  const operation = restContract(server, 'getStrategy');
  test('no such strategy: 404', () => operation.example('no such strategy'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('startStrategy: POST /api/v1/strategies/{strategy_id}/start', () => {
  const operation = restContract(server, 'startStrategy');
  test('no such strategy: 404', () => operation.example('no such strategy'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('stopStrategy: POST /api/v1/strategies/{strategy_id}/stop', () => {
  const operation = restContract(server, 'stopStrategy');
  test('no such strategy: 404', () => operation.example('no such strategy'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('listGaps: GET /api/v1/gaps', () => {
  const operation = restContract(server, 'listGaps');
  test('all: 200', () => operation.example('all'));
});

describe('getCharts: GET /1.1/charts', () => {
  const operation = restContract(server, 'getCharts');
  test('all of a user: 200', () => operation.example('all of a user'));
  test('no such chart: 404', () => operation.example('no such chart'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('saveChart: POST /1.1/charts', () => {
  const operation = restContract(server, 'saveChart');
  test('a new layout: 200', () => operation.example('a new layout'));
  test('in place of one that is gone: 404', () => operation.example('in place of one that is gone'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('deleteChart: DELETE /1.1/charts', () => {
  const operation = restContract(server, 'deleteChart');
  test('no such chart: 404', () => operation.example('no such chart'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getStudyTemplates: GET /1.1/study_templates', () => {
  const operation = restContract(server, 'getStudyTemplates');
  test('all of a user: 200', () => operation.example('all of a user'));
  test('no such template: 404', () => operation.example('no such template'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('saveStudyTemplate: POST /1.1/study_templates', () => {
  const operation = restContract(server, 'saveStudyTemplate');
  test('a template: 200', () => operation.example('a template'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('deleteStudyTemplate: DELETE /1.1/study_templates', () => {
  const operation = restContract(server, 'deleteStudyTemplate');
  test('no such template: 404', () => operation.example('no such template'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('getDrawingTemplates: GET /1.1/drawing_templates', () => {
  const operation = restContract(server, 'getDrawingTemplates');
  test('all of a drawing: 200', () => operation.example('all of a drawing'));
  test('no such template: 404', () => operation.example('no such template'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('saveDrawingTemplate: POST /1.1/drawing_templates', () => {
  const operation = restContract(server, 'saveDrawingTemplate');
  test('a template: 200', () => operation.example('a template'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});

describe('deleteDrawingTemplate: DELETE /1.1/drawing_templates', () => {
  const operation = restContract(server, 'deleteDrawingTemplate');
  test('no such template: 404', () => operation.example('no such template'));
  test('answers what its schemas admit', () => operation.validInput());
  test('refuses what its schemas do not admit', () => operation.invalidInput());
});
