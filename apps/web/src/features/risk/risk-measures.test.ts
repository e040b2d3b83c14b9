import type { AccountLimits, RiskStatus } from '@tickwire/client';
import { expect, test } from 'vitest';
import { riskMeasures } from './risk-measures.ts';

const status: RiskStatus = {
  accountId: 'A',
  currency: 'USD',
  halt: { level: 'active', flatten: false },
  equity: 98_000,
  dayPL: -2_000,
  dayOpenEquity: 100_000,
  peakEquity: 101_000,
  drawdown: 0.0297,
  dailyLoss: 0.02,
  grossExposure: 50_000,
  netExposure: -50_000,
  leverage: 0.51,
  openOrders: 3,
  unpriceable: [],
  breaches: [],
};

const limits: AccountLimits = {
  maxOrderQuantity: null,
  maxOrderNotional: null,
  maxPositionQuantity: null,
  maxPositionNotional: null,
  maxGrossExposure: 100_000,
  maxNetExposure: null,
  maxConcentration: null,
  maxLeverage: 2,
  maxOpenOrders: 0,
  maxOrdersPerSecond: null,
  maxFillsPerMinute: null,
  fatFingerMultiple: null,
  priceCollar: null,
  maxQuoteAgeMs: null,
  duplicateWindowMs: null,
  selfTrade: 'deny',
  dailyLossReduce: 0.04,
  dailyLossHalt: 0.1,
  drawdownReduce: null,
  drawdownHalt: 0.3,
};

const measure = (label: string, risk: RiskStatus, limit?: AccountLimits) =>
  riskMeasures(risk, limit).find((item) => item.label === label);

test('each figure stands beside the limit that binds it', () => {
  expect(measure('Day P/L', status, limits)).toEqual({
    label: 'Day P/L',
    text: '−2,000.00 (−2.00%)',
    tone: 'down',
    against: 'loss limit 4.00%',
    used: 0.5,
  });
  expect(measure('Drawdown', status, limits)).toMatchObject({ text: '2.97%', against: 'limit 30.00%' });
  expect(measure('Gross exposure', status, limits)).toMatchObject({ against: 'of 100,000.00', used: 0.5 });
  expect(measure('Leverage', status, limits)).toMatchObject({ text: '0.51x', against: 'of 2.00x' });
});

test('without a limit nothing is used, and anything is too much of a limit of nothing', () => {
  expect(measure('Net exposure', status, limits)).toEqual({
    label: 'Net exposure',
    text: '−50,000.00',
    against: 'no limit',
  });
  expect(measure('Open orders', status, limits)?.used).toBe(Infinity);
  expect(measure('Open orders', status)).toEqual({ label: 'Open orders', text: '3' });
});

test('what cannot be priced has no figure', () => {
  const { equity: _equity, dayPL: _dayPL, leverage: _leverage, ...unpriced } = status;
  expect(riskMeasures(unpriced, limits).filter(({ text }) => text === '–')).toHaveLength(3);
  expect(measure('Leverage', unpriced, limits)).not.toHaveProperty('used');
});
