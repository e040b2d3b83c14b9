import { expect, test } from 'vitest';
import { readSymbolLimits, symbolTexts } from './read-symbol-limits.ts';

test('a symbol has the limits that were written; an empty field leaves it to the account', () => {
  const limits = { symbol: 'BTCUSD', restricted: true, maxOrderQuantity: 5, priceCollar: null };
  const texts = symbolTexts(limits);
  expect(texts).toMatchObject({ maxOrderQuantity: '5', maxOrderNotional: '', priceCollar: 'off' });
  expect(readSymbolLimits({ symbol: ' btcusd ', restricted: true, texts })).toEqual({
    next: limits,
    errors: {},
  });
});

test('what cannot be sent is named', () => {
  const { next, errors } = readSymbolLimits({
    symbol: '',
    restricted: false,
    texts: { maxOrderQuantity: 'x' },
  });
  expect(next).toBeUndefined();
  expect(Object.keys(errors)).toEqual(['symbol', 'maxOrderQuantity']);
});
