import type { AccountLimits } from '@tickwire/client';
import { expect, test } from 'vitest';
import { isLooser, loosenedOfSymbol } from './loosened.ts';

const account: AccountLimits = {
  maxOrderQuantity: 10,
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
  priceCollar: 0.1,
  maxQuoteAgeMs: null,
  duplicateWindowMs: 250,
  selfTrade: 'deny',
  dailyLossReduce: null,
  dailyLossHalt: null,
  drawdownReduce: null,
  drawdownHalt: null,
};

test('a higher limit is looser, none the loosest; repetition is held back by a longer window', () => {
  const name = 'maxOrderQuantity';
  expect(isLooser({ name, before: 5, after: 6 })).toBe(true);
  expect(isLooser({ name, before: 5, after: null })).toBe(true);
  expect(isLooser({ name, before: 5, after: 4 })).toBe(false);
  expect(isLooser({ name, before: null, after: 4 })).toBe(false);
  expect(isLooser({ name, before: null, after: null })).toBe(false);
  expect(isLooser({ name: 'duplicateWindowMs', before: 250, after: 0 })).toBe(true);
  expect(isLooser({ name: 'duplicateWindowMs', before: 250, after: 500 })).toBe(false);
  expect(isLooser({ name: 'duplicateWindowMs', before: 250, after: null })).toBe(true);
  expect(isLooser({ name: 'selfTrade', before: 'deny', after: 'allow' })).toBe(true);
  expect(isLooser({ name: 'selfTrade', before: 'allow', after: 'deny' })).toBe(false);
});

test("a symbol's own limit is measured against what held before, also that of the account", () => {
  const symbol = 'BTCUSD';
  expect(loosenedOfSymbol(account, undefined, { symbol, maxOrderQuantity: 5, priceCollar: null })).toEqual([
    { name: 'priceCollar', before: 0.1, after: null },
  ]);
  expect(loosenedOfSymbol(account, { symbol, maxOrderQuantity: 5 }, undefined)).toEqual([
    { name: 'maxOrderQuantity', before: 5, after: 10 },
  ]);
  expect(loosenedOfSymbol(account, { symbol, maxOrderQuantity: 50 }, undefined)).toEqual([]);
});
