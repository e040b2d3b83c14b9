import type { LeverageInfo, RiskLimits, SymbolInfo } from '@tickwire/client';
import { expect, test } from 'vitest';
import { createPriceFormat } from '../../format/price.ts';
import { contractFacts } from './contract-facts.ts';

const future = {
  ticker: 'ES',
  exchange: 'CME',
  currency_code: 'USD',
  minmov: 25,
  pricescale: 100,
  point_value: 50,
  lot_size: 1,
} as SymbolInfo;
const paper: LeverageInfo = { title: 'Leverage for ES', leverage: 8, min: 1, max: 100, step: 1 };
const limits = (account: object, ...symbols: RiskLimits['symbols']) => ({ account, symbols }) as RiskLimits;

/** What stands behind each label. */
const told = (info: SymbolInfo, leverage?: LeverageInfo, risk?: RiskLimits) =>
  Object.fromEntries(
    contractFacts({ info, prices: createPriceFormat(info), leverage, limits: risk, currency: 'EUR' }).map(
      ({ label, text }) => [label, text],
    ),
  );

test('a tick, a point and the margin are told in what they are worth', () => {
  const facts = told(future, paper);
  expect(facts).toMatchObject({ 'Tick size': '0.25', 'Tick value': '12.50 USD', 'Point value': '50 USD' });
  expect(facts['Margin']).toBe('12.5% (8x)');
  expect(told(future)['Margin']).toBe('–');
  expect(told(future, { ...paper, min: 8, max: 8 })['Margin']).toBe('about 12.5% (8x)');
  const coin = told({ ...future, minmov: 1, pricescale: 100, point_value: 1, lot_size: 0.00001 });
  expect(coin).toMatchObject({
    'Tick value': '0.01 USD',
    'Lot step': '0.00001',
    'Smallest order': '0.00001',
  });
  expect(coin).not.toHaveProperty('Point value');
});

test('an order is bounded by what the limits of the symbol say, and else by those of the account', () => {
  const account = { maxOrderQuantity: 1000, maxOrderNotional: 50_000 };
  expect(told(future, paper)).toMatchObject({ 'Largest order': '–', 'Largest value': '–' });
  expect(told(future, paper, limits(account))).toMatchObject({
    'Largest order': '1,000',
    'Largest value': '50,000 EUR',
  });
  const own = { symbol: 'ES', maxOrderQuantity: 5, maxOrderNotional: null };
  expect(told(future, paper, limits(account, own, { symbol: 'NQ', maxOrderQuantity: 1 }))).toMatchObject({
    'Largest order': '5',
    'Largest value': 'no limit',
  });
  expect(told(future, paper, limits(account, { symbol: 'ES', restricted: true }))['Orders']).toBe(
    'none is taken',
  );
  expect(told({ ...future, watch_only: true }, paper, limits(account))['Orders']).toBe('watched only');
});
