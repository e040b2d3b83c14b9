import { expect, test } from 'vitest';
import { createPriceFormat } from '../format/price.ts';
import { bracketDraft, readBracket, ticksUnit } from './bracket-draft.ts';

const prices = createPriceFormat({ minmov: 1, pricescale: 100 });

test('nothing typed is no bracket', () => {
  expect(readBracket({ takeProfit: ' ', stopKind: 'stopLoss', stop: '' }, prices)).toEqual({
    brackets: {},
    errors: {},
  });
});

test('what was read is what is written, for every kind of stop', () => {
  for (const brackets of [
    { takeProfit: 1250.5, stopLoss: 1100 },
    { takeProfit: 1250.5, trailingStopPips: 250 },
    { guaranteedStop: 1100 },
    {},
  ]) {
    expect(readBracket(bracketDraft(brackets, prices), prices)).toEqual({ brackets, errors: {} });
  }
});

test('what cannot be read is named', () => {
  expect(readBracket({ takeProfit: 'x', stopKind: 'trailingStopPips', stop: '1.5' }, prices)).toEqual({
    brackets: {},
    errors: {
      takeProfit: 'Enter a price, or nothing.',
      trailingStopPips: 'Enter a whole number of ticks, or nothing.',
    },
  });
});

test('ticks say what they are in price', () => {
  expect(ticksUnit('250', prices)).toBe('ticks = 2.50');
  expect(ticksUnit('', prices)).toBe('ticks of 0.01');
});
