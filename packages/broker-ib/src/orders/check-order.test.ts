import { toUnits } from '@tickwire/engine';
import type { OrderTerms } from '@tickwire/engine';
import { describe, expect, it } from 'vitest';
import type { IbInstrument } from '../contracts/ib-contracts.ts';
import { checkOrder } from './check-order.ts';

const ib: IbInstrument = {
  instrument: {
    ticker: 'AAPL',
    name: 'AAPL',
    description: 'Apple',
    type: 'stock',
    exchange: 'NASDAQ',
    currency: 'USD',
    calendar: 'XNYS',
    tradable: true,
    minmov: 1,
    pricescale: 10_000,
    lotSize: 1,
    pointValue: 1,
    volumePrecision: 0,
    genesis: 0,
  },
  contract: { conId: 265_598 },
  priceSteps: [
    { from: 0, increment: 0.0001 },
    { from: 1, increment: 0.01 },
  ],
  minSize: 2,
  sizeIncrement: 2,
  timeZone: 'America/New_York',
  liquidHours: [],
};

const at = (prices: Partial<OrderTerms>): OrderTerms => ({
  qty: 0n,
  limitPrice: undefined,
  stopPrice: undefined,
  trail: undefined,
  ...prices,
});

describe('what IB would not take', () => {
  it.each([
    [{ limitPrice: toUnits(150.25) }, 2, undefined],
    [{ limitPrice: toUnits(0.1234) }, 2, undefined],
    [{ limitPrice: toUnits(150.255) }, 2, /150.255 is not a multiple of 0.01/],
    [{ stopPrice: toUnits(1.0001) }, 2, /1.0001 is not a multiple of 0.01/],
    [{ limitPrice: toUnits(0.12345) }, 2, /0.12345 is not a multiple of 0.0001/],
    [{ limitPrice: toUnits(-3.005) }, 2, /-3.005 is not a multiple of 0.01/],
    [{ stopPrice: toUnits(150.255), trail: toUnits(2) }, 2, undefined],
    [{}, 1, /1 is below 2/],
    [{}, 3, /3 is not a multiple of 2/],
  ])('O12 %o, %d of it', (prices, open, problem) => {
    const found = checkOrder(ib, at(prices), toUnits(open));
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(problem);
  });
});
