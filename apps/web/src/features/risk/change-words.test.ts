import { expect, test } from 'vitest';
import { changeDetails, changeTitle, limitChangeWords } from './change-words.ts';

test('a changed limit is told in the words and units of the page', () => {
  const words = (change: Parameters<typeof limitChangeWords>[0]) => limitChangeWords(change, 'USD');
  expect(words({ name: 'maxOrderNotional', from: 10_000, to: 2_500_000 })).toBe(
    'Order value limit: 10,000 USD → 2,500,000 USD',
  );
  expect(words({ name: 'priceCollar', from: 0.25, to: null })).toBe('Price collar: 25% → off');
  expect(words({ name: 'selfTrade', from: 'deny', to: 'allow' })).toBe('Self-trade rule: deny → allow');
  expect(words({ symbol: 'BTCUSD', name: 'maxOrderQuantity', to: 5 })).toBe(
    'Order size limit of BTCUSD: as the account → 5 units',
  );
  expect(words({ symbol: 'BTCUSD', name: 'restricted', to: true })).toBe(
    'No orders in BTCUSD but to leave it',
  );
  expect(words({ symbol: 'BTCUSD', name: 'restricted', from: true })).toBe(
    'Orders in BTCUSD are taken again',
  );
});

test('a halt says how far it goes and why', () => {
  const halt = { seq: 1, time: 0, kind: 'halt', by: 'risk', level: 'reducing', flatten: false } as const;
  expect(changeTitle(halt)).toBe('Reducing');
  expect(changeDetails({ ...halt, reason: 'dailyLossReduce is 0.2' }, 'USD')).toEqual([
    'Daily loss limit is 0.2',
  ]);
  expect(changeDetails({ ...halt, flatten: true }, 'USD')).toEqual(['Positions were closed as well.']);
  expect(changeTitle({ ...halt, kind: 'resume', level: 'active' })).toBe('Resumed');
});
