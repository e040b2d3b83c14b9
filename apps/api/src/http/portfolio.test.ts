import { connect } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPrincipal } from '../principal.ts';
import type { RunningServer } from '../server.ts';
import { startTestServer } from './test-server.ts';

const HALT = '/api/v1/portfolio/emergency-halt';

let server: RunningServer;
beforeAll(async () => {
  const principal = localPrincipal(['FIRST', 'SECOND']);
  server = await startTestServer({ principal }, { MAX_BODY_BYTES: 2048, RATE_LIMIT_PER_SECOND: 1000 });
});
afterAll(() => server.close());

const get = async (path: string) => (await fetch(server.url + path)).json();

async function halt(init: RequestInit = {}, path = HALT) {
  const response = await fetch(server.url + path, { method: 'POST', ...init });
  return { status: response.status, body: await response.json() };
}

const haltedWith = (state: object) => ({
  status: 200,
  body: {
    accounts: ['FIRST', 'SECOND'].map((accountId) =>
      expect.objectContaining({ accountId, halt: { level: 'halted', ...state } }),
    ),
  },
});

describe('an emergency halt', () => {
  it('takes a reason and whether to close positions, of any content type', async () => {
    const body = JSON.stringify({ reason: 'Panic.', flatten: true });
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      expect(await halt({ body, headers: { 'content-type': type } })).toEqual(
        haltedWith({ flatten: true, reason: 'Panic.' }),
      );
    }
  });

  it('keeps what it understands of a body that is wrong in part', async () => {
    const body = JSON.stringify({ reason: 17, flatten: true, extra: {} });
    expect(await halt({ body })).toEqual(haltedWith({ flatten: true }));
    const long = JSON.stringify({ reason: 'x'.repeat(1000), flatten: 'yes' });
    expect(await halt({ body: long })).toEqual(haltedWith({ flatten: false, reason: 'x'.repeat(500) }));
  });

  it('halts one account alone when it is named', async () => {
    expect(await halt({}, `${HALT}?accountId=SECOND`)).toMatchObject({
      status: 200,
      body: { accounts: [{ accountId: 'SECOND' }] },
    });
  });

  it('is never refused for its body, whatever it is', async () => {
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.constantFrom('', '{', 'null', '[]', '{"flatten":null}', '{"__proto__":{"flatten":true}}'),
      fc
        .record({ reason: fc.jsonValue(), flatten: fc.constantFrom(0, 'true', [], {}) })
        .map((value) => JSON.stringify(value)),
      fc.constant('x'.repeat(5000)),
    );
    const types = fc.constantFrom('application/json', 'text/plain', 'image/png', 'nonsense', '');
    await fc.assert(
      fc.asyncProperty(bodies, types, async (body, type) => {
        const { status, body: answer } = await halt({ body, headers: { 'content-type': type } });
        expect(status).toBe(200);
        expect(answer).toMatchObject({ accounts: [{ accountId: 'FIRST' }, { accountId: 'SECOND' }] });
      }),
      { numRuns: 100 },
    );
  });

  it('does not wait for a body that does not come', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(`POST ${HALT} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{"fla`),
      );
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
        if (text.includes('"accounts"')) resolve(text);
      });
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 200 [^]*connection: close/i);
  });

  it('gets through when the address has used up its requests', async () => {
    const busy = await startTestServer({}, { RATE_LIMIT_PER_SECOND: 1 });
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${busy.url}/api/v1/versions`)).status),
    );
    expect(statuses).toContain(429);
    for (const path of [HALT, '/portfolio/emergency-halt']) {
      expect((await fetch(busy.url + path, { method: 'POST' })).status).toBe(200);
    }
    await busy.close();
  });

  it('cannot be called from a foreign page', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' };
    expect(await halt({ headers, body: '{"flatten":true}' })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(await halt({ headers: { origin: server.url } })).toMatchObject({ status: 200 });
  });
});

it('whoever may halt may not resume, trade or set limits for that', async () => {
  const principal = { id: 'watchman', scopes: ['halt'], accounts: ['FIRST'] } as const;
  const watched = await startTestServer({ principal });
  const send = async (method: string, path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(watched.url + path, { method, headers, body: JSON.stringify(body) });
    return [response.status, await response.json()] as const;
  };
  expect(await send('POST', HALT, {})).toMatchObject([200, {}]);
  const resume = await send('POST', '/api/v1/portfolio/resume', { reason: 'All is well.' });
  expect(resume).toMatchObject([403, { code: 'forbidden', detail: expect.stringContaining('scope resume') }]);
  expect(await send('PUT', '/api/v1/risk/limits', {})).toMatchObject([403, { code: 'forbidden' }]);
  expect(await send('POST', '/api/v1/broker/orders', {})).toMatchObject([403, { code: 'forbidden' }]);
  await watched.close();
});

it('a resume needs a reason', async () => {
  const resume = async (body: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/api/v1/portfolio/resume`, { method: 'POST', headers, body });
    return [response.status, await response.json()] as const;
  };
  expect(await resume('{"reason":"All is well."}')).toMatchObject([
    200,
    { accounts: [{ accountId: 'FIRST', halt: { level: 'active' } }, { accountId: 'SECOND' }] },
  ]);
  expect(await resume('{"reason":""}')).toMatchObject([422, { code: 'validation_failed' }]);
  expect(await resume('')).toMatchObject([400, { code: 'malformed_request' }]);
});

describe('an alias', () => {
  it.each(['positions', 'metrics'])('/portfolio/%s answers as the operation does', async (name) => {
    expect(await get(`/portfolio/${name}`)).toEqual(await get(`/api/v1/portfolio/${name}`));
  });

  it('/portfolio/emergency-halt halts', async () => {
    expect(await halt({}, '/portfolio/emergency-halt')).toEqual(await halt());
  });

  it('tells its methods as the path itself does', async () => {
    const options = await fetch(`${server.url}/portfolio/emergency-halt`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'OPTIONS, POST']);
    const wrong = await fetch(`${server.url}/portfolio/positions`, { method: 'POST' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('risk and strategies', () => {
  it('answers with the account asked for', async () => {
    expect(await get('/api/v1/risk/status?accountId=SECOND')).toMatchObject({ accountId: 'SECOND' });
    expect(await get('/api/v1/portfolio/shadow')).toMatchObject({ accountId: 'FIRST' });
  });

  it('sets limits, and refuses names that are none', async () => {
    const put = async (body: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'PUT', headers, body: JSON.stringify(body) };
      return (await fetch(`${server.url}/api/v1/risk/limits`, init)).json();
    };
    expect(await put({ account: { maxOrderNotional: null, priceCollar: 0.1 } })).toMatchObject({
      account: { maxOrderNotional: null, priceCollar: 0.1, maxLeverage: null },
    });
    for (const account of [
      { maxOrders: 1 },
      { maxLeverage: -1 },
      { maxLeverage: '1' },
      { selfTrade: null },
    ]) {
      expect(await put({ account })).toMatchObject({ status: 422, code: 'validation_failed' });
    }
  });

  it('starts a strategy, and says what is wrong with another', async () => {
    const post = async (path: string) =>
      (await fetch(`${server.url}/api/v1/strategies/${path}`, { method: 'POST' })).json();
    expect(await post('pairs/start')).toMatchObject({ id: 'pairs', status: 'running' });
    expect(await post('pairs/stop')).toMatchObject({ status: 409, code: 'strategy_not_running' });
    expect(await post('nope/start')).toMatchObject({ status: 404, code: 'unknown_strategy' });
  });
});
