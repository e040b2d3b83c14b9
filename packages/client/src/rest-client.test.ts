import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { NetworkError } from './network-error.ts';
import type { BarsPage, PlaceOrderResult } from './generated/models.ts';
import { createRestClient } from './rest-client.ts';
import type { OperationInput, RestClient } from './rest-client.ts';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly contentType: string | undefined;
  readonly key: string | string[] | undefined;
  readonly body: string;
}

let server: Server;
let baseUrl: string;
let rest: RestClient;
let seen: Seen[];
let answer: (response: ServerResponse, request: IncomingMessage) => void;

const json = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  answer = (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

beforeEach(async () => {
  seen = [];
  server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const { method, url, headers } = request;
    seen.push({ method, url, contentType: headers['content-type'], key: headers['idempotency-key'], body });
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  rest = createRestClient({ baseUrl });
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const failure = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('The call should have failed.'),
    (error: unknown) => error,
  );

test('a query is encoded, and what is undefined is left out', async () => {
  json(200, { bars: [], no_data: true });
  const query = { symbol: 'NASDAQ:A&B C', resolution: '1D', from_time: -1.5, to_time: 1e9 };
  const page = await rest.getBars({ query });
  expectTypeOf(page).toEqualTypeOf<BarsPage>();
  expect(page).toEqual({ bars: [], no_data: true });
  const url = new URL(seen[0]?.url ?? '', baseUrl);
  expect([seen[0]?.method, url.pathname]).toEqual(['GET', '/api/v1/datafeed/bars']);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    symbol: 'NASDAQ:A&B C',
    resolution: '1D',
    from_time: '-1.5',
    to_time: '1000000000',
  });
});

test('a list in a query is sent as often as it is long', async () => {
  json(200, { accounts: [], unknownAccounts: [] });
  await rest.emergencyHalt({ query: { accountId: ['A', 'B & C'] } });
  expect(new URL(seen[0]?.url ?? '', baseUrl).searchParams.getAll('accountId')).toEqual(['A', 'B & C']);
});

test('a body travels as JSON, once, even if it fails', async () => {
  json(
    503,
    { code: 'unavailable', detail: 'Stopping.', status: 503, title: '', type: '' },
    { 'retry-after': '2' },
  );
  const body = { symbol: 'BTCUSD', type: 2, side: 1, qty: 0.5 } as const;
  const call = rest.placeOrder({ body });
  expectTypeOf(call).toEqualTypeOf<Promise<PlaceOrderResult>>();
  const error = await failure(call);
  expect(error).toMatchObject({ code: 'unavailable', retryAfterSeconds: 2, idempotencyKey: seen[0]?.key });
  const expected = { method: 'POST', url: '/api/v1/broker/orders', contentType: 'application/json' };
  expect(seen).toEqual([{ ...expected, key: expect.any(String), body: JSON.stringify(body) }]);
});

test('a path parameter is encoded, and one that would change the path is refused', async () => {
  json(200, { success: true, message: '' });
  await rest.cancelOrder({ params: { order_id: 'A/B C?' } });
  expect(seen[0]).toMatchObject({ method: 'DELETE', url: '/api/v1/broker/orders/A%2FB%20C%3F' });
  for (const id of ['', '.', '..']) {
    const error = await failure(rest.cancelOrder({ params: { order_id: id } }));
    expect(error).toEqual(new TypeError(`The parameter order_id is "${id}"; it takes an id or a name.`));
  }
  expect(seen).toHaveLength(1);
});

test('the base address may have a path', async () => {
  json(200, 1);
  await createRestClient({ baseUrl: `${baseUrl}/behind/a/proxy/` }).udfTime();
  expect(seen[0]?.url).toBe('/behind/a/proxy/api/v1/udf/time');
});

test('texts, bare numbers and empty answers', async () => {
  answer = (response) =>
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end('up 1\n');
  expect(await rest.getPrometheusMetrics()).toBe('up 1\n');
  json(200, 1767225600);
  expect(await rest.udfTime()).toBe(1767225600);
  answer = (response) => response.writeHead(204).end();
  expect(await rest.getLiveness()).toBeUndefined();
});

test('a problem is an ApiError with all it says', async () => {
  const errors = [{ path: 'body.qty', message: 'Must be positive.' }];
  const problem = {
    type: '/errors',
    title: 'Bad',
    status: 422,
    detail: 'Correct qty.',
    code: 'validation_failed',
    errors,
  };
  answer = (response) =>
    response
      .writeHead(422, { 'content-type': 'application/problem+json', 'x-request-id': 'R-1' })
      .end(JSON.stringify(problem));
  const error = await failure(rest.getOrders());
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    name: 'ApiError',
    message: 'Correct qty.',
    detail: 'Correct qty.',
    code: 'validation_failed',
    status: 422,
    errors,
    requestId: 'R-1',
    retryAfterSeconds: undefined,
    body: problem,
  });
  answer = (response) =>
    response
      .writeHead(404, { 'content-type': 'application/problem+json' })
      .end(
        JSON.stringify({ ...problem, status: 404, code: 'not_found', instance: 'R-2', errors: undefined }),
      );
  expect(await failure(rest.getOrders())).toMatchObject({ code: 'not_found', requestId: 'R-2', errors: [] });
});

test('an error of a UDF route is an ApiError too', async () => {
  json(404, { s: 'error', errmsg: 'unknown symbol NOPE' });
  const error = await failure(rest.udfSymbols({ query: { symbol: 'NOPE' } }));
  expect(error).toMatchObject({ code: 'udf_error', status: 404, detail: 'unknown symbol NOPE' });
});

test('what is not of this API is an unexpected response', async () => {
  answer = (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  const error = await failure(rest.getOrders());
  expect(error).toMatchObject({ code: 'unexpected_response', status: 502, body: '<h1>Bad gateway</h1>' });
  answer = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"cut":');
  expect(await failure(rest.getOrders())).toMatchObject({ code: 'unexpected_response', status: 200 });
  json(503, { status: 'not_ready', timestamp: '', checks: { store: 'down' } });
  expect(await failure(rest.getReadiness())).toMatchObject({
    status: 503,
    body: { checks: { store: 'down' } },
  });
});

test('no answer, or half of one, is a NetworkError', async () => {
  answer = (response) => response.destroy();
  const lost = await failure(rest.placeOrder({ body: { symbol: 'BTCUSD', type: 2, side: 1, qty: 1 } }));
  expect(lost).toBeInstanceOf(NetworkError);
  expect(lost).toMatchObject({
    message: `POST ${baseUrl}/api/v1/broker/orders got no answer.`,
    cause: expect.any(TypeError),
    idempotencyKey: seen[0]?.key,
  });
  answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('[');
    setImmediate(() => response.destroy());
  };
  expect(await failure(rest.getOrders())).toBeInstanceOf(NetworkError);
});

const order = { symbol: 'BTCUSD', type: 2, side: 1, qty: 1 } as const;

test('an order without an answer is repeated once, with its key; a read is not', async () => {
  answer = (response) => {
    if (seen.length === 1) response.destroy();
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"orderId":"O-1"}');
  };
  expect(await rest.placeOrder({ body: order })).toEqual({ orderId: 'O-1' });
  expect(seen[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  expect(seen).toEqual([seen[0], seen[0]]);
  seen = [];
  answer = (response) => response.destroy();
  expect(await failure(rest.closePosition({ params: { position_id: 'AAPL' } }))).toBeInstanceOf(NetworkError);
  expect(seen).toHaveLength(2);
  seen = [];
  expect(await failure(rest.getOrders())).toMatchObject({ name: 'NetworkError', idempotencyKey: undefined });
  expect(seen.map(({ key }) => key)).toEqual([undefined]);
});

test('every call has a key of its own, unless the caller names one', async () => {
  json(200, { orderId: 'O-1' });
  await rest.placeOrder({ body: order });
  await rest.reversePosition({ params: { position_id: 'AAPL' } });
  await rest.placeOrder({ body: order, headers: { 'Idempotency-Key': 'mine' } });
  await rest.placeOrder({ body: { ...order, clientOrderId: 'in-the-order' } });
  expect(seen.map(({ key }) => key)).toEqual([
    expect.stringMatching(/^[0-9a-f]{32}$/),
    expect.not.stringMatching(String(seen[0]?.key)),
    'mine',
    undefined,
  ]);
});

test('the key of an order is repeated with it, and one that no header can carry is an error of the caller', async () => {
  answer = (response) => response.destroy();
  const body = { ...order, clientOrderId: 'ordre-\u2116' };
  expect(await failure(rest.placeOrder({ body }))).toMatchObject({
    name: 'NetworkError',
    idempotencyKey: 'ordre-\u2116',
  });
  expect(seen).toHaveLength(2);
  const headers = { 'Idempotency-Key': 'ordre-\u2116' };
  expect(await failure(rest.placeOrder({ body: order, headers }))).toBeInstanceOf(TypeError);
  expect(seen).toHaveLength(2);
});

test('a risk refusal says which limit', async () => {
  const limit = { name: 'maxOrderNotional', value: 1000, observed: 60_000 };
  json(422, { code: 'order_notional_limit', detail: 'Too much.', status: 422, title: '', type: '', limit });
  expect(await failure(rest.placeOrder({ body: order }))).toMatchObject({ limit });
});

test('an aborted call throws the reason of its signal', async () => {
  const controller = new AbortController();
  answer = () => controller.abort(new Error('changed my mind'));
  expect(await failure(rest.getOrders({}, { signal: controller.signal }))).toEqual(
    new Error('changed my mind'),
  );
});

test('fetch can be replaced', async () => {
  const own = createRestClient({ baseUrl: 'https://nowhere.example', fetch: async () => Response.json([]) });
  expect(await own.getOrders()).toEqual([]);
});

test('an input has exactly what the operation takes', () => {
  expectTypeOf<OperationInput<'getAccounts'>>().toEqualTypeOf<unknown>();
  expectTypeOf<{ params: { order_id: string } }>().toExtend<OperationInput<'cancelOrder'>>();
  expectTypeOf<object>().not.toExtend<OperationInput<'cancelOrder'>>();
  expectTypeOf<{ params: { position_id: string } }>().toExtend<OperationInput<'closePosition'>>();
  expectTypeOf<{ params: { position_id: string }; query: { amount: number } }>().toExtend<
    OperationInput<'closePosition'>
  >();
  expectTypeOf<object>().toExtend<OperationInput<'udfSearch'>>();
  expectTypeOf<object>().not.toExtend<OperationInput<'placeOrder'>>();
  expectTypeOf(rest.getOrders).toBeCallableWith();
  expectTypeOf(rest.emergencyHalt).toBeCallableWith();
  expectTypeOf(rest.emergencyHalt).toBeCallableWith({ body: { flatten: true } });
  expectTypeOf(rest.udfSearch).toBeCallableWith({ query: { query: 'a' } });
});
