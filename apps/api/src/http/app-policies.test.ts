import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../config.ts';
import type { RunningServer } from '../server.ts';
import { FIRST_BAR, NOW } from './test-parts.ts';
import { startTestServer } from './test-server.ts';

const servers: RunningServer[] = [];
const start = async (config: Partial<Config>) => {
  const server = await startTestServer({}, config);
  servers.push(server);
  return server.url;
};
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const PAGE = 'http://localhost:5173';
const fromPage = (url: string, init: RequestInit = {}) =>
  fetch(url, { ...init, headers: { origin: PAGE, ...init.headers } });
const accessHeaders = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-') || name === 'vary'));

describe('CORS', () => {
  it('opens answers, errors included, to a named origin with credentials', async () => {
    const url = await start({ CORS_ORIGINS: [PAGE] });
    for (const path of ['/api/v1/udf/time', '/api/v1/udf/nope', '/api/v1/broker/orders/FILLED']) {
      expect(accessHeaders(await fromPage(url + path))).toMatchObject({
        'access-control-allow-origin': PAGE,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': expect.stringContaining('X-Request-Id'),
        vary: expect.stringContaining('Origin'),
      });
    }
  });

  it('answers a preflight with what it allows', async () => {
    const url = await start({ CORS_ORIGINS: [PAGE] });
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'DELETE' } };
    const response = await fromPage(`${url}/api/v1/broker/orders/1`, preflight);
    expect(response.status).toBe(204);
    expect(accessHeaders(response)).toMatchObject({
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': expect.stringContaining('DELETE'),
      'access-control-allow-headers': expect.stringContaining('Content-Type'),
    });
  });

  it('opens nothing to an origin that is not named', async () => {
    const url = await start({ CORS_ORIGINS: ['https://other.example'] });
    expect(accessHeaders(await fromPage(`${url}/api/v1/udf/time`))).toEqual({ vary: 'Origin' });
  });

  it('opens to any origin without credentials', async () => {
    const url = await start({ CORS_ORIGINS: ['*'] });
    const headers = accessHeaders(await fromPage(`${url}/api/v1/udf/time`));
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });
});

describe('the host name', () => {
  const statusUnder = (url: string, host: string) =>
    new Promise<[status: number | undefined, body: unknown]>((resolve, reject) => {
      const call = request(`${url}/api/v1/versions`, { headers: { host } }, async (response) => {
        resolve([response.statusCode, JSON.parse(Buffer.concat(await response.toArray()).toString())]);
      });
      call.on('error', reject).end();
    });

  it('must be one of this machine, or of a named origin, while only this machine is listened to', async () => {
    const url = await start({ CORS_ORIGINS: ['https://desk.example'] });
    expect(await statusUnder(url, 'evil.example')).toEqual([
      403,
      expect.objectContaining({
        code: 'forbidden',
        detail: expect.stringContaining('127.0.0.1 or localhost'),
      }),
    ]);
    for (const host of ['localhost:9', '[::1]', 'desk.example']) {
      expect((await statusUnder(url, host))[0]).toBe(200);
    }
  });

  it('may be any when the network is let in', async () => {
    const url = await start({ HOST: '0.0.0.0' });
    expect((await statusUnder(url, 'tickwire.lan'))[0]).toBe(200);
  });
});

describe('rate limit', () => {
  it('refuses beyond the burst with Retry-After, in the form of the route, and spares health', async () => {
    const url = await start({ RATE_LIMIT_PER_SECOND: 1 });
    const path = '/api/v1/udf/time';
    const answers = [await fetch(url + path), await fetch(url + path), await fetch(url + path)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers.get('retry-after')).toBe('1');
    expect(await answers[2]?.json()).toMatchObject({ s: 'error' });
    expect(await (await fetch(`${url}/api/v1/versions`)).json()).toMatchObject({ code: 'rate_limited' });
    expect((await fetch(`${url}/health/live`)).status).toBe(204);
  });
});

describe('caching and compression', () => {
  const history = (from: number, to: number) =>
    `/api/v1/udf/history?symbol=ACME&resolution=1&from=${from / 1000}&to=${to / 1000}`;

  it('lets a closed range be cached and one that touches now not', async () => {
    const url = await start({});
    const cacheControl = async (to: number) =>
      (await fetch(url + history(FIRST_BAR, to))).headers.get('cache-control');
    expect(await cacheControl(NOW - 60_000)).toBe('public, max-age=300');
    expect(await cacheControl(NOW + 60_000)).toBe('no-store');
    expect((await fetch(`${url}/api/v1/broker/orders`)).headers.get('cache-control')).toBe('no-store');
  });

  /** The bytes as they travel, which fetch would decode. */
  const raw = (url: string, acceptEncoding: string) =>
    new Promise<{ encoding: string | undefined; vary: string | undefined; body: Buffer }>(
      (resolve, reject) => {
        const call = request(url, { headers: { 'accept-encoding': acceptEncoding } }, async (response) => {
          const body = Buffer.concat(await response.toArray());
          resolve({ encoding: response.headers['content-encoding'], vary: response.headers.vary, body });
        });
        call.on('error', reject).end();
      },
    );

  it('gzips a large answer for a client that takes it, and no other', async () => {
    const url = await start({});
    const path = `${url}/api/v1/openapi.json`;
    const plain = await raw(path, 'identity');
    const zipped = await raw(path, 'br;q=1, gzip;q=0.8');
    expect([plain.encoding, zipped.encoding]).toEqual([undefined, 'gzip']);
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    expect(zipped.vary).toContain('Accept-Encoding');
    expect((await raw(path, 'gzip;q=0')).encoding).toBeUndefined();
    expect((await raw(`${url}/api/v1/udf/time`, 'gzip')).encoding).toBeUndefined();
    const bars = await raw(url + history(FIRST_BAR, NOW), 'gzip');
    expect(JSON.parse(gunzipSync(bars.body).toString())).toMatchObject({ s: 'ok' });
  });
});
