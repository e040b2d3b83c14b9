import { Side, type Execution } from '@tickwire/client';
import { expect, test } from 'vitest';
import { realisedBy } from './realised-by.ts';

const fill = (realizedPL?: number): Execution => ({
  id: 'FILL-1',
  orderId: 'ORDER-1',
  symbol: 'BTCUSD',
  price: 60_000,
  qty: 1,
  side: Side.SELL,
  time: 0,
  commission: 1,
  ...(realizedPL !== undefined && { realizedPL }),
});

test('adds up what fills have realised; those that opened a position alone have realised nothing, which is not zero', () => {
  expect(realisedBy([fill(), fill(12.5), fill(-20)])).toBe(-7.5);
  expect(realisedBy([fill(5), fill(-5)])).toBe(0);
  expect(realisedBy([fill()])).toBeUndefined();
  expect(realisedBy([])).toBeUndefined();
});
