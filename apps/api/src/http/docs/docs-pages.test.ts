import { errorCodes, restRoutes, wsRoutes } from '@tickwire/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server.ts';
import { loadSpecs } from '../../spec-check.ts';
import { startTestServer } from '../test-server.ts';
import { restReference } from './rest-reference.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const page = async (path: string) => (await fetch(server.url + path)).text();
const anchors = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
const targets = (html: string) => [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);

describe('references', () => {
  it('has every operation and every error code of the contract', async () => {
    const ids = anchors(await page('/api/v1/redoc'));
    expect([...ids]).toEqual(expect.arrayContaining(Object.keys(restRoutes)));
    expect([...ids]).toEqual(expect.arrayContaining(errorCodes.map((code) => `error-${code}`)));
  });

  it('has every message of every stream', async () => {
    const html = await page('/api/v1/ws/asyncapi');
    for (const name of Object.keys(wsRoutes)) {
      for (const frame of ['subscribe', 'subscribe.response', 'unsubscribe', 'update', 'snapshot', 'reset']) {
        expect(html).toContain(`>${name}.${frame}</a>`);
      }
    }
  });

  it.each(['/api/v1/redoc', '/api/v1/ws/asyncapi'])(
    '%s links to nothing it does not have, no id twice',
    async (path) => {
      const html = await page(path);
      const ids = anchors(html);
      expect(targets(html).filter((id) => !ids.has(id))).toEqual([]);
      expect(html.match(/ id="/g)).toHaveLength(ids.size);
    },
  );

  it('escapes whatever a contract says', async () => {
    const { openApi } = await loadSpecs();
    const evil = { ...openApi, info: { ...openApi.info, description: '<script>alert(1)</script> & `<b>`' } };
    const html = restReference(evil);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; <code>&lt;b&gt;</code>');
    expect(html).not.toContain('<script');
  });
});

describe('specs and short paths', () => {
  it('serves both specs as they are committed', async () => {
    const { openApi, asyncApi } = await loadSpecs();
    expect(JSON.parse(await page('/api/v1/openapi.json'))).toEqual(JSON.parse(JSON.stringify(openApi)));
    expect(JSON.parse(await page('/api/v1/ws/asyncapi.json'))).toEqual(JSON.parse(JSON.stringify(asyncApi)));
  });

  it('has the short paths with DEBUG only', async () => {
    const plain = await startTestServer({}, { DEBUG: false });
    for (const path of ['/docs', '/redoc', '/openapi.json']) {
      expect((await fetch(server.url + path)).status).toBe(200);
      expect((await fetch(plain.url + path)).status).toBe(404);
    }
    await plain.close();
  });

  it.each(['..%2fpackage.json', '.hidden', 'docs-pages.ts', '%2e%2e', 'nope.css'])(
    'serves no asset %s',
    async (name) => {
      expect((await fetch(`${server.url}/api/v1/docs/assets/${name}`)).status).toBe(404);
    },
  );
});

describe('the root', () => {
  it('is metadata for a program', async () => {
    const response = await fetch(`${server.url}/`);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({
      name: 'Tickwire',
      current_api_version: 'v1',
      websockets: {
        bars: { endpoint: '/api/v1/ws', operations: ['bars.subscribe', 'bars.unsubscribe', 'bars.update'] },
      },
    });
  });

  it('is a page for a browser', async () => {
    const response = await fetch(`${server.url}/`, {
      headers: { accept: 'text/html,application/xhtml+xml' },
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(await response.text()).toContain('Tickwire');
  });
});
