import { errorCodes, errorTable, type ErrorCode } from '@tickwire/contracts';
import { openStore } from '@tickwire/store';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { localPrincipal } from '../principal.ts';
import { startServerAt, type ServerAt } from '../test-kit/server-at.ts';
import { importedDays, importedSymbol } from './test-kit/imported-days.ts';

const OPEN = Date.UTC(2026, 2, 11, 15, 0, 30);
const SATURDAY = Date.UTC(2026, 2, 14, 12);

let server: ServerAt;
let weekend: ServerAt;
beforeAll(async () => {
  [server, weekend] = await Promise.all([startServerAt(OPEN), startServerAt(SATURDAY)]);
  const store = openStore({ dataDir: server.dataDir });
  store.imports.replace(importedSymbol('SPX'), importedDays(30));
  store.close();
});
afterAll(() => Promise.all([server.close(), weekend.close()]));

async function call(at: ServerAt, method: string, path: string, body?: object) {
  const response = await fetch(`${at.url}/api/v1/${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: Readonly<Record<string, unknown>> = Object(await response.json());
  return { status: response.status, type: response.headers.get('content-type'), answer };
}

/** The problem a request is refused with, whose status must be that of its code. */
async function refusal(...request: Parameters<typeof call>) {
  const { status, type, answer } = await call(...request);
  const code = errorCodes.find((known) => known === answer['code']);
  expect(status, JSON.stringify(answer)).toBe(code && errorTable[code].status);
  expect(type).toContain('application/problem+json');
  return { code, detail: String(answer['detail']), errors: answer['errors'] };
}

const buy = { symbol: 'AAPL', type: 2, side: 1, qty: 1 };
const resting = { symbol: 'AAPL', type: 1, side: 1, qty: 1, limitPrice: 1 };

let keys = 0;

async function placed(order: object): Promise<string> {
  keys += 1;
  const keyed = { ...order, clientOrderId: `placed-${keys}` };
  const { status, answer } = await call(server, 'POST', 'broker/orders', keyed);
  expect(status, JSON.stringify(answer)).toBe(200);
  return String(answer['orderId']);
}

describe.each(['broker/orders', 'broker/orders/preview'])('POST %s', (path) => {
  test.each<[ErrorCode, string, object]>([
    ['unknown_symbol', 'a symbol nobody lists', { ...buy, symbol: 'NOPE' }],
    ['invalid_quantity', 'half a share', { ...buy, qty: 0.5 }],
    ['invalid_quantity', 'more than can be counted', { ...buy, qty: 1e300 }],
    ['invalid_price', 'a limit order without its price', { ...buy, type: 1 }],
    ['invalid_price', 'a stop order without its price', { ...buy, type: 3 }],
    ['invalid_price', 'a stop-limit order without its limit', { ...buy, type: 4, stopPrice: 300 }],
    ['invalid_price', 'a market order with a price', { ...buy, limitPrice: 100 }],
    ['invalid_price', 'a price off the grid', { ...resting, limitPrice: 100.001 }],
    ['invalid_price', 'a price below zero', { ...resting, limitPrice: -1 }],
    ['validation_failed', 'a quantity of nothing', { ...buy, qty: 0 }],
    ['validation_failed', 'a field nobody knows', { ...buy, quantity: 1 }],
    ['validation_failed', 'a side that is none', { ...buy, side: 0 }],
  ])('refuses with %s: %s', async (code, _what, order) => {
    expect(await refusal(server, 'POST', path, order)).toMatchObject({ code });
  });
});

describe('POST broker/orders refuses what a preview shows as an error', () => {
  test.each<[ErrorCode, string, object]>([
    ['unsupported_order', 'an index', { ...buy, symbol: 'US500' }],
    ['invalid_bracket', 'a take-profit on the losing side', { ...resting, takeProfit: 0.5 }],
    ['invalid_bracket', 'two stops at once', { ...resting, stopLoss: 0.5, trailingStopPips: 10 }],
    ['would_increase', 'a reduce-only order without a position', { ...buy, symbol: 'DIS', reduceOnly: true }],
    ['market_closed', 'a market order on an import that is not replayed', { ...buy, symbol: 'SPX' }],
  ])('%s: %s', async (code, _what, order) => {
    const problem = await refusal(server, 'POST', 'broker/orders', order);
    expect(problem.code).toBe(code);
    const { status, answer } = await call(server, 'POST', 'broker/orders/preview', order);
    expect(status).toBe(200);
    expect(answer['errors']).toEqual([problem.detail]);
    expect(answer).not.toHaveProperty('confirmId');
  });

  test('market_closed: a share on Saturday, while bitcoin trades and a limit order rests', async () => {
    expect(await refusal(weekend, 'POST', 'broker/orders', buy)).toMatchObject({
      code: 'market_closed',
      detail: expect.stringContaining('AAPL'),
    });
    expect((await call(weekend, 'POST', 'broker/orders', { ...buy, symbol: 'BTCUSD' })).status).toBe(200);
    expect((await call(weekend, 'POST', 'broker/orders', resting)).status).toBe(200);
  });
});

test('no_market_data: a replay that has not come to its first bar', async () => {
  const started = await call(server, 'PUT', 'replay/SPX', { from: 0, speed: 1, paused: true });
  expect(started.status).toBe(200);
  const order = { ...buy, symbol: 'SPX' };
  expect(await refusal(server, 'POST', 'broker/orders', order)).toMatchObject({ code: 'no_market_data' });
  expect(await refusal(server, 'POST', 'broker/orders/preview', order)).toMatchObject({
    code: 'no_market_data',
  });
});

test('a refusal names the field it is about', async () => {
  const problem = await refusal(server, 'POST', 'broker/orders', { ...buy, qty: 0.5 });
  expect(problem.errors).toEqual([{ path: 'body.qty', message: problem.detail }]);
});

describe('an order', () => {
  test('nobody placed is neither modified nor cancelled', async () => {
    expect(await refusal(server, 'PUT', 'broker/orders/NOPE', resting)).toMatchObject({
      code: 'unknown_order',
    });
    expect(await refusal(server, 'DELETE', 'broker/orders/NOPE')).toMatchObject({ code: 'unknown_order' });
  });

  test('that is filled or cancelled is final', async () => {
    const filled = await placed(buy);
    expect(await refusal(server, 'PUT', `broker/orders/${filled}`, resting)).toMatchObject({
      code: 'order_final',
    });
    expect(await refusal(server, 'DELETE', `broker/orders/${filled}`)).toMatchObject({ code: 'order_final' });
    const cancelled = await placed(resting);
    expect((await call(server, 'DELETE', `broker/orders/${cancelled}`)).status).toBe(200);
    expect(await refusal(server, 'DELETE', `broker/orders/${cancelled}`)).toMatchObject({
      code: 'order_final',
    });
    expect(await refusal(server, 'PUT', `broker/orders/${cancelled}`, resting)).toMatchObject({
      code: 'order_final',
    });
  });

  test.each<[ErrorCode, string, object]>([
    ['immutable_field', 'its symbol', { ...resting, symbol: 'MSFT' }],
    ['immutable_field', 'its side', { ...resting, side: -1 }],
    ['immutable_field', 'its type', { ...resting, type: 3, limitPrice: undefined, stopPrice: 500 }],
    ['invalid_quantity', 'to half a share', { ...resting, qty: 1.5 }],
    ['invalid_price', 'to a price off the grid', { ...resting, limitPrice: 1.001 }],
    ['invalid_bracket', 'into one that loses at once', { ...resting, stopLoss: 1.5 }],
  ])('is not modified, %s: %s', async (code, _what, change) => {
    const id = await placed(resting);
    expect(await refusal(server, 'PUT', `broker/orders/${id}`, change)).toMatchObject({ code });
    const orders = Object.values((await call(server, 'GET', 'broker/orders')).answer);
    expect(orders).toContainEqual(expect.objectContaining({ id, status: 6, qty: 1, limitPrice: 1 }));
  });
});

describe('a position', () => {
  test('that is not open is neither closed nor given brackets', async () => {
    expect(await refusal(server, 'DELETE', 'broker/positions/TSLA')).toMatchObject({
      code: 'unknown_position',
    });
    expect(
      await refusal(server, 'PUT', 'broker/positions/TSLA/brackets', { brackets: { stopLoss: 1 } }),
    ).toMatchObject({ code: 'unknown_position' });
  });

  test('is closed by no more than there is, in whole lots, and takes no bracket that loses at once', async () => {
    await placed({ ...buy, symbol: 'KO', qty: 3 });
    expect(await refusal(server, 'DELETE', 'broker/positions/KO?amount=4')).toMatchObject({
      code: 'invalid_quantity',
      detail: expect.stringContaining('KO'),
    });
    expect(await refusal(server, 'DELETE', 'broker/positions/KO?amount=0.5')).toMatchObject({
      code: 'invalid_quantity',
      errors: [{ path: 'query.amount' }],
    });
    expect(await refusal(server, 'DELETE', 'broker/positions/KO?amount=0')).toMatchObject({
      code: 'validation_failed',
    });
    expect(
      await refusal(server, 'PUT', 'broker/positions/KO/brackets', { brackets: { stopLoss: 1000 } }),
    ).toMatchObject({ code: 'invalid_bracket' });
    const { status, answer } = await call(server, 'DELETE', 'broker/positions/KO');
    expect([status, answer['success']]).toEqual([200, true]);
  });

  test('is not closed while its market is', async () => {
    const week = await startServerAt(OPEN);
    onTestFinished(() => week.close());
    await call(week, 'POST', 'broker/orders', { ...buy, symbol: 'JPM' });
    week.clock.set(SATURDAY);
    expect(await refusal(week, 'DELETE', 'broker/positions/JPM')).toMatchObject({
      code: 'market_closed',
      detail: expect.stringContaining('JPM'),
      errors: undefined,
    });
  });
});

test('a leverage is within bounds, of a symbol there is', async () => {
  const ask = { symbol: 'AAPL', orderType: 2, side: 1, leverage: 20 };
  expect((await call(server, 'PUT', 'broker/leverage/set', ask)).answer).toEqual({ leverage: 20 });
  for (const leverage of [0, 101, 1.5, -1]) {
    expect(await refusal(server, 'PUT', 'broker/leverage/set', { ...ask, leverage })).toMatchObject({
      code: 'leverage_out_of_range',
    });
  }
  for (const [method, path] of [
    ['PUT', 'broker/leverage/set'],
    ['POST', 'broker/leverage/preview'],
  ] as const) {
    expect(await refusal(server, method, path, { ...ask, symbol: 'NOPE' })).toMatchObject({
      code: 'unknown_symbol',
    });
  }
  expect(await refusal(server, 'GET', 'broker/leverage/info?symbol=NOPE&orderType=2&side=1')).toMatchObject({
    code: 'unknown_symbol',
  });
});

test('a caller trades on its own account only', async () => {
  const guest = { ...localPrincipal([]), scopes: ['market', 'account'] as const };
  const strangers = await startServerAt(OPEN, { change: (parts) => ({ ...parts, principal: guest }) });
  expect(await refusal(strangers, 'POST', 'broker/orders', buy)).toMatchObject({ code: 'forbidden' });
  expect(await refusal(strangers, 'GET', 'broker/orders')).toMatchObject({ code: 'forbidden' });
  await strangers.close();
});
