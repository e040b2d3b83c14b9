import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stock } from '../testing/test-market.ts';
import { instrumentTerms, unitPrice } from '../model/instrument-terms.ts';
import { fromMoney, fromUnits, toMoney, toUnits } from '../money/fixed-point.ts';
import type { HeldPosition } from './account-state.ts';
import { bookFill } from './book-fill.ts';

interface TestFill {
  readonly qty: number;
  readonly price: number;
}

const terms = instrumentTerms({ ...stock, lotSize: 1, tickSize: 1 });

const book = (fills: readonly TestFill[]) => {
  let held: HeldPosition | undefined;
  let cash = 0n;
  let average = 0n;
  let fifo = 0n;
  for (const { qty, price } of fills) {
    const booked = bookFill(held, { terms, rate: undefined }, toUnits(qty), toUnits(price), 0);
    held = booked.held;
    cash -= booked.cost;
    average += booked.realisedByAverage;
    fifo += booked.realisedByFifo;
  }
  const position = held?.position;
  return {
    qty: position?.qty ?? 0n,
    cash,
    average,
    fifo,
    averageCost: position?.averageCost ?? 0n,
    fifoCost: position?.fifoCost ?? 0n,
    pool: position?.average,
  };
};

/** One unit at a time: a queue of unit prices for FIFO, a fraction in doubles for the average. */
const naive = (fills: readonly TestFill[]) => {
  const queue: number[] = [];
  let sign = 1;
  let mean = 0;
  let average = 0;
  let fifo = 0;
  let cash = 0;
  for (const { qty, price } of fills) {
    for (let unit = 0; unit < Math.abs(qty); unit += 1) {
      const direction = Math.sign(qty);
      cash -= direction * price;
      if (queue.length === 0) sign = direction;
      if (direction === sign) {
        mean = (mean * queue.length + price) / (queue.length + 1);
        queue.push(price);
      } else {
        fifo += (price - (queue.shift() ?? Number.NaN)) * sign;
        average += (price - mean) * sign;
        if (queue.length === 0) mean = 0;
      }
    }
  }
  return {
    qty: queue.length * sign,
    cash,
    average,
    fifo,
    mean,
    fifoCost: queue.reduce((sum, price) => sum + price, 0) * sign,
  };
};

const fill = fc.record({
  qty: fc.integer({ min: -40, max: 40 }).filter((qty) => qty !== 0),
  price: fc.integer({ min: 1, max: 500 }),
});
const history = fc.array(fill, { minLength: 1, maxLength: 40 });

describe('booking fills', () => {
  test('agrees with counting unit by unit', () => {
    fc.assert(
      fc.property(history, (fills) => {
        const booked = book(fills);
        const counted = naive(fills);
        expect(booked.qty).toBe(toUnits(counted.qty));
        expect(booked.cash).toBe(toMoney(counted.cash));
        expect(booked.fifo).toBe(toMoney(counted.fifo));
        expect(booked.fifoCost).toBe(toMoney(counted.fifoCost));
        expect(fromMoney(booked.average)).toBeCloseTo(counted.average, 6);
        const pool = booked.pool;
        expect(
          pool === undefined ? 0 : fromUnits(unitPrice(terms, pool.basisCost, pool.basisQty)),
        ).toBeCloseTo(counted.mean, 6);
      }),
      { numRuns: 1000 },
    );
  });

  test('conserves: cash + cost basis - realised is nothing, to the last unit, by both histories', () => {
    fc.assert(
      fc.property(history, (fills) => {
        const { cash, average, fifo, averageCost, fifoCost } = book(fills);
        expect(cash + averageCost - average).toBe(0n);
        expect(cash + fifoCost - fifo).toBe(0n);
      }),
      { numRuns: 1000 },
    );
  });

  test('a flat position has cost nothing and both histories have realised the same', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 500 }), (fills, price) => {
        const open = fills.reduce((sum, { qty }) => sum + qty, 0);
        const flat = book(open === 0 ? fills : [...fills, { qty: -open, price }]);
        expect(flat).toMatchObject({ qty: 0n, averageCost: 0n, fifoCost: 0n });
        expect(flat.average).toBe(flat.fifo);
      }),
      { numRuns: 1000 },
    );
  });

  test('splitting fills changes nothing, to the last unit', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.integer({ min: 1, max: 12 })), (fills, sizes) => {
        const split = fills.flatMap(({ qty, price }) => {
          const parts: TestFill[] = [];
          for (let left = Math.abs(qty); left > 0;) {
            const size = Math.min(left, sizes.next().value ?? left);
            parts.push({ qty: Math.sign(qty) * size, price });
            left -= size;
          }
          return parts;
        });
        const whole = book(fills);
        const parts = book(split);
        expect({ ...parts, pool: undefined }).toEqual({ ...whole, pool: undefined });
      }),
      { numRuns: 1000 },
    );
  });
});
