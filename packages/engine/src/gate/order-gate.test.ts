import { OrderType, Side } from '@tickwire/contracts';
import type { PreOrder } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createBench, trader, usd } from '../testing/test-engine.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';

const { BUY } = Side;
const { LIMIT, MARKET, STOP, STOP_LIMIT } = OrderType;

const instruments = [
  stock,
  { ...stock, symbol: 'IDX', tradable: false },
  { ...stock, symbol: 'SAP', currency: 'EUR' },
  { ...stock, symbol: 'ZB', type: 'futures', tickSize: 1 / 64, pointValue: 1000 },
  { ...stock, symbol: 'DUST', tickSize: 1e-9 },
  { ...stock, symbol: 'COIN', type: 'crypto', lotSize: 0.00001 },
] as const;

const submit = (order: Partial<PreOrder>, { open = true, quoted = true } = {}) => {
  const bench = createBench({ market: createTestMarket(...instruments) });
  bench.market.open = open;
  if (quoted) for (const { symbol } of instruments) bench.print({ ticker: symbol, price: 100 });
  const request = { symbol: 'ACME', type: LIMIT, side: BUY, qty: 1, ...order };
  const { decision } = bench.engine.submit({
    type: 'place-order',
    actor: trader,
    accountId: 'A',
    order: request,
  });
  return decision.accepted ? 'accepted' : [decision.refusal.code, decision.refusal.field];
};

describe('what the gate lets through and refuses', () => {
  test.each<[string, Partial<PreOrder>, unknown]>([
    ['a limit order', { limitPrice: 99.99 }, 'accepted'],
    ['any spelling of the symbol', { symbol: 'acme', limitPrice: 99 }, 'accepted'],
    ['a market order', { type: MARKET }, 'accepted'],
    ['a stop order', { type: STOP, stopPrice: 101 }, 'accepted'],
    ['a stop-limit order', { type: STOP_LIMIT, stopPrice: 101, limitPrice: 102 }, 'accepted'],
    [
      'what the user saw',
      { limitPrice: 99, seenPrice: 100, currentQuotes: { ask: 1, bid: 2 }, isClose: true, customFields: {} },
      'accepted',
    ],
    ['GTC said aloud', { limitPrice: 99, duration: { type: 'gtc' } }, 'accepted'],
    ['a price in fractions', { symbol: 'ZB', limitPrice: 99.015625 }, 'accepted'],
    ['a negative price of a future', { symbol: 'ZB', limitPrice: -1 }, 'accepted'],
    ['a small lot', { symbol: 'COIN', limitPrice: 99, qty: 0.00003 }, 'accepted'],
    ['an unknown symbol', { symbol: 'NOPE', limitPrice: 1 }, ['unknown_symbol', 'symbol']],
    ['an index', { symbol: 'IDX', limitPrice: 1 }, ['unsupported_order', 'symbol']],
    [
      'a tick below what the engine counts',
      { symbol: 'DUST', limitPrice: 1 },
      ['unsupported_order', 'symbol'],
    ],
    ['a currency without a rate', { symbol: 'SAP', limitPrice: 1 }, ['no_market_data', 'symbol']],
    ['no quantity', { limitPrice: 1, qty: 0 }, ['invalid_quantity', 'qty']],
    ['a negative quantity', { limitPrice: 1, qty: -1 }, ['invalid_quantity', 'qty']],
    ['NaN quantity', { limitPrice: 1, qty: Number.NaN }, ['invalid_quantity', 'qty']],
    ['infinite quantity', { limitPrice: 1, qty: Infinity }, ['invalid_quantity', 'qty']],
    ['a quantity off the lot', { limitPrice: 1, qty: 1.5 }, ['invalid_quantity', 'qty']],
    ['a quantity off the lot by a hair', { limitPrice: 1, qty: 1.0000000001 }, ['invalid_quantity', 'qty']],
    ['too large a quantity', { limitPrice: 1, qty: 1e13 }, ['invalid_quantity', 'qty']],
    ['a limit order without price', {}, ['invalid_price', 'limitPrice']],
    ['a stop order without stop', { type: STOP }, ['invalid_price', 'stopPrice']],
    ['a stop-limit order without limit', { type: STOP_LIMIT, stopPrice: 1 }, ['invalid_price', 'limitPrice']],
    ['a price off the tick', { limitPrice: 1.005 }, ['invalid_price', 'limitPrice']],
    ['a price off the tick by a hair', { limitPrice: 1.0000000001 }, ['invalid_price', 'limitPrice']],
    ['NaN price', { limitPrice: Number.NaN }, ['invalid_price', 'limitPrice']],
    ['infinite price', { limitPrice: -Infinity }, ['invalid_price', 'limitPrice']],
    ['a zero price of a stock', { limitPrice: 0 }, ['invalid_price', 'limitPrice']],
    ['a price on a market order', { type: MARKET, limitPrice: 1 }, ['invalid_price', 'limitPrice']],
    ['a stop on a limit order', { limitPrice: 1, stopPrice: 1 }, ['invalid_price', 'stopPrice']],
    ['a day order', { limitPrice: 1, duration: { type: 'Day' } }, 'accepted'],
    [
      'a duration there is not',
      { limitPrice: 1, duration: { type: 'GTD' } },
      ['unsupported_order', 'duration'],
    ],
    [
      'a stop that does not wait',
      { type: STOP, stopPrice: 101, duration: { type: 'IOC' } },
      ['unsupported_order', 'duration'],
    ],
    [
      'a post-only order that does not rest',
      { limitPrice: 99, postOnly: true, duration: { type: 'FOK' } },
      ['unsupported_order', 'postOnly'],
    ],
    ['a post-only market order', { type: MARKET, postOnly: true }, ['unsupported_order', 'postOnly']],
    ['a post-only order that rests', { limitPrice: 99.99, postOnly: true }, 'accepted'],
    ['a post-only order at the ask', { limitPrice: 100, postOnly: true }, ['would_cross', 'limitPrice']],
    [
      'a reduce-only order without a position',
      { limitPrice: 99, reduceOnly: true },
      ['would_increase', 'reduceOnly'],
    ],
  ])('%s', (_, order, expected) => {
    expect(submit(order)).toEqual(expected);
  });

  test('in a closed session limit and stop orders rest and market orders are refused', () => {
    const closed = { open: false };
    expect(submit({ type: MARKET }, closed)).toEqual(['market_closed', undefined]);
    expect(submit({ limitPrice: 200 }, closed)).toBe('accepted');
    expect(submit({ type: STOP, stopPrice: 50 }, closed)).toBe('accepted');
  });

  test('without a quote likewise', () => {
    expect(submit({ type: MARKET }, { quoted: false })).toEqual(['no_market_data', undefined]);
    expect(submit({ limitPrice: 200 }, { quoted: false })).toBe('accepted');
  });

  test('an actor needs the scope, the account and an account that exists', () => {
    const { engine } = createBench({ accounts: [usd(1), usd(1, 'B')] });
    const order = { symbol: 'ACME', type: LIMIT, side: BUY, qty: 1, limitPrice: 1 };
    const code = (actor: typeof trader, accountId: string) => {
      const { decision } = engine.submit({ type: 'place-order', actor, accountId, order });
      return decision.accepted ? 'accepted' : decision.refusal.code;
    };
    expect(code({ ...trader, scopes: ['account'] }, 'A')).toBe('forbidden');
    expect(code({ ...trader, accounts: ['A'] }, 'B')).toBe('forbidden');
    expect(code({ ...trader, accounts: ['A'] }, 'A')).toBe('accepted');
    expect(code(trader, 'C')).toBe('unknown_account');
  });
});
