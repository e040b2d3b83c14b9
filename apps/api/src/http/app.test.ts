import { connect } from 'node:net';
import { restRoutes } from '@tickwire/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../server.ts';
import { startTestServer } from './test-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer({}, { MAX_BODY_BYTES: 2048 });
});
afterAll(() => server.close());

const ORDERS = '/api/v1/broker/orders';
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const send = (
  method: string,
  path: string,
  body: NonNullable<RequestInit['body']>,
  type = 'application/json',
) =>
  fetch(server.url + path, {
    method,
    body,
    headers: { 'content-type': type },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });

async function problem(answer: Promise<Response>) {
  const response = await answer;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body: unknown = await response.json();
  expect(body).toMatchObject({ status: response.status, instance: response.headers.get('x-request-id') });
  return body;
}

/** Sends bytes as they are and returns the whole answer. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('paths and methods', () => {
  it('answers an unknown path with problem+json', async () => {
    expect(await problem(get('/api/v1/nope'))).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('says of v2 that it is planned, and of the socket path what it speaks', async () => {
    expect(await problem(get('/api/v2/health'))).toMatchObject({
      status: 404,
      detail: 'Version v2 is planned and not served yet; use /api/v1.',
    });
    expect(await problem(get('/api/v1/ws'))).toMatchObject({ detail: expect.stringContaining('WebSocket') });
  });

  it('answers a wrong method with 405 and the right ones', async () => {
    const response = await fetch(server.url + ORDERS, { method: 'PATCH' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
    expect(await response.json()).toMatchObject({ code: 'method_not_allowed' });
  });

  it('answers OPTIONS with the methods and HEAD like GET without a body', async () => {
    const options = await fetch(server.url + ORDERS, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
    const head = await fetch(`${server.url}/api/v1/health`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each(['TRACE', 'PROPFIND', 'BREW'])('survives %s', async (method) => {
    const answer = await sendRaw(
      `${method} ${ORDERS} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 (?:405|400) /);
  });

  it('answers what is no HTTP with a problem', async () => {
    const answer = await sendRaw('nonsense\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400 [^]*application\/problem\+json[^]*"code":"malformed_request"/);
  });

  it('survives undecodable paths', async () => {
    expect((await get('/api/v1/datafeed/resolve/%zz%ff')).status).toBe(404);
    expect((await get('/api/v1/datafeed/resolve/NYSE%3Aacme')).status).toBe(200);
  });

  it('mounts every operation of the contract', async () => {
    const answers = await Promise.all(
      Object.values(restRoutes).map(async ({ method, path, operationId }) => {
        const { status } = await fetch(server.url + path, { method: method.toUpperCase() });
        return [operationId, status] as const;
      }),
    );
    expect(answers.filter(([, status]) => status === 405 || status >= 500)).toEqual([]);
  });
});

describe('input', () => {
  const order = { symbol: 'ACME', type: 2, side: 1, qty: 1 };

  it('places a valid order', async () => {
    const response = await send('POST', ORDERS, JSON.stringify(order));
    expect([response.status, await response.json()]).toEqual([200, { orderId: 'ORDER-ACME' }]);
  });

  it('names every bad field of path, query and body at once', async () => {
    const response = send('POST', ORDERS, JSON.stringify({ ...order, qty: -1, side: 'buy', extra: true }));
    expect(await problem(response)).toMatchObject({
      status: 422,
      code: 'validation_failed',
      errors: [
        { path: 'body.side' },
        { path: 'body.qty' },
        { path: 'body', message: 'Unrecognized key: "extra"' },
      ],
    });
  });

  it('says of a missing field that it is required, and of a resolution how one is written', async () => {
    expect(await problem(get('/api/v1/datafeed/bars?resolution=1&from_time=0&to_time=1'))).toMatchObject({
      detail: 'The request is not valid in query.symbol (is required).',
      errors: [{ path: 'query.symbol', message: 'is required' }],
    });
    const sentence = 'A resolution is written like 5S, 1, 60, 1D, 1W or 1M';
    const bars = '/api/v1/datafeed/bars?symbol=ACME&resolution=1h&from_time=0&to_time=1';
    expect(await problem(get(bars))).toMatchObject({
      errors: [{ path: 'query.resolution', message: sentence }],
    });
    const history = await get('/api/v1/udf/history?symbol=ACME&resolution=1h&from=0&to=1');
    expect(await history.json()).toMatchObject({ errmsg: expect.stringContaining(sentence) });
    expect(await (await get('/api/v1/udf/symbols')).json()).toMatchObject({
      errmsg: expect.stringContaining('query.symbol (is required)'),
    });
  });

  it.each([
    ['cut off', '{"symbol":'],
    ['empty', ''],
    ['NaN', '{"qty":NaN}'],
    ['not UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22)],
    ['binary', Uint8Array.from({ length: 64 }, (_, index) => index)],
  ])('refuses a body that is %s', async (_name, body) => {
    expect(await problem(send('POST', ORDERS, body))).toMatchObject({
      status: 400,
      code: 'malformed_request',
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp'])(
    'refuses a body of type %s',
    async (type) => {
      expect(await problem(send('POST', ORDERS, JSON.stringify(order), type))).toMatchObject({
        code: 'malformed_request',
        detail: 'Send the body as JSON with Content-Type application/json.',
      });
    },
  );

  it('takes JSON types with parameters and suffixes', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'Application/JSON',
      'application/vnd.tickwire+json',
    ]) {
      expect((await send('POST', ORDERS, JSON.stringify(order), type)).status).toBe(200);
    }
  });

  it.each(['[]', 'null', '"text"', '1e309', '{"__proto__":{"qty":1}}', '['.repeat(1000)])(
    'refuses the body %s',
    async (body) => {
      expect([400, 422]).toContain((await send('POST', ORDERS, body)).status);
    },
  );

  it.each(['1e309', '-1e309'])('refuses the non-finite quantity %s', async (qty) => {
    const body = `{"symbol":"ACME","type":2,"side":1,"qty":${qty}}`;
    expect(await problem(send('POST', ORDERS, body))).toMatchObject({ errors: [{ path: 'body.qty' }] });
  });

  it('refuses a body over the limit, announced or not, without reading it all', async () => {
    const large = JSON.stringify({ ...order, symbol: 'A'.repeat(3000) });
    expect(await problem(send('POST', ORDERS, large))).toMatchObject({
      status: 413,
      code: 'payload_too_large',
    });
    const chunked = new Blob([large]).stream();
    expect(await problem(send('POST', ORDERS, chunked))).toMatchObject({ status: 413 });
    const announced = `POST ${ORDERS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{`;
    expect(await sendRaw(announced)).toMatch(/^HTTP\/1.1 413 /);
  });

  it('takes a chunked body within the limit', async () => {
    const body = new Blob([JSON.stringify(order)]).stream();
    expect((await send('POST', ORDERS, body)).status).toBe(200);
  });

  it('ignores unknown query parameters and refuses repeated ones', async () => {
    const query = 'user_input=acme&max_results=1';
    expect((await get(`/api/v1/datafeed/search?${query}&_=123`)).status).toBe(200);
    expect(await problem(get(`/api/v1/datafeed/search?${query}&user_input=b`))).toMatchObject({
      status: 422,
      errors: [{ path: 'query.user_input' }],
    });
  });

  it.each(['abc', '', '1e309', 'NaN', 'Infinity', '0x10', '1,5', '1 2'])('refuses to_time=%s', async (to) => {
    const path = `/api/v1/datafeed/bars?symbol=ACME&resolution=1&from_time=0&to_time=${encodeURIComponent(to)}`;
    expect(await problem(get(path))).toMatchObject({
      code: 'validation_failed',
      errors: [{ path: 'query.to_time' }],
    });
  });
});

describe('errors', () => {
  it('carries the code, status and sentence of a refusal', async () => {
    expect(await problem(fetch(`${server.url}${ORDERS}/FILLED`, { method: 'DELETE' }))).toMatchObject({
      type: '/api/v1/redoc#error-order_final',
      status: 409,
      code: 'order_final',
      detail: 'Order FILLED is filled.',
    });
  });

  it('tells nothing of what failed inside', async () => {
    const response = await fetch(`${server.url}${ORDERS}/BROKEN`, { method: 'DELETE' });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'internal_error' });
    expect(text).not.toMatch(/disk|hunter2|\.ts|Error:/);
  });

  it('fails rather than answer what the contract does not declare', async () => {
    const wrong = await startTestServer({
      datafeed: {
        ...(await import('./test-parts.ts')).datafeed,
        counts: () => ({ symbols_loaded: 0.5, bars_count: 0 }),
      },
    });
    expect((await fetch(`${wrong.url}/api/v1/datafeed/health`)).status).toBe(500);
    await wrong.close();
  });

  it.each([
    ['/api/v1/udf/nope', 404],
    ['/api/v1/udf', 404],
    ['/api/v1/udf/symbols?symbol=NOPE', 404],
    ['/api/v1/udf/symbols', 422],
    ['/api/v1/udf/history?symbol=NYSE:ACME&resolution=7&from=0&to=1', 422],
    ['/api/v1/udf/history?symbol=ACME&resolution=x%25&from=0&to=1', 422],
    ['/api/v1/udf/history?symbol=ACME&resolution=1&from=0&to=1&countback=-1', 422],
    ['/api/v1/udf/symbols?symbol=ACME&currencyCode=EUR', 422],
    ['/api/v1/udf/history?symbol=ACME&resolution=1&from=0&to=1&unitId=kg', 422],
  ])('answers %s in the form of UDF', async (path, status) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json']);
    expect(await response.json()).toEqual({ s: 'error', errmsg: expect.stringMatching(/^[^:%]+$/) });
  });

  it('answers a wrong method of UDF in its form too', async () => {
    const response = await fetch(`${server.url}/api/v1/udf/time`, { method: 'POST' });
    expect([response.status, await response.json()]).toEqual([
      405,
      { s: 'error', errmsg: expect.any(String) },
    ]);
  });
});

describe('headers', () => {
  it('keeps a sound request id and replaces any other', async () => {
    expect((await get('/health', { 'x-request-id': 'abc-123' })).headers.get('x-request-id')).toBe('abc-123');
    const made = (await get('/health', { 'x-request-id': 'a b"{}' })).headers.get('x-request-id');
    expect(made).toMatch(/^[0-9a-f-]{36}$/);
    expect((await get('/nope', { 'x-request-id': 'abc' })).headers.get('x-request-id')).toBe('abc');
  });

  it('tells the time an answer took', async () => {
    for (const path of ['/health', '/nope', '/api/v1/docs']) {
      expect((await get(path)).headers.get('x-process-time-ms')).toMatch(/^\d+\.\d\d$/);
    }
  });
});
