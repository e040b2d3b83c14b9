import type { RiskLimits } from '@tickwire/contracts';

/** Lets everything pass that the account has the margin for. */
export const noLimits: RiskLimits = {
  account: {
    maxOrderQuantity: null,
    maxOrderNotional: null,
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
    selfTrade: 'allow',
    dailyLossReduce: null,
    dailyLossHalt: null,
    drawdownReduce: null,
    drawdownHalt: null,
  },
  symbols: [],
};
