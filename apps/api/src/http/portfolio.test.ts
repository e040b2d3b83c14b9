import type { HaltState } from '@tickwire/contracts';
import { connect, type Socket } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPrincipal } from '../principal.ts';
import type { RunningServer } from '../server.ts';
import { testPortfolio } from './test-portfolio.ts';
import { startTestServer } from './test-server.ts';

const HALT = '/api/v1/portfolio/emergency-halt';

let server: RunningServer;
const halts: HaltState[] = [];
beforeAll(async () => {
  const principal = localPrincipal(['FIRST', 'SECOND', 'THIRD']);
  const parts = { principal, ...testPortfolio(halts) };
  server = await startTestServer(parts, { MAX_BODY_BYTES: 2048, RATE_LIMIT_PER_SECOND: 1000 });
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
    accounts: ['FIRST', 'SECOND', 'THIRD'].map((accountId) =>
      expect.objectContaining({ accountId, halt: { level: 'halted', ...state } }),
    ),
    unknownAccounts: [],
  },
});

/** Sends what `write` writes as one connection; resolves with the whole text of the answer. */
function exchanged(write: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => write(socket));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('"accounts"')) return;
      socket.destroy();
      resolve(text);
    });
    socket.on('error', reject);
  });
}

const head = (length: number) =>
  `POST ${HALT} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`;

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

  it.each([
    ['?accountId=SECOND', ['SECOND'], []],
    ['?accountId=THIRD&accountId=FIRST&accountId=THIRD', ['FIRST', 'THIRD'], []],
    ['?accountId=SECOND&accountId=NOPE', ['SECOND'], ['NOPE']],
    ['?accountId=', ['FIRST', 'SECOND', 'THIRD'], []],
    ['?accountId&accountId=SECOND', ['SECOND'], []],
    ['/', ['FIRST', 'SECOND', 'THIRD'], []],
    ['/?accountId=SECOND', ['SECOND'], []],
  ])('of %s halts the accounts named', async (end, accounts, unknownAccounts) => {
    expect(await halt({}, HALT + end)).toMatchObject({
      status: 200,
      body: { accounts: accounts.map((accountId) => ({ accountId })), unknownAccounts },
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
        expect(answer).toMatchObject({ accounts: [{ accountId: 'FIRST' }, {}, {}] });
      }),
      { numRuns: 100 },
    );
  });

  it('does not wait for a body that does not come', async () => {
    halts.length = 0;
    const answer = await exchanged((socket) => socket.write(`${head(50)}{"fla`));
    expect(answer).toMatch(/^HTTP\/1.1 200 [^]*connection: close/i);
    expect(halts).toEqual([{ level: 'halted', flatten: false }]);
  });

  it('is in force before a body that comes late, which makes it be done again', async () => {
    halts.length = 0;
    const body = '{"flatten":true,"reason":"Panic."}';
    const answer = await exchanged(async (socket) => {
      socket.write(head(body.length));
      await expect.poll(() => halts, { interval: 1 }).toEqual([{ level: 'halted', flatten: false }]);
      socket.write(body);
    });
    expect(answer).toMatch(/^HTTP\/1.1 200 [^]*"flatten":true,"reason":"Panic."/);
    expect(halts).toHaveLength(2);
  });

  it('is done once with a body that comes along with the headers, or says nothing late', async () => {
    halts.length = 0;
    await exchanged((socket) => socket.write(`${head(16)}{"flatten":true}`));
    expect(halts).toEqual([{ level: 'halted', flatten: true }]);
    halts.length = 0;
    await exchanged(async (socket) => {
      socket.write(head(2));
      await expect.poll(() => halts, { interval: 1 }).toHaveLength(1);
      socket.write('{}');
    });
    expect(halts).toHaveLength(1);
  });

  it('gets through when the address has used up its requests', async () => {
    const busy = await startTestServer({}, { RATE_LIMIT_PER_SECOND: 1 });
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${busy.url}/api/v1/versions`)).status),
    );
    expect(statuses).toContain(429);
    for (const path of [HALT, '/portfolio/emergency-halt', `${HALT}/`]) {
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
    {
      accounts: [
        { accountId: 'FIRST', halt: { level: 'active' } },
        { accountId: 'SECOND' },
        { accountId: 'THIRD' },
      ],
    },
  ]);
  for (const reason of ['', '   ', '\t\n']) {
    const refused = [422, { code: 'validation_failed' }];
    expect(await resume(JSON.stringify({ reason }))).toMatchObject(refused);
  }
  expect(await resume('{"reason":"  Mended. "}')).toMatchObject([
    200,
    { accounts: [{ halt: { reason: 'Mended.' } }, {}, {}] },
  ]);
  expect(await resume('')).toMatchObject([400, { code: 'malformed_request' }]);
  const nothing = await fetch(`${server.url}/api/v1/portfolio/resume`, { method: 'POST' });
  expect(await nothing.json()).toMatchObject({
    code: 'malformed_request',
    detail: 'This needs a body with reason: send it as JSON with Content-Type application/json.',
  });
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

  it('takes the days of snapshots', async () => {
    const path = '/api/v1/portfolio/snapshots';
    expect(await get(`${path}?from=2026-01-02&to=2026-01-03`)).toMatchObject([{ day: '2026-01-02' }]);
    for (const day of ['2026-02-30', '2026-1-2', 'yesterday']) {
      expect(await get(`${path}?to=${day}`)).toMatchObject({ code: 'validation_failed' });
    }
  });

  it('takes the range of an equity curve, and no more points than it draws', async () => {
    const path = '/api/v1/portfolio/equity-curve';
    expect(await get(`${path}?accountId=SECOND&from=7`)).toMatchObject({
      accountId: 'SECOND',
      points: [{ time: 7 }],
    });
    for (const query of ['points=9', 'points=5001', 'points=x', 'from=soon', 'to=1.5']) {
      expect(await get(`${path}?${query}`)).toMatchObject({ code: 'validation_failed' });
    }
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
