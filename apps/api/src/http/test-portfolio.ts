import type { HaltState, RiskLimits, RiskStatus, Strategy } from '@tickwire/contracts';
import { ApiError } from '../api-error.ts';
import type { Composition } from '../composition.ts';

const NO_LIMITS: RiskLimits['account'] = {
  maxOrderQuantity: null,
  maxOrderNotional: 1000,
  maxPositionQuantity: null,
  maxPositionNotional: null,
  maxGrossExposure: null,
  maxNetExposure: null,
  maxConcentration: null,
  maxLeverage: null,
  maxOpenOrders: null,
  maxOrdersPerSecond: null,
  maxFillsPerMinute: null,
  fatFingerMultiple: null,
  priceCollar: null,
  maxQuoteAgeMs: null,
  duplicateWindowMs: null,
  selfTrade: 'deny',
  dailyLossReduce: null,
  dailyLossHalt: null,
  drawdownReduce: null,
  drawdownHalt: null,
};

const ACTIVE: HaltState = { level: 'active', flatten: false };

const status = (accountId: string): RiskStatus => ({
  accountId,
  currency: 'USD',
  halt: ACTIVE,
  equity: 1000,
  openOrders: 0,
  unpriceable: ['NOPRICE'],
  breaches: [{ name: 'maxLeverage', value: 2, observed: 3 }],
});

const pairs: Strategy = {
  id: 'pairs',
  name: 'Pairs',
  description: 'Buys one and sells the other.',
  accountId: 'DEMO-ACCOUNT',
  symbols: ['ACME'],
  status: 'stopped',
  orders: 0,
  fills: 0,
  log: [],
};

function strategy(id: string): Strategy {
  if (id === pairs.id) return pairs;
  throw new ApiError('unknown_strategy', `There is no strategy ${id}.`);
}

/**
 * Portfolio, risk and strategies with fixed data; a halt and a resume answer with what they were asked for. Every halt is
 * added to `halts`.
 */
export function testPortfolio(
  halts: HaltState[] = [],
): Pick<Composition, 'portfolio' | 'risk' | 'strategies'> {
  const halted = (accountId: string, halt: HaltState) => ({
    accountId,
    halt,
    durable: true,
    cancelled: 2,
    flattened: halt.flatten ? 1 : 0,
    notCancelled: [],
    notFlattened: [],
  });
  return {
    portfolio: {
      metrics: ({ accountId }) => ({
        ...status(accountId),
        balance: 1000,
        realizedPL: 0,
        fees: 0,
        deposits: 1000,
        cash: [{ currency: 'USD', amount: 1000 }],
        positions: 1,
      }),
      positions: () => [
        {
          symbol: 'ACME',
          side: 1,
          qty: 5,
          avgPrice: 100,
          currency: 'USD',
          costBasis: 500,
          lots: [{ qty: 5, price: 100 }],
        },
      ],
      exposure: ({ accountId }) => ({
        accountId,
        currency: 'USD',
        long: 500,
        short: 0,
        gross: 500,
        net: 500,
        bySymbol: [{ name: 'ACME', long: 500, short: 0, gross: 500, net: 500 }],
        byCurrency: [],
        byType: [],
        unpriceable: [],
      }),
      snapshots: ({ accountId }, { from = '2026-01-04' }) => [
        {
          accountId,
          day: from,
          balance: 1000,
          realizedPL: 0,
          fees: 0,
          deposits: 1000,
          cash: [],
          positions: [],
        },
      ],
      equityCurve: async ({ accountId }, { from = 0 }) => ({
        accountId,
        currency: 'USD',
        points: [{ time: from, balance: 1000 }],
      }),
      shadow: ({ accountId }) => ({ accountId, mode: 'paper', orders: 0, drifts: [] }),
      halt: async (_caller, { accountIds, reason, flatten }) => {
        const halt: HaltState = { level: 'halted', flatten, ...(reason !== undefined && { reason }) };
        halts.push(halt);
        return accountIds.map((accountId) => halted(accountId, halt));
      },
      resume: async (_caller, { accountIds, reason }) => ({
        accounts: accountIds.map((accountId) => ({ accountId, halt: { ...ACTIVE, reason } })),
      }),
    },
    risk: {
      limits: () => ({ account: NO_LIMITS, symbols: [] }),
      setLimits: async (_caller, { account = {} }) => ({
        account: Object.assign({}, NO_LIMITS, account),
        symbols: [],
      }),
      status: ({ accountId }) => status(accountId),
      history: () => ({
        changes: [
          {
            seq: 4711,
            time: 1_767_225_600_000,
            kind: 'limits',
            by: 'local',
            limits: [{ name: 'maxOrderQuantity', from: 100, to: null }],
          },
        ],
      }),
    },
    strategies: {
      list: () => [pairs],
      get: (_caller, id) => strategy(id),
      start: async (_caller, id) => ({ ...strategy(id), status: 'running' }),
      stop: async (_caller, id) => {
        throw new ApiError('strategy_not_running', `${strategy(id).name} is not running.`);
      },
    },
  };
}
