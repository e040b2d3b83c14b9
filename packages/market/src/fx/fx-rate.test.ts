import { expect, test } from 'vitest';
import { createSimulatedMarket } from '../simulation/simulated-market.ts';
import { createFxRate } from './fx-rate.ts';

const market = createSimulatedMarket({ seed: 1 });
const rate = createFxRate(market);
const NOW = Date.parse('2026-11-20T18:00Z');
const last = (ticker: string): number => market.quote(ticker, NOW)?.last ?? NaN;

test('rates come from the pair, its inverse, or both legs against the dollar', () => {
  expect(rate('USD', 'USD', NOW)).toBe(1);
  expect(rate('EUR', 'USD', NOW)).toBe(last('EURUSD'));
  expect(rate('USD', 'EUR', NOW)).toBe(1 / last('EURUSD'));
  expect(rate('USD', 'JPY', NOW)).toBe(last('USDJPY'));
  expect(rate('EUR', 'GBP', NOW)).toBe(last('EURGBP'));
  expect(rate('GBP', 'JPY', NOW)).toBe(last('GBPUSD') * last('USDJPY'));
  expect(rate('AUD', 'CAD', NOW)).toBe(last('AUDUSD') * last('USDCAD'));
});

test('a rate nobody quotes, or not yet, is missing rather than one', () => {
  expect(rate('EUR', 'SEK', NOW)).toBeUndefined();
  expect(rate('BTC', 'USD', NOW)).toBeUndefined();
  expect(rate('EUR', 'USD', Date.parse('2004-06-01T12:00Z'))).toBeUndefined();
});
