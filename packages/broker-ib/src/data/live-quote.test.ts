import type { Instrument } from '@tickwire/market';
import { universe } from '@tickwire/market';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiveQuote } from './live-quote.ts';

const instrument = (ticker: string): Instrument =>
  universe.map((one) => one.instrument).find((one) => one.ticker === ticker) ?? expect.fail();
const apple = instrument('AAPL');

test('D1 delayed ticks fill the same fields and flag the quote', () => {
  const types = {
    bid: [1, 66],
    ask: [2, 67],
    last: [4, 68],
    high: [6, 72],
    low: [7, 73],
    close: [9, 75],
    open: [14, 76],
  };
  const sizes = { bidSize: [0, 69], askSize: [3, 70], lastSize: [5, 71], volume: [8, 74] };
  const [live, delayed] = [0, 1].map((column) => {
    const quote = new LiveQuote(apple);
    let value = 100;
    for (const kinds of Object.values(types)) quote.price(kinds[column] ?? NaN, value++, 1000);
    for (const kinds of Object.values(sizes)) quote.size(kinds[column] ?? NaN, value++, 1000);
    return quote;
  });
  expect(live?.quote()).toMatchObject({
    bid: 100,
    ask: 101,
    last: 102,
    prevClose: 105,
    open: 106,
    volume: 110,
  });
  expect(delayed?.quote()).toEqual(live?.quote());
  expect([live?.isDelayed, delayed?.isDelayed]).toEqual([false, true]);
});

test('D2 the size of the bid comes from its own tick', () => {
  const quote = new LiveQuote(apple);
  quote.price(1, 99.5, 1000);
  expect(quote.quote()?.bidSize).toBe(0);
  quote.size(0, 300, 1001);
  expect(quote.quote()).toMatchObject({ bid: 99.5, bidSize: 300 });
});

test('D7 whatever is told, no unset number leaves a quote', () => {
  const value = fc.constantFrom(Number.MAX_VALUE, undefined, -1, 0, NaN, 10, 12.5);
  const tick = fc.tuple(fc.integer({ min: 0, max: 90 }), value, fc.boolean());
  fc.assert(
    fc.property(fc.array(tick), (ticks) => {
      const quote = new LiveQuote(apple);
      for (const [type, number, isPrice] of ticks) {
        if (isPrice) quote.price(type, number, 1000);
        else quote.size(type, number, 1000);
      }
      const shown = quote.quote();
      for (const number of Object.values(shown ?? {})) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(1e9);
      }
      for (const print of quote.prints(0, 2000)) expect(print.price).toBeGreaterThan(0);
    }),
  );
});

test('a future may cost nothing or less, anything else has then no price', () => {
  const oil = new LiveQuote({ ...apple, type: 'futures' });
  oil.price(4, -37.63, 1);
  expect(oil.quote()?.last).toBe(-37.63);
  const share = new LiveQuote(apple);
  share.price(4, 0, 1);
  share.price(1, -1, 1);
  expect(share.quote()).toBeUndefined();
});

test('a trade is one print although its size is told twice, and another of the same size and price is another', () => {
  const quote = new LiveQuote(apple);
  quote.price(4, 100, 1);
  quote.size(5, 200, 1);
  quote.size(5, 200, 1);
  quote.price(4, 100, 5);
  quote.size(5, 200, 5);
  quote.size(5, 300, 9);
  expect(quote.prints(0, 10).map(({ wallTime, size }) => [wallTime, size])).toEqual([
    [1, 200],
    [5, 200],
    [9, 300],
  ]);
});

test('a pair trades at the middle of its prices', () => {
  const quote = new LiveQuote(instrument('EURUSD'));
  quote.price(1, 1.1, 1);
  quote.price(2, 1.1001, 2);
  expect(quote.prints(0, 10).at(-1)).toMatchObject({ price: 1.10005, size: 0, bid: 1.1, ask: 1.1001 });
});

test('consecutive windows miss no print and repeat none, whatever comes when', () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: 2 }), reads: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const quote = new LiveQuote(apple);
      const seen: number[] = [];
      let now = 1;
      let after = 0;
      steps.forEach(({ wait, reads }, i) => {
        now += wait;
        quote.price(4, 100, now);
        quote.size(5, i + 1, now);
        if (!reads) return;
        seen.push(...quote.prints(after, now).map(({ size }) => size));
        after = now;
      });
      seen.push(...quote.prints(after, now + 10).map(({ size }) => size));
      expect(seen).toEqual(steps.map((_, i) => i + 1));
    }),
  );
});

test('the value of an index is of the time TWS dates it, not of when it came', () => {
  const quote = new LiveQuote({ ...apple, type: 'index', tradable: false });
  quote.price(4, 5000, 1_700_000_100_000);
  expect(quote.quote()?.time).toBe(1_700_000_100_000);
  expect(quote.text(45, '1700000000', 1_700_000_100_001)).toBe(true);
  expect(quote.quote()).toMatchObject({ time: 1_700_000_000_000, last: 5000, bidSize: 0, askSize: 0 });
  expect(quote.text(45, '1700000000', 1_700_000_100_002)).toBe(false);
  expect(quote.text(45, '', 1_700_000_100_003)).toBe(false);
});
