import type { RiskLimits } from '@tickwire/contracts';

/**
 * What a fresh account starts with: wide enough for ordinary trading, narrow enough to stop a runaway loop, a slipped
 * finger or a dead feed. Values are in the account's currency.
 */
export const defaultLimits: RiskLimits = {
  account: {
    maxOrderQuantity: 10_000_000,
    maxOrderNotional: 10_000_000,
    maxPositionQuantity: 100_000_000,
    maxPositionNotional: 50_000_000,
    maxGrossExposure: 100_000_000,
    maxNetExposure: 100_000_000,
    maxConcentration: null,
    maxLeverage: 100,
    maxOpenOrders: 10_000,
    maxOrdersPerSecond: 1000,
    maxFillsPerMinute: 10_000,
    fatFingerMultiple: 100,
    priceCollar: 0.25,
    maxQuoteAgeMs: 60_000,
    duplicateWindowMs: 250,
    selfTrade: 'deny',
    dailyLossReduce: 0.2,
    dailyLossHalt: 0.3,
    drawdownReduce: 0.3,
    drawdownHalt: 0.5,
  },
  symbols: [],
};
