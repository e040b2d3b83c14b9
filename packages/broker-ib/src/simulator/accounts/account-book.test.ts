import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listedFutures } from '../contracts/future-expiries.ts';
import { listings } from '../contracts/listings.ts';
import { pointValueOf, type SimulatedContract } from '../contracts/simulated-contract.ts';
import type { Quote } from '../market/quote.ts';
import { TEST_TIME } from '../testing/test-client.ts';
import { AccountBook } from './account-book.ts';
import { Valuation } from './valuation.ts';

function named(localSymbol: string): SimulatedContract {
  const found = [...listings, ...listedFutures(TEST_TIME)].find(
    (contract) => contract.localSymbol === localSymbol,
  );
  if (found === undefined) throw new RangeError(localSymbol);
  return found;
}

const [aapl, eurUsd, btc, es] = [named('AAPL'), named('EUR.USD'), named('BTC.USD'), named('ESU6')];

function valuationAt(prices: ReadonlyMap<SimulatedContract, number>): Valuation {
  const quote = (contract: SimulatedContract): Quote => {
    const price = prices.get(contract) ?? 1;
    const same = { bid: price, ask: price, last: price, open: price, high: price, low: price, close: price };
    return { ...same, time: 0, bidSize: 1, askSize: 1, lastSize: 1, volume: 0, liquidity: Infinity };
  };
  return new Valuation(quote, (name) => (name === 'EUR.USD' ? eurUsd : undefined));
}

function account(cash = 100_000): AccountBook {
  return new AccountBook({ id: 'DU1', currency: 'USD', cash });
}

describe('a trade', () => {
  test('the average cost has the commission in it, what is closed is realised', () => {
    const book = account();
    expect(book.book('1', aapl, { quantity: 100, price: 10, commission: 1 })).toBe(0);
    expect(book.position(aapl)).toMatchObject({ quantity: 100, averagePrice: 10, averageCost: 10.01 });
    expect(book.book('2', aapl, { quantity: -40, price: 12, commission: 1 })).toBeCloseTo(78.6, 9);
    expect(book.position(aapl)).toMatchObject({ quantity: 60, averageCost: 10.01 });
    expect(book.cash.get('USD')).toBeCloseTo(100_000 - 1001 + 479, 9);
  });

  test('turns a position', () => {
    const book = account();
    book.book('1', aapl, { quantity: 10, price: 10, commission: 0 });
    expect(book.book('2', aapl, { quantity: -30, price: 11, commission: 3 })).toBeCloseTo(9, 9);
    expect(book.position(aapl)).toMatchObject({ quantity: -20, averagePrice: 11 });
    expect(book.position(aapl).averageCost).toBeCloseTo(10.9, 9);
  });

  test('of a currency moves the cash of both', () => {
    const book = account();
    book.book('1', eurUsd, { quantity: 20_000, price: 1.1, commission: 2 });
    expect([...book.cash]).toEqual([
      ['USD', 100_000 - 22_002],
      ['EUR', 20_000],
    ]);
  });

  test('of a future costs its commission, and is paid when it is closed', () => {
    const book = account();
    book.book('1', es, { quantity: 2, price: 6900, commission: 4.5 });
    expect(book.cash.get('USD')).toBe(100_000 - 4.5);
    expect(book.position(es).averageCost).toBeCloseTo(345_002.25, 9);
    expect(book.book('2', es, { quantity: -2, price: 6910, commission: 4.5 })).toBeCloseTo(991, 9);
    expect(book.cash.get('USD')).toBeCloseTo(100_000 + 1000 - 9, 9);
  });

  test('that is corrected counts as if it had been the other one', () => {
    const [wrong, right] = [account(), account()];
    const rest = { quantity: -50, price: 12, commission: 1 };
    wrong.book('a', aapl, { quantity: 100, price: 10, commission: 1 });
    wrong.book('b', aapl, rest);
    wrong.correct('a', { quantity: 90, price: 10.5, commission: 1 });
    right.book('a', aapl, { quantity: 90, price: 10.5, commission: 1 });
    right.book('b', aapl, rest);
    expect(wrong.positions).toEqual(right.positions);
    expect(wrong.cash).toEqual(right.cash);
  });
});

test('whatever is traded, the account is worth its deposit and all profits', () => {
  const trade = fc.record({
    contract: fc.constantFrom(aapl, eurUsd, btc, es),
    quantity: fc.integer({ min: -50, max: 50 }).filter((quantity) => quantity !== 0),
    price: fc.integer({ min: 1, max: 1000 }),
    commission: fc.integer({ min: 0, max: 10 }),
  });
  fc.assert(
    fc.property(fc.array(trade, { maxLength: 30 }), fc.integer({ min: 1, max: 1000 }), (trades, mark) => {
      const book = account();
      for (const [index, { contract, ...rest }] of trades.entries()) book.book(`${index}`, contract, rest);
      const prices = new Map([aapl, eurUsd, btc, es].map((contract, index) => [contract, mark + index]));
      const { netLiquidation, realised, unrealised } = valuationAt(prices).account(book);
      expect(netLiquidation).toBeCloseTo(100_000 + realised + unrealised, 4);
    }),
  );
});

test('a position is worth its quantity, price and multiplier; a currency is cash', () => {
  const book = account();
  book.book('1', es, { quantity: 1, price: 6900, commission: 0 });
  book.book('2', eurUsd, { quantity: 1000, price: 1.1, commission: 0 });
  const valuation = valuationAt(
    new Map([
      [es, 6910],
      [eurUsd, 1.2],
    ]),
  );
  expect(valuation.position(book.position(es))).toEqual({
    price: 6910,
    marketValue: 6910 * pointValueOf(es),
    unrealised: 500,
  });
  expect(valuation.position(book.position(eurUsd))).toMatchObject({ price: 1.2, marketValue: 0 });
  expect(valuation.account(book).cash).toBeCloseTo(100_000 - 1100 + 1200, 9);
});
