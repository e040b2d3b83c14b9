import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../api-error.ts';
import { localPrincipal } from '../principal.ts';
import type { RunningServer } from '../server.ts';
import { testParts } from './test-parts.ts';
import { startTestServer } from './test-server.ts';

const ORDERS = '/api/v1/broker/orders';
const order = { symbol: 'ACME', type: 2, side: 1, qty: 1 };

let server: RunningServer;
let seen: unknown[] = [];

beforeAll(async () => {
  const { broker } = testParts();
  server = await startTestServer({
    principal: localPrincipal(['FIRST', 'SECOND']),
    broker: {
      ...broker,
      placeOrder: async ({ accountId }, placed) => {
        seen.push([accountId, placed]);
        if (placed.qty > 100) {
          const limit = { name: 'maxOrderQuantity', value: 100, observed: placed.qty };
          throw new ApiError('order_quantity_limit', 'Too many units.', { limit });
        }
        return { orderId: 'ORDER-1' };
      },
      closePosition: async ({ accountId }, positionId, closing) => {
        seen.push([accountId, positionId, closing]);
        return { closedQty: 1, remainingQty: 0 };
      },
      reversePosition: async ({ accountId }, positionId, options) => {
        seen.push([accountId, positionId, options]);
        return { orderId: 'ORDER-2' };
      },
    },
  });
});
afterAll(() => server.close());

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  seen = [];
  const response = await fetch(server.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('the idempotency key', () => {
  it.each([
    ['header alone', { 'Idempotency-Key': 'k.1' }, order],
    ['field alone', {}, { ...order, clientOrderId: 'k.1' }],
    ['header and field alike', { 'idempotency-key': 'k.1' }, { ...order, clientOrderId: 'k.1' }],
  ])('is the same as %s', async (_name, headers, body) => {
    expect(await call('POST', ORDERS, body, headers)).toMatchObject({ status: 200 });
    expect(seen).toEqual([['FIRST', { ...order, clientOrderId: 'k.1' }]]);
  });

  it('may be left out', async () => {
    expect(await call('POST', ORDERS, order)).toMatchObject({ status: 200 });
    expect(seen).toEqual([['FIRST', order]]);
  });

  it('is refused when header and field differ', async () => {
    const body = { ...order, clientOrderId: 'b' };
    expect(await call('POST', ORDERS, body, { 'Idempotency-Key': 'a' })).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ path: 'body.clientOrderId' }] },
    });
    expect(seen).toEqual([]);
  });

  it.each(['', 'a b', 'ä', 'x'.repeat(65), 'a, b', '{}'])('is refused as %j', async (key) => {
    const header = new Headers();
    header.set('Idempotency-Key', Buffer.from(key).toString('latin1'));
    expect(await call('POST', ORDERS, order, Object.fromEntries(header))).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'headers.Idempotency-Key' }] },
    });
    expect(await call('POST', ORDERS, { ...order, clientOrderId: key })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'body.clientOrderId' }] },
    });
    expect(seen).toEqual([]);
  });

  it('is refused when it is sent twice', async () => {
    const headers = [
      ['idempotency-key', 'a'],
      ['idempotency-key', 'b'],
      ['content-type', 'application/json'],
    ] as [string, string][];
    const response = await fetch(server.url + ORDERS, {
      method: 'POST',
      headers,
      body: JSON.stringify(order),
    });
    expect(response.status).toBe(422);
  });

  it('goes with a close and a reversal', async () => {
    const headers = { 'Idempotency-Key': 'k-1' };
    await call('DELETE', '/api/v1/broker/positions/ACME?amount=2&accountId=SECOND', undefined, headers);
    expect(seen).toEqual([['SECOND', 'ACME', { amount: 2, idempotencyKey: 'k-1' }]]);
    const reversed = await call('POST', '/api/v1/broker/positions/ACME/reverse', undefined, headers);
    expect(reversed).toEqual({ status: 200, body: { orderId: 'ORDER-2' } });
    expect(seen).toEqual([['FIRST', 'ACME', { idempotencyKey: 'k-1' }]]);
  });
});

describe('the account', () => {
  it('is the named one, of those the caller has', async () => {
    await call('POST', `${ORDERS}?accountId=SECOND`, order);
    expect(seen).toEqual([['SECOND', order]]);
    expect(await call('GET', '/api/v1/broker/account?accountId=SECOND')).toMatchObject({
      body: { id: 'SECOND' },
    });
    expect(await call('GET', '/api/v1/broker/accounts')).toMatchObject({
      body: [{ id: 'FIRST' }, { id: 'SECOND' }],
    });
  });

  it.each([
    ['POST', ORDERS, order],
    ['GET', ORDERS, undefined],
    ['DELETE', `${ORDERS}/ORDER-1`, undefined],
    ['POST', '/api/v1/broker/positions/ACME/reverse', undefined],
    ['GET', '/api/v1/broker/executions/ACME', undefined],
    ['GET', '/api/v1/portfolio/metrics', undefined],
    ['GET', '/portfolio/positions', undefined],
    ['PUT', '/api/v1/risk/limits', {}],
    ['POST', '/portfolio/emergency-halt', undefined],
    ['POST', '/api/v1/portfolio/resume', { reason: 'All is well.' }],
  ])('of another is unknown to %s %s', async (method, path, body) => {
    expect(await call(method, `${path}?accountId=THIRD`, body)).toMatchObject({
      status: 404,
      body: { code: 'unknown_account' },
    });
  });
});

it('a risk refusal names the limit, its value and what was observed', async () => {
  expect(await call('POST', ORDERS, { ...order, qty: 101 })).toMatchObject({
    status: 422,
    body: {
      code: 'order_quantity_limit',
      limit: { name: 'maxOrderQuantity', value: 100, observed: 101 },
    },
  });
});
