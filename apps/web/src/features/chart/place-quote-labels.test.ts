import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeQuoteLabels } from './place-quote-labels.ts';

const HEIGHT = 16;

test.each([
  ['the last price between them', { ask: 100, bid: 104 }, 102, { ask: 86, bid: 118 }],
  ['the last price at the ask', { ask: 100, bid: 104 }, 100, { ask: 84, bid: 116 }],
  ['the last price above both', { ask: 100, bid: 104 }, 96, { ask: 112, bid: 128 }],
  ['the last price below both', { ask: 100, bid: 104 }, 110, { ask: 78, bid: 94 }],
  ['no last price', { ask: 100, bid: 104 }, undefined, { ask: 94, bid: 110 }],
  ['room for all', { ask: 50, bid: 150 }, 100, { ask: 50, bid: 150 }],
] as const)('with %s', (_, quote, last, expected) => {
  expect(placeQuoteLabels(quote, last, HEIGHT)).toEqual(expected);
});

test('no label covers another, and each stands on its line where there is room', () => {
  const y = fc.double({ min: -500, max: 1500, noNaN: true });
  fc.assert(
    fc.property(y, y, fc.option(y, { nil: undefined }), (one, other, last) => {
      const quote = { ask: Math.min(one, other), bid: Math.max(one, other) };
      const placed = placeQuoteLabels(quote, last, HEIGHT);
      const gaps = [placed.bid - placed.ask];
      if (last !== undefined) gaps.push(Math.abs(placed.bid - last), Math.abs(placed.ask - last));
      for (const gap of gaps) expect(gap).toBeGreaterThan(HEIGHT - 1e-6);
      const heights = [quote.ask, quote.bid, ...(last === undefined ? [] : [last])].toSorted((a, b) => a - b);
      const isRoomy = heights.every((height, index) => height - (heights[index - 1] ?? -Infinity) >= HEIGHT);
      if (isRoomy) expect(placed).toEqual(quote);
    }),
  );
});
