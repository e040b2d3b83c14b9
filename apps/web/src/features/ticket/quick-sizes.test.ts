import { OrderType, Side } from '@tickwire/client';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPriceFormat } from '../../format/price.ts';
import { proposedPrices, stepPrice } from './prefill.ts';
import { quickSizes } from './quick-sizes.ts';

test('sizes are round and worth about the same everywhere', () => {
  expect(quickSizes({ lot_size: 1, point_value: 1 }, 187)).toEqual([5, 20, 50, 200]);
  expect(quickSizes({ lot_size: 0.001, point_value: 1 }, 64_000)).toEqual([0.01, 0.05, 0.1, 0.5]);
  expect(quickSizes({ lot_size: 1000, point_value: 1 }, 1.08)).toEqual([1000, 2000, 5000, 20_000]);
});

test('dear contracts are sized in lots', () => {
  expect(quickSizes({ lot_size: 1, point_value: 50 }, 5000)).toEqual([1, 2, 5, 10]);
});

test('every size is a positive multiple of the lot', () => {
  const lots = fc.constantFrom(1, 100, 1000, 0.1, 0.01, 0.001);
  fc.assert(
    fc.property(lots, fc.double({ min: 0.0001, max: 1e6, noNaN: true }), (lot, price) => {
      for (const size of quickSizes({ lot_size: lot, point_value: 1 }, price)) {
        expect(size).toBeGreaterThan(0);
        expect(Math.abs(size / lot - Math.round(size / lot))).toBeLessThan(1e-6);
      }
    }),
  );
});

test('prices are proposed on the tick grid, at the own side of the market', () => {
  const prices = createPriceFormat({ minmov: 25, pricescale: 100 });
  const quote = { bid: 5000.25, ask: 5000.5 };
  expect(proposedPrices({ side: Side.BUY, type: OrderType.LIMIT }, quote, prices)).toEqual({
    limitPrice: '5,000.25',
    stopPrice: '5,005.50',
  });
  expect(proposedPrices({ side: Side.SELL, type: OrderType.LIMIT }, quote, prices)).toEqual({
    limitPrice: '5,000.50',
    stopPrice: '4,995.25',
  });
});

test('after a stop the limit lies a little further, so that the order can fill', () => {
  const prices = createPriceFormat({ minmov: 25, pricescale: 100 });
  const quote = { bid: 5000.25, ask: 5000.5 };
  const proposed = (side: Side) => proposedPrices({ side, type: OrderType.STOP_LIMIT }, quote, prices);
  expect(proposed(Side.BUY)).toEqual({ stopPrice: '5,005.50', limitPrice: '5,008.00' });
  expect(proposed(Side.SELL)).toEqual({ stopPrice: '4,995.25', limitPrice: '4,992.75' });
});

test('a step is one tick, and leaves alone what is no price', () => {
  const prices = createPriceFormat({ minmov: 1, pricescale: 32, fractional: true });
  expect(stepPrice("117'31", 1, prices)).toBe("118'00");
  expect(stepPrice('', -1, prices)).toBe('');
});
