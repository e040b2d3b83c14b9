import { Side, type PortfolioPosition, type Position } from '@tickwire/client';
import { expect, test } from 'vitest';
import { positionWorth, profitAt, totalWorth } from './position-worth.ts';

const long: Position = {
  id: 'A',
  symbol: 'A',
  qty: 2,
  side: Side.BUY,
  avgPrice: 100,
  unrealizedPL: 10,
  updateTime: 0,
};
const short: Position = { ...long, id: 'B', symbol: 'B', side: Side.SELL, unrealizedPL: -30 };
const paid = ({ symbol, side, qty }: Position, costBasis: number): PortfolioPosition => ({
  symbol,
  side,
  qty,
  avgPrice: 100,
  currency: 'USD',
  costBasis,
  lots: [],
});

test('a position is worth what was paid and what that has made since', () => {
  expect(positionWorth(long, paid(long, 200))).toEqual({ value: 210, percent: 5 });
  expect(positionWorth(short, paid(short, -200))).toEqual({ value: -230, percent: -15 });
});

test('what was paid for another quantity says nothing', () => {
  expect(positionWorth({ ...long, qty: 3 }, paid(long, 200))).toBeUndefined();
  expect(positionWorth({ ...long, side: Side.SELL }, paid(long, 200))).toBeUndefined();
  expect(positionWorth(long, undefined)).toBeUndefined();
});

test('totals are of all positions or of none', () => {
  const known = new Map([
    ['A', paid(long, 200)],
    ['B', paid(short, -200)],
  ]);
  expect(totalWorth([long, short], known)).toEqual({ value: -20, percent: -5 });
  const { unrealizedPL: _unpriced, ...unpriceable } = short;
  expect(totalWorth([long, unpriceable], known)).toBeUndefined();
});

test('a stop below a long position loses, one below a short position gains', () => {
  expect(profitAt(long, 90, 5, 2)).toBe(-200);
  expect(profitAt(short, 90, 1, 1)).toBe(20);
});
