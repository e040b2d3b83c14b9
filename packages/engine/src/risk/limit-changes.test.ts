import { expect, test } from 'vitest';
import { defaultLimits } from './default-limits.ts';
import { limitChanges } from './limit-changes.ts';

const { account } = defaultLimits;

test('tells of each limit what it was and is', () => {
  const after = { ...account, maxOrderQuantity: 5, priceCollar: null, selfTrade: 'allow' } as const;
  expect(limitChanges({ account, symbols: [] }, { account: after, symbols: [] })).toEqual([
    { name: 'maxOrderQuantity', from: account.maxOrderQuantity, to: 5 },
    { name: 'priceCollar', from: account.priceCollar, to: null },
    { name: 'selfTrade', from: 'deny', to: 'allow' },
  ]);
});

test('limits of single symbols come, change and go', () => {
  const before = {
    account,
    symbols: [
      { symbol: 'ACME', maxOrderQuantity: 5 },
      { symbol: 'SAP', restricted: true },
    ],
  };
  const after = {
    account,
    symbols: [
      { symbol: 'ACME', maxOrderQuantity: 6, priceCollar: 0.1 },
      { symbol: 'TSLA', maxOrderNotional: null },
    ],
  };
  expect(limitChanges(before, after)).toEqual([
    { symbol: 'ACME', name: 'maxOrderQuantity', from: 5, to: 6 },
    { symbol: 'ACME', name: 'priceCollar', to: 0.1 },
    { symbol: 'SAP', name: 'restricted', from: true },
    { symbol: 'TSLA', name: 'maxOrderNotional', to: null },
  ]);
  expect(limitChanges(before, before)).toEqual([]);
});
